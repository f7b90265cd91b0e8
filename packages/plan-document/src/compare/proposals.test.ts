import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { edited, editArbitrary, shapeOf } from '../../test/support/edits-arbitrary.js';
import { planArbitrary } from '../../test/support/plan-arbitrary.js';
import { smallPlan } from '../../test/support/small-plan.js';
import { findNode, numberNodes, parseRecipientLine, type PlanDocument, typedMarkers } from '../index.js';
import { applyProposal, type ProposalAnswer } from './apply-proposal.js';
import { type Proposal } from './proposal.js';
import { proposalsBetween } from './proposals-between.js';

const edits = fc.array(editArbitrary, { maxLength: 12 });

function applyAll(base: PlanDocument, proposals: readonly Proposal[]): PlanDocument {
  return proposals.reduce((document, proposal) => {
    const answer = applyProposal(document, proposal);
    if (!answer.ok && answer.reason !== 'ALREADY_THERE') throw new Error(`${answer.reason}: ${JSON.stringify(proposal)}`);
    return answer.ok ? answer.document : document;
  }, base);
}
const documentOf = (answer: ProposalAnswer): PlanDocument => {
  if (!answer.ok) throw new Error(answer.reason);
  return answer.document;
};
const change = (document: PlanDocument, act: (copy: PlanDocument) => void): PlanDocument => {
  const copy = structuredClone(document);
  act(copy);
  return copy;
};
const base = smallPlan({ lines: ['Tổ chức hội thi tại nhà văn hóa xã.', 'Trưng bày sách.', 'Chiếu phim lưu động.'] });
const content = (document: PlanDocument): PlanDocument['body'] => document.body.find(({ text }) => text === 'NỘI DUNG')!.children;

describe('All proposals of a copy', () => {
  it('make the base the copy: words, order, structure and kinds', () => {
    fc.assert(fc.property(planArbitrary, edits, (plan, acts) => {
      const copy = edited(plan, acts);
      const result = applyAll(plan, proposalsBetween(plan, copy));
      expect(shapeOf(result)).toEqual(shapeOf(copy));
      expect(typedMarkers(result.body)).toEqual(new Set());
    }), { numRuns: 150 });
  });
  it('are none for a copy without edits', () => {
    fc.assert(fc.property(planArbitrary, (plan) => proposalsBetween(plan, structuredClone(plan)).length === 0), { numRuns: 20 });
  });
  it('carry the lines outside the body too', () => {
    const copy = change(base, (plan) => {
      plan.title.subject = 'Tổ chức liên hoan văn hóa năm 2025';
      plan.header.symbol = 'KH-VHTTDL';
      plan.recipients.splice(1, 1, parseRecipientLine('Công an tỉnh', 'r9'));
      plan.signer!.name = null;
      plan.events.push({ id: 'e1', name: 'Khai mạc', from: null, to: null });
    });
    const proposals = proposalsBetween(base, copy);
    expect(proposals.map((each) => (each.kind === 'field' ? each.path : each.kind))).toEqual(['title.subject', 'header', 'recipients', 'signer', 'events']);
    expect(applyAll(base, proposals)).toEqual(copy);
  });
  it('keep footnotes, assignments and a typed number', () => {
    const copy = change(base, (plan) => {
      const [first, second] = content(plan);
      Object.assign(first!, { text: `${first!.text}[^1]`, footnotes: [{ marker: '1', text: 'Theo Công văn số 5/CV.' }] });
      second!.assignment = { assignees: ['Thư viện tỉnh'], modality: 'order' };
      plan.body[2]!.marker = 'IV.';
      plan.body = numberNodes(plan.body, new Set([plan.body[2]!.id]));
    });
    expect(applyAll(base, proposalsBetween(base, copy))).toEqual(copy);
  });
});

describe('One proposal', () => {
  const [first, second, third] = content(base).map(({ id }) => id) as [string, string, string];
  const reworded = change(base, (plan) => (content(plan)[0]!.text = 'Tổ chức liên hoan tại nhà văn hóa xã.'));
  const [words] = proposalsBetween(base, reworded);

  it('lets new words and later words of others stand together', () => {
    const meanwhile = change(base, (plan) => (content(plan)[0]!.text = 'Tổ chức hội thi tại nhà văn hóa phường.'));
    expect(findNode(documentOf(applyProposal(meanwhile, words!)), first)!.text).toBe('Tổ chức liên hoan tại nhà văn hóa phường.');
  });
  it('is refused, not guessed, when others changed the same words', () => {
    const meanwhile = change(base, (plan) => (content(plan)[0]!.text = 'Tổ chức hội chợ tại nhà văn hóa xã.'));
    expect(applyProposal(meanwhile, words!)).toEqual({ ok: false, reason: 'TEXT_CHANGED' });
  });
  it('says when its node or its parent is gone, or when it is there already', () => {
    const without = change(base, (plan) => content(plan).shift());
    expect(applyProposal(without, words!)).toEqual({ ok: false, reason: 'NODE_IS_GONE' });
    expect(applyProposal(reworded, words!)).toEqual({ ok: false, reason: 'ALREADY_THERE' });
    const insert: Proposal = { kind: 'insert', node: { id: 'x', kind: 'bullet', marker: '-', text: 'Mới.', children: [] }, parentId: 'nowhere', afterId: null };
    expect(applyProposal(base, insert)).toEqual({ ok: false, reason: 'PARENT_IS_GONE' });
    expect(applyProposal(base, { ...insert, parentId: null, node: { ...insert.node, id: first } })).toEqual({ ok: false, reason: 'ALREADY_THERE' });
    expect(applyProposal(base, { ...insert, parentId: null, afterId: 'nowhere' })).toEqual({ ok: false, reason: 'NODE_IS_GONE' });
  });
  it('adds lines in order, whichever of them are accepted and when', () => {
    const copy = change(base, (plan) => content(plan).splice(1, 0, ...['a', 'b', 'c'].map((id) => ({ id, kind: 'bullet' as const, marker: '-', text: id, children: [] }))));
    const [a, b, c] = proposalsBetween(base, copy) as [Proposal, Proposal, Proposal];
    expect(content(applyAll(base, [c, a])).map(({ id }) => id)).toEqual([first, 'a', 'c', second, third]);
    expect(content(applyAll(base, [c, b, a])).map(({ id }) => id)).toEqual([first, 'a', 'b', 'c', second, third]);
  });
  it('removes a section with what is under it, unless somebody wrote there since', () => {
    const [removal, ...more] = proposalsBetween(base, change(base, (plan) => plan.body.splice(2, 1)));
    expect([removal?.kind, more]).toEqual(['remove', []]);
    const after = documentOf(applyProposal(base, removal!));
    expect(after.body.map(({ marker }) => marker)).toEqual([null, 'I.', 'II.', null]);
    expect(applyProposal(reworded, removal!)).toEqual({ ok: false, reason: 'TEXT_CHANGED' });
  });
  it('moves a line, and finds it moved already', () => {
    const copy = change(base, (plan) => content(plan).reverse());
    const proposals = proposalsBetween(base, copy);
    expect(proposals.map(({ kind }) => kind)).toEqual(['move', 'move']);
    for (const proposal of proposals) expect(applyProposal(copy, proposal)).toEqual({ ok: false, reason: 'ALREADY_THERE' });
  });
  it('never puts a section under itself', () => {
    const parent = base.body[2]!.id;
    expect(applyProposal(base, { kind: 'move', nodeId: parent, parentId: first, afterId: null })).toEqual({ ok: false, reason: 'PARENT_IS_GONE' });
    expect(applyProposal(base, { kind: 'move', nodeId: parent, parentId: parent, afterId: null })).toEqual({ ok: false, reason: 'PARENT_IS_GONE' });
  });
  it('merges recipients line by line, and refuses a line both rewrote', () => {
    const mine = change(base, (plan) => plan.recipients.splice(1, 0, parseRecipientLine('Công an tỉnh', 'r8')));
    const theirs = change(base, (plan) => (plan.recipients[0] = parseRecipientLine('HĐND tỉnh (báo cáo)', 'r1')));
    const [recipients] = proposalsBetween(base, mine);
    expect(documentOf(applyProposal(theirs, recipients!)).recipients.map(({ text }) => text)).toEqual(['HĐND tỉnh (báo cáo)', 'Công an tỉnh', ...base.recipients.slice(1).map(({ text }) => text)]);
    const [rewritten] = proposalsBetween(base, change(base, (plan) => (plan.recipients[0] = parseRecipientLine('Tỉnh ủy (báo cáo)', 'r1'))));
    expect(applyProposal(theirs, rewritten!)).toEqual({ ok: false, reason: 'TEXT_CHANGED' });
  });
  it('merges an annex row by row and cell by cell', () => {
    const rows = [{ content: 'Họp báo.', time: 'Tháng 9' }, { content: 'In tờ rơi.', time: 'Tháng 10' }];
    const plan = smallPlan({ annexes: [{ groups: [{ number: 'I', title: 'TUYÊN TRUYỀN', rows }] }] });
    const rowsOf = (document: PlanDocument): PlanDocument['annexes'][0]['groups'][0]['rows'] => document.annexes[0]!.groups[0]!.rows;
    const mine = change(plan, (copy) => {
      rowsOf(copy)[0]!.time = 'Tháng 8';
      rowsOf(copy).push({ id: 'mine', no: '3', content: 'Của tôi.', lead: [], partners: [], time: '' });
    });
    const [proposal] = proposalsBetween(plan, mine);
    const theirs = change(plan, (copy) => {
      rowsOf(copy)[0]!.content = 'Họp báo lần đầu.';
      rowsOf(copy).splice(1, 1);
    });
    expect(rowsOf(documentOf(applyProposal(theirs, proposal!))).map(({ content: text, time }) => [text, time])).toEqual([['Họp báo lần đầu.', 'Tháng 8'], ['Của tôi.', '']]);
    expect(applyProposal(change(plan, (copy) => rowsOf(copy).shift()), proposal!)).toEqual({ ok: false, reason: 'TEXT_CHANGED' });
    expect(applyProposal(mine, proposal!)).toEqual({ ok: false, reason: 'ALREADY_THERE' });
  });

  it('keeps what others did elsewhere meanwhile', () => {
    fc.assert(fc.property(planArbitrary, fc.nat(), fc.nat(), (plan, a, b) => {
      const texts = shapeOf(plan);
      const [i, j] = [a % texts.length, b % texts.length];
      fc.pre(i !== j);
      const rewrite = (index: number, text: string): PlanDocument => {
        const copy = structuredClone(plan);
        const nodes: PlanDocument['body'] = [];
        const visit = (list: PlanDocument['body']): void => list.forEach((node) => { nodes.push(node); visit(node.children); });
        visit(copy.body);
        nodes[index]!.text += text;
        return copy;
      };
      const both = shapeOf(rewrite(i, ' phần của một người')).map((line, k) => (k === j ? `${line} phần của người khác` : line));
      const [mine] = proposalsBetween(plan, rewrite(i, ' phần của một người'));
      expect(shapeOf(documentOf(applyProposal(rewrite(j, ' phần của người khác'), mine!)))).toEqual(both);
    }), { numRuns: 60 });
  });
  it('answers for any later document, and leaves the given one as it was', () => {
    fc.assert(fc.property(planArbitrary, edits, edits, (plan, mine, others) => {
      const now = edited(plan, others, 'other');
      const before = JSON.stringify(now);
      for (const proposal of proposalsBetween(plan, edited(plan, mine, 'mine'))) {
        const answer = applyProposal(now, proposal);
        if (answer.ok) expect(new Set(shapeOf(answer.document)).size).toBe(shapeOf(answer.document).length);
        else expect(['NODE_IS_GONE', 'TEXT_CHANGED', 'PARENT_IS_GONE', 'ALREADY_THERE']).toContain(answer.reason);
      }
      expect(JSON.stringify(now)).toBe(before);
    }), { numRuns: 60 });
  });
});
