import { describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../test/support/small-plan.js';
import { checkDocument, type PlanDocument } from '../index.js';
import { applyFix, wordsAround } from './finding-text.js';

const plan = smallPlan({ lines: ['Đề nghị các các xã treo cờ.'], annexes: [{ groups: [{ number: 'I', title: 'Tuyên truyền', rows: [{ content: 'Treo treo cờ.', lead: ['Sở Nội vụ', 'UBND các  xã'], time: 'Tháng 9/2025' }] }] }] });
const line = plan.body[2]!.children[0]!.id;
const fixed = (where: string, nodeId: string | null, excerpt: string, text: string, span?: [number, number], document = plan) =>
  applyFix(document, { where, nodeId, excerpt, fix: { text, safe: true }, ...(span && { span }) });

describe('The fix of a finding', () => {
  it('changes exactly the marked words, and nothing else', () => {
    const after = fixed('body/4', line, 'các các', 'các', [8, 15])!;
    expect(after.body[2]!.children[0]!.text).toBe('Đề nghị các xã treo cờ.');
    expect([after.body[1], after.annexes, after.recipients]).toEqual([plan.body[1], plan.annexes, plan.recipients]);
    expect(after.body[1]).toBe(plan.body[1]);
  });

  it('is none when the words have moved on, the node is gone, or nothing would be right', () => {
    expect(fixed('body/4', line, 'các các', 'các', [9, 16])).toBeNull();
    expect(fixed('body/4', 'nobody', 'các các', 'các', [8, 15])).toBeNull();
    expect(applyFix(plan, { where: 'body/4', nodeId: line, excerpt: 'các các', span: [8, 15], fix: null })).toBeNull();
  });

  it.each<[string, string, string | null, string, string, [number, number] | undefined, (after: PlanDocument) => unknown, unknown]>([
    ['the subject', 'title', null, 'ngày hội', 'Ngày hội', [8, 16], ({ title }) => title.subject, 'Tổ chức Ngày hội văn hóa năm 2025'],
    ['the type of document', 'title', null, 'KẾ HOẠCH', 'KẾ HOẠCH LIÊN TỊCH', [0, 8], ({ title }) => title.type, 'KẾ HOẠCH LIÊN TỊCH'],
    ['a part of the letterhead', 'header', null, 'KH-SVHTTDL', 'KH-SVHTT', [0, 10], ({ header }) => header.symbol, 'KH-SVHTT'],
    ['a recipient, whose bodies are read anew', 'recipients/1', 'r2', 'sở, ban, ngành tỉnh', 'sở, ngành tỉnh', [4, 23], ({ recipients }) => [recipients[1]!.text, recipients[1]!.parts], ['Các sở, ngành tỉnh', ['Các sở, ngành tỉnh']]],
    ['the signer', 'signer', null, 'Hà Minh Quân', 'Hà Minh Quang', undefined, ({ signer }) => signer!.name, 'Hà Minh Quang'],
    ['the label of an annex', 'annex/label', 'a0', 'Phụ lục', 'PHỤ LỤC', [0, 7], ({ annexes }) => annexes[0]!.label, 'PHỤ LỤC'],
    ['a group', 'annex/I/title', 'a0g0', 'Tuyên', 'tuyên', [0, 5], ({ annexes }) => annexes[0]!.groups[0]!.title, 'tuyên truyền'],
    ['a cell', 'annex/I.1/content', 'a0g0r0', 'Treo treo', 'Treo', [0, 9], ({ annexes }) => annexes[0]!.groups[0]!.rows[0]!.content, 'Treo cờ.'],
    ['one of several bodies in a cell', 'annex/I.1/lead', 'a0g0r0', 'các  xã', 'các xã', undefined, ({ annexes }) => annexes[0]!.groups[0]!.rows[0]!.lead, ['Sở Nội vụ', 'UBND các xã']],
  ])('reaches %s', (_, where, nodeId, excerpt, text, span, read, expected) => {
    const after = fixed(where, nodeId, excerpt, text, span);
    expect(after && read(after)).toEqual(expected);
  });

  it('reaches a footnote, which the check places at its node', () => {
    const noted = smallPlan({ lines: ['Treo cờ[^1] tại xã.'], change: ({ body }) => void (body[2]!.children[0]!.footnotes = [{ marker: '1', text: 'Cờ cờ Tổ quốc.' }]) });
    expect(fixed('body/5', noted.body[2]!.children[0]!.id, 'Cờ cờ', 'Cờ', [0, 5], noted)!.body[2]!.children[0]!.footnotes).toEqual([{ marker: '1', text: 'Cờ Tổ quốc.' }]);
  });

  it('makes every finding of the check with a fix go away or change', () => {
    const faulty = smallPlan({ title: 'Về việc tổ chức ngày hội', lines: ['Đề nghị các các xã treo cờ trong nhân dân ,từ ngày 01/9.'], recipients: ['UBND tỉnh (báo cáo)', 'Các các sở', 'Lưu: VT'] });
    const fixable = checkDocument(faulty).filter(({ fix }) => fix !== null);
    expect(fixable.length).toBeGreaterThan(3);
    for (const finding of fixable) {
      const after = applyFix(faulty, finding);
      expect([finding.rule, finding.where, after]).not.toEqual([finding.rule, finding.where, null]);
      expect(checkDocument(after!)).not.toContainEqual(finding);
    }
  });
});

describe('The words around a finding', () => {
  it('are those of its place, cut between words', () => {
    expect(wordsAround(plan, { where: 'body/4', nodeId: line, excerpt: 'các các', span: [8, 15] }, 6)).toEqual({ before: '…nghị ', after: ' xã…' });
    expect(wordsAround(plan, { where: 'body/4', nodeId: line, excerpt: 'các các', span: [8, 15] }, 80)).toEqual({ before: 'Đề nghị ', after: ' xã treo cờ.' });
    expect(wordsAround(plan, { where: 'body/4', nodeId: line, excerpt: 'khác', span: [8, 12] }, 80)).toBeNull();
  });
});
