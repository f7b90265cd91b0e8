import { describe, expect, it } from '@jest/globals';
import { node, picture, planOf } from './sample-plan.js';
import { signerBlock, type SigningPosition } from './signer-block.js';
import { skeletonPlan } from './skeleton.js';
import { tidyDocument } from '@banhanh/plan-document';

const position = (title: string, rank: string, fullName: string, kind = 'department'): SigningPosition => ({
  id: title,
  title,
  rank,
  holders: [{ fullName }],
  agency: { name: kind === 'committee' ? 'Ủy ban nhân dân tỉnh Sơn Hà' : 'Sở Văn hóa, Thể thao và Du lịch', kind },
});

describe('The signature block of a position', () => {
  const head = position('Giám đốc', 'head', 'Lò Thị Mai');
  it('of the head carries no authority', () => {
    expect(signerBlock(head, [head])).toEqual({ authority: [], office: 'GIÁM ĐỐC', name: 'Lò Thị Mai' });
  });
  it('of a deputy signs for the head', () => {
    const deputy = position('Phó Giám đốc', 'deputy', 'Vàng A Sình');
    const block = { authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC', name: 'Vàng A Sình' };
    expect(signerBlock(deputy, [head, deputy])).toEqual(block);
    expect(signerBlock(deputy, [deputy])).toEqual(block);
  });
  it('of a deputy in a collective body stands under its name', () => {
    const deputy = position('Phó Chủ tịch', 'deputy', 'Giàng Thị Dợ', 'committee');
    expect(signerBlock(deputy, [deputy]).authority).toEqual(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH']);
  });
  it('of a head of unit signs by order', () => {
    const unitHead = position('Chánh Văn phòng', 'unit_head', 'Hoàng Văn Pín');
    expect(signerBlock(unitHead, [head, unitHead])).toMatchObject({ authority: ['TL. GIÁM ĐỐC'], office: 'CHÁNH VĂN PHÒNG' });
  });
  it('has no name while nobody holds the position', () => {
    expect(signerBlock({ ...head, holders: [] }, []).name).toBeNull();
  });
});

describe('A new plan', () => {
  it('starts with the three sections and the line that files it', () => {
    const plan = skeletonPlan('Tổ chức Ngày hội đọc sách năm 2026', 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH');
    expect(picture(plan.body)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU', '  1. Mục đích', '  2. Yêu cầu', 'II. NỘI DUNG', 'III. TỔ CHỨC THỰC HIỆN']);
    expect(plan.title.subject).toBe('Tổ chức Ngày hội đọc sách năm 2026');
    expect(plan.recipients.map(({ purpose }) => purpose)).toEqual(['file']);
  });
});

describe('The text that is kept', () => {
  it('is NFC, on one line, with single spaces', () => {
    const kept = tidyDocument(planOf(node('a', null, '  Kế hoạch  tuyên\u00a0truyền\nnăm 2026 '.normalize('NFD'))));
    expect(kept.body[0]!.text).toBe('Kế hoạch tuyên truyền năm 2026');
  });
  it('leaves out rows nobody has written anything in, and keeps a heading that holds text', () => {
    expect(picture(tidyDocument(planOf(node('a', 'I.', '', [node('b', '-', 'Có chữ')]), node('c', '-', ' '))).body)).toEqual(['I. ', '  - Có chữ']);
  });
  it('drops a mark of work without anybody named', () => {
    const marked = { ...node('a', '1.', 'Việc'), assignment: { assignees: [' '], modality: 'order' as const } };
    expect(tidyDocument(planOf(marked)).body[0]).not.toHaveProperty('assignment');
  });
});
