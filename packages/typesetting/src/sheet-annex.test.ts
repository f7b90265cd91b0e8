import { describe, expect, it } from '@jest/globals';
import { anAnnex } from '../test/support/plan-builder.js';
import { composeAnnex } from './sheet-annex.js';

const columnsOf = (columns: string[]) => composeAnnex(anAnnex({ columns })).columns.map(({ heading, field }) => `${heading} ← ${field}`);

describe('the columns of an annex', () => {
  it('are read by meaning, in any order', () => {
    expect(columnsOf(['TT', 'Thời hạn hoàn thành', 'Nội dung công việc', 'Đơn vị phối hợp', 'Đơn vị thực hiện'])).toEqual([
      'TT ← no', 'Thời hạn hoàn thành ← time', 'Nội dung công việc ← content', 'Đơn vị phối hợp ← partners', 'Đơn vị thực hiện ← lead',
    ]);
  });

  it('are read by place when five headings do not say what they are', () => {
    expect(columnsOf(['1', '2', '3', '4', '5'])).toEqual(['1 ← no', '2 ← content', '3 ← lead', '4 ← partners', '5 ← time']);
  });

  it('keep a column without data empty and add one for data without a column', () => {
    expect(columnsOf(['STT', 'Nội dung', 'Sản phẩm'])).toEqual([
      'STT ← no', 'Nội dung ← content', 'Sản phẩm ← null', 'Cơ quan chủ trì ← lead', 'Cơ quan phối hợp ← partners', 'Thời gian thực hiện ← time',
    ]);
  });

  it('are the usual five when the annex names none', () => {
    expect(columnsOf([])).toHaveLength(5);
  });
});

it('a cell is its paragraphs, and several bodies are parted by semicolons', () => {
  const [row] = composeAnnex(anAnnex()).groups[0]?.rows ?? [];
  expect(row?.cells).toEqual([['1'], ['- Dựng sân khấu.', '- Trang trí cổng chào.'], ['Phòng Quản lý văn hóa'], ['Bảo tàng tỉnh; Thư viện tỉnh'], ['Trước ngày 15/3/2026']]);
});
