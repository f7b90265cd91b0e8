import { describe, expect, it } from '@jest/globals';
import { importText } from '../index.js';

function annexOf(lines: string[]) {
  const result = importText(new TextEncoder().encode(['KẾ HOẠCH', 'Tổ chức Ngày hội', 'I. NỘI DUNG', '1. Vui.', 'Nơi nhận:', '- Lưu: VT.', 'GIÁM ĐỐC', '', '', '', 'Hà Minh Quân', '', 'PHỤ LỤC', ...lines].join('\n')));
  if (!result.ok) throw new Error(result.refusal.message);
  const [annex] = result.document.annexes;
  return { columns: annex!.columns, rows: annex!.groups.flatMap(({ number, rows }) => rows.map(({ no, content, lead, partners, time }) => [number, no, content, lead.join('; '), partners.join('; '), time])), doubts: result.doubts.map(({ code }) => code) };
}

describe('a table in plain text', () => {
  it('with tabs keeps empty cells, paragraphs inside cells and groups across', () => {
    const { columns, rows, doubts } = annexOf([
      'TT\tNội dung\tChủ trì\tPhối hợp\tThời gian',
      'I. Tuyên truyền',
      '1\t- Treo cờ.', '- Phát loa.\tVăn phòng Sở\t\tQuý I/2025',
      '2\tMở chuyên mục\tBáo Sơn Hà\tCông an tỉnh',
      'II. Văn nghệ',
      '1\tĐêm hội\tPhòng Nghiệp vụ\tCác xã\tTháng 5/2025',
    ]);
    expect(columns).toEqual(['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian']);
    expect(rows).toEqual([
      ['I', '1', '- Treo cờ.\n- Phát loa.', 'Văn phòng Sở', '', 'Quý I/2025'],
      ['I', '2', 'Mở chuyên mục', 'Báo Sơn Hà', 'Công an tỉnh', ''],
      ['II', '1', 'Đêm hội', 'Phòng Nghiệp vụ', 'Các xã', 'Tháng 5/2025'],
    ]);
    expect(doubts).toContain('ANNEX_FROM_TEXT');
  });

  it('in columns of spaces joins the lines of a cell, wherever in its row the number stands', () => {
    expect(annexOf([
      'STT   Nội dung công việc        Đơn vị             Thời gian',
      '                                chủ trì            hoàn thành',
      '',
      '      Xây dựng kịch bản,',
      '1     dàn dựng chương           Trung tâm Văn      Trước ngày',
      '      trình khai mạc.           hóa tỉnh           10/8/2025',
      '',
      '2     Treo cờ.                                     Tháng 9/2025',
    ])).toMatchObject({
      columns: ['STT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Thời gian hoàn thành'],
      rows: [[null, '1', 'Xây dựng kịch bản, dàn dựng chương trình khai mạc.', 'Trung tâm Văn hóa tỉnh', '', 'Trước ngày 10/8/2025'], [null, '2', 'Treo cờ.', '', '', 'Tháng 9/2025']],
    });
  });

  it('whose words alone part its cells is read by them', () => {
    expect(annexOf(['TT Nội dung Chủ trì Thời gian', '1', 'Treo cờ trên các tuyến phố.', 'Văn phòng Sở', 'Tháng 9/2025']).rows).toEqual([[null, '1', 'Treo cờ trên các tuyến phố.', 'Văn phòng Sở', '', 'Tháng 9/2025']]);
  });
});
