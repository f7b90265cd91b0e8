import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edited, editArbitrary } from '../../test/support/edits-arbitrary.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { findNode, type PlanDocument, type PlanNode, walk } from '../index.js';
import { smallPlan } from '../../test/support/small-plan.js';
import { anchoredText } from './anchored-texts.js';
import { anchorAt, findAnchor, type TextAnchor } from './text-anchor.js';

const paragraph = (id: string, text: string): PlanNode => ({ id, kind: 'paragraph', marker: null, text, children: [] });
const plan = (...nodes: [id: string, text: string][]): PlanDocument => ({ ...smallPlan(), body: nodes.map(([id, text]) => paragraph(id, text)) });
const anchorOn = (document: PlanDocument, id: string, quote: string, from = 0): TextAnchor => {
  const start = findNode(document, id)!.text.indexOf(quote, from);
  return anchorAt(document, id, start, start + quote.length);
};
/** What a person sees marked: the words in their node, `~` before words that changed. */
const seen = (document: PlanDocument, anchor: TextAnchor): string | null => {
  const place = findAnchor(document, anchor);
  return place.found ? `${place.nodeId}: ${place.exact ? '' : '~'}${findNode(document, place.nodeId)!.text.slice(place.start, place.end)}` : null;
};

const TEXT = 'Tổ chức hội thi tại nhà văn hóa xã trước ngày 15/12/2025, bảo đảm an toàn, tiết kiệm.';
const base = plan(['a', TEXT], ['b', 'Trưng bày sách, báo tại nhà văn hóa xã.']);
const anchor = anchorOn(base, 'a', 'nhà văn hóa xã');

describe('A comment on words of a plan', () => {
  it.each([
    ['words before it', `Tiếp tục ${TEXT}`, 'a: nhà văn hóa xã'],
    ['words after it', TEXT.replace('tiết kiệm', 'hiệu quả'), 'a: nhà văn hóa xã'],
    ['a word inside it', TEXT.replace('văn hóa xã', 'văn hóa các xã'), 'a: ~nhà văn hóa các xã'],
    ['its end', TEXT.replace('văn hóa xã', 'văn hóa phường'), 'a: ~nhà văn hóa'],
    ['everything around it', 'Liên hoan nhà văn hóa xã diễn ra.', 'a: nhà văn hóa xã'],
    ['its place in the sentence', 'Tại nhà văn hóa xã, tổ chức hội thi trước ngày 15/12/2025, bảo đảm an toàn, tiết kiệm.', 'a: nhà văn hóa xã'],
  ])('follows them through an edit of %s', (_, text, expected) => expect(seen(plan(['a', text]), anchor)).toBe(expected));

  it('follows the words of a recipient and of a row of an annex, from one row into another too', () => {
    const annexed = (rows: { content?: string; time?: string }[]) => smallPlan({ recipients: ['UBND tỉnh (báo cáo)', 'Các xã, phường trong tỉnh'], annexes: [{ groups: [{ number: 'I', title: 'Tuyên truyền', rows }] }] });
    const before = annexed([{ content: 'Treo pa nô tại trung tâm xã', time: 'Trước ngày 15/4/2027' }]);
    const text = 'Treo pa nô tại trung tâm xã\nSở Nội vụ\nTrước ngày 15/4/2027';
    expect(anchoredText(before, 'a0g0r0')).toBe(text);
    const time = anchorAt(before, 'a0g0r0', text.indexOf('Trước'), text.length);
    expect(findAnchor(annexed([{ content: 'Treo pa nô, băng rôn tại trung tâm xã', time: 'Trước ngày 15/4/2027' }]), time)).toMatchObject({ found: true, nodeId: 'a0g0r0', exact: true });
    expect(findAnchor(annexed([{ content: 'Dọn vệ sinh' }, { content: 'Treo pa nô tại trung tâm xã', time: 'Trước ngày 15/4/2027' }]), time)).toMatchObject({ found: true, nodeId: 'a0g0r1', exact: true });
    const recipient = anchorAt(before, 'r2', 4, 14);
    expect([recipient.quote, findAnchor(before, recipient)]).toEqual(['xã, phường', { found: true, nodeId: 'r2', start: 4, end: 14, exact: true }]);
    expect(anchoredText(before, 'a0g0')).toBe('Tuyên truyền');
    expect(anchoredText(before, 'nobody')).toBeNull();
  });

  it('is lost with its words, and does not jump to the same words elsewhere', () => {
    const gone = plan(['a', 'Tổ chức hội thi trước ngày 15/12/2025, bảo đảm an toàn, tiết kiệm.'], ['b', 'Trưng bày sách, báo tại khu dân cư.']);
    expect(seen(gone, anchor)).toBeNull();
    expect(seen(plan(['b', 'Trưng bày sách, báo.']), anchor)).toBeNull();
    expect(seen(plan(['b', 'Sửa chữa nhà văn hóa phường.']), anchor)).toBeNull();
    expect(seen(plan(['a', 'Tổ chức hội thi tại trung tâm xã trước ngày 15/12/2025, bảo đảm an toàn, tiết kiệm.']), anchor)).toBeNull();
    const short = anchorOn(base, 'a', 'xã');
    expect(seen(plan(['a', 'Tổ chức hội thi.'], ['b', 'Các xã khác.']), short)).toBeNull();
  });
  it('stays with its own words among equal ones', () => {
    const twice = plan(['a', 'Sở chủ trì; Sở phối hợp; Sở báo cáo.']);
    const second = anchorOn(twice, 'a', 'Sở', 5);
    expect(findAnchor(plan(['a', 'Theo đó, Sở chủ trì; Sở phối hợp; Sở báo cáo.']), second)).toEqual({ found: true, nodeId: 'a', start: 21, end: 23, exact: true });
  });
  it('follows its node under another heading', () => {
    const moved = { ...base, body: [{ ...base.body[1]!, children: [base.body[0]!] }] };
    expect(seen(moved, anchor)).toBe('a: nhà văn hóa xã');
  });
  it('follows them into the other half of a paragraph that was split', () => {
    const split = plan(['a', 'Tổ chức hội thi'], ['c', 'tại nhà văn hóa xã trước ngày 15/12/2025, bảo đảm an toàn, tiết kiệm.'], ['b', 'Trưng bày sách, báo tại nhà văn hóa xã.']);
    expect(seen(split, anchor)).toBe('c: nhà văn hóa xã');
  });
  it('follows them into the paragraph theirs was merged with, changed or not', () => {
    expect(seen(plan(['b', `Trưng bày sách, báo tại nhà văn hóa xã. ${TEXT}`]), anchor)).toBe('b: nhà văn hóa xã');
    expect(findAnchor(plan(['b', `Trưng bày sách, báo tại nhà văn hóa xã. ${TEXT}`]), anchor)).toMatchObject({ start: 40 + TEXT.indexOf('nhà') });
    expect(seen(plan(['b', `Trưng bày sách. ${TEXT.replace('văn hóa xã', 'văn hóa phường')}`]), anchor)).toBe('b: ~nhà văn hóa');
  });
  it('marks a place between words when nothing was selected', () => {
    expect(findAnchor(plan(['a', `Tiếp tục ${TEXT}`]), anchorAt(base, 'a', 7, 7))).toEqual({ found: true, nodeId: 'a', start: 16, end: 16, exact: true });
  });
  it('draws offsets into the text and never cuts a character', () => {
    const smile = plan(['a', 'vui 😀 nhé']);
    expect(anchorAt(smile, 'a', 5, 5.5)).toMatchObject({ start: 4, end: 6, quote: '😀' });
    expect(anchorAt(smile, 'a', 99, -3)).toMatchObject({ start: 0, end: 10 });
    expect(() => anchorAt(smile, 'b', 0, 1)).toThrow(RangeError);
  });

  it('finds words that are still there after any edits of the plan', () => {
    fc.assert(fc.property(planArbitrary, fc.nat(), fc.nat(), fc.array(editArbitrary, { maxLength: 8 }), (document, a, b, edits) => {
      const nodes = [...walk(document)].map(({ node }) => node).filter(({ text }) => text.split(' ').length > 5);
      fc.pre(nodes.length > 0);
      const node = nodes[a % nodes.length]!;
      const words = [...node.text.matchAll(/\S+/gu)];
      const at = b % (words.length - 4);
      const end = words[at + 4]!.index + words[at + 4]![0].length;
      const made = anchorAt(document, node.id, words[at]!.index, end);
      const later = edited(document, edits);
      const own = findNode(later, node.id);
      const place = findAnchor(later, made);
      if (place.found) {
        const text = anchoredText(later, place.nodeId)!;
        expect(place.exact).toBe(text.slice(place.start, place.end) === made.quote);
        expect(place.start <= place.end && place.end <= text.length).toBe(true);
      }
      if (own?.text === node.text) expect(place).toEqual({ found: true, nodeId: node.id, start: made.start, end: made.end, exact: true });
      else if (own?.text.includes(made.quote) && made.quote.length >= 16) expect(place).toMatchObject({ found: true, exact: true });
    }), { numRuns: 200 });
  });
});
