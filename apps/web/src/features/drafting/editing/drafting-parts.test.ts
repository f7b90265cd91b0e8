import { describe, expect, it } from '@jest/globals';
import { node, picture, planOf } from './sample-plan.js';
import { skeletonPlan } from './skeleton.js';
import { tidyDocument } from '@banhanh/plan-document';

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
