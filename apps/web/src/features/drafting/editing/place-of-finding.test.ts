import { describe, expect, it } from '@jest/globals';
import { emptyPlanDocument } from '@banhanh/plan-document';
import { placeOfFinding } from './place-of-finding.js';

const empty = emptyPlanDocument();
const plan = { ...empty, title: { type: 'Kế hoạch', subject: 'Tổ chức ngày hội' } };

describe('A finding of the check', () => {
  it.each([
    ['body/4', 'n1', 'nhân dân', 'body', null],
    ['title', null, 'ngày hội', 'body', 'subject'],
    ['title', null, 'Kế hoạch', 'details', 'type'],
    ['header', null, 'Sơn Hà', 'details', null],
    ['recipients/2', 'r3', 'Các các sở', 'recipients', 'r3'],
    ['recipients/0', null, '', 'recipients', null],
    ['signer', null, 'KT. GIÁM ĐỐC', 'signer', null],
    ['annex/label', 'a1', 'Phụ lục', 'annexes', 'a1/label'],
    ['annex2/II/title', 'g1', 'Tuyên truyền', 'annexes', 'g1/title'],
    ['annex/I.3/time', 'w3', 'Tháng 13', 'annexes', 'w3/time'],
    ['annex/label', null, '', 'annexes', null],
  ])('at %s (%s) is shown where its words are written', (where, nodeId, excerpt, part, field) => expect(placeOfFinding(plan, { where, nodeId, excerpt })).toEqual({ part, field }));

  it('that the subject is missing leads to the subject', () => {
    expect(placeOfFinding({ ...plan, title: { type: 'KẾ HOẠCH', subject: ' ' } }, { where: 'title', nodeId: null, excerpt: 'KẾ HOẠCH' })).toEqual({ part: 'body', field: 'subject' });
  });
});
