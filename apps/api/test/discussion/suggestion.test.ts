import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findNode, walk, type PlanDocument } from '@banhanh/plan-document';
import { sqlAs } from '../support/acting.js';
import { actOn } from '../../src/journey/acts.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const fields = `__typename ... on Suggestions { suggestions { id state note reason proposal decidedBy { fullName } author { fullName } } unfit { id reason } } ... on DocumentRefused { problems } ... on MoveRefused { unmet }`;
interface Answer {
  __typename: string;
  suggestions: { id: string; state: string; note: string | null; reason: string | null; proposal: { kind: string }; decidedBy: { fullName: string } | null }[];
  unfit: { id: string; reason: string }[];
  unmet?: string[];
}

describe('a change somebody suggests', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());

  const documentOf = async (planId: string): Promise<PlanDocument> =>
    (await (await api.people.as('soanthao')).ask<{ plan: { document: PlanDocument } }>('query ($id: ID!) { plan(id: $id) { document } }', { id: planId })).plan.document;
  const suggest = async (who: string, planId: string, base: PlanDocument, edited: PlanDocument, note: string | null = null): Promise<Answer> =>
    (await (await api.people.as(who)).ask<{ suggestChanges: Answer }>(`mutation ($input: SuggestChangesInput!) { suggestChanges(input: $input) { ${fields} } }`, { input: { planId, base, edited, note, idempotencyKey: randomUUID() } })).suggestChanges;
  const decide = async (who: string, mutation: string, planId: string, ids: string[], reason: string | null = null): Promise<Answer> =>
    (await (await api.people.as(who)).ask<Record<string, Answer>>(`mutation ($input: DecideSuggestionsInput!) { ${mutation}(input: $input) { ${fields} } }`, { input: { planId, ids, reason } }))[mutation]!;
  const changed = (document: PlanDocument, change: (copy: PlanDocument) => void): PlanDocument => {
    const copy = structuredClone(document);
    change(copy);
    return copy;
  };
  const lines = (document: PlanDocument) => [...walk(document)].map(({ node }) => node).filter(({ text }) => text.length > 40);

  it('in review waits, and stands in the text once the plan is a draft again and it is accepted', async () => {
    const { id: planId } = await buildPlan(api, 'REVIEW');
    const base = await documentOf(planId);
    const [line] = lines(base);
    const sent = await suggest('truongphong', planId, base, changed(base, (copy) => (findNode(copy, line!.id)!.text = `${line!.text} Bổ sung của trưởng phòng.`)), 'Cho đủ ý.');
    expect(sent.suggestions).toMatchObject([{ state: 'OPEN', note: 'Cho đủ ý.', proposal: { kind: 'text' } }]);
    const ids = sent.suggestions.map(({ id }) => id);
    expect(await decide('soanthao', 'acceptSuggestions', planId, ids)).toMatchObject({ __typename: 'MoveRefused', unmet: ['stateAllowsTheEvent'] });
    await actOn(await api.people.as('truongphong'), planId, 'returnPlan', { reason: 'Xem các đề xuất.' });
    const accepted = await decide('soanthao', 'acceptSuggestions', planId, ids);
    expect(accepted).toMatchObject({ suggestions: [{ state: 'ACCEPTED', decidedBy: { fullName: 'Nguyễn Thanh Mai' } }], unfit: [] });
    expect(findNode(await documentOf(planId), line!.id)!.text).toBe(`${line!.text} Bổ sung của trưởng phòng.`);
    // The answer to a click got lost and the click is repeated: nothing is written twice.
    await decide('soanthao', 'acceptSuggestions', planId, ids);
    expect(findNode(await documentOf(planId), line!.id)!.text).toBe(`${line!.text} Bổ sung của trưởng phòng.`);
  });

  it('that the text has moved away from is named and stays open; the others are written', async () => {
    const { id: planId } = await buildPlan(api, 'DRAFT');
    const base = await documentOf(planId);
    const [one, other] = lines(base);
    const sent = await suggest('truongphong', planId, base, changed(base, (copy) => {
      findNode(copy, one!.id)!.text = one!.text.replace(/^\S+/u, 'Khẩn trương');
      findNode(copy, other!.id)!.text = `${other!.text} Thêm một câu.`;
    }));
    expect(sent.suggestions).toHaveLength(2);
    const first = await suggest('truongphong', planId, base, changed(base, (copy) => (findNode(copy, one!.id)!.text = one!.text.replace(/^\S+/u, 'Tích cực'))));
    await decide('soanthao', 'acceptSuggestions', planId, first.suggestions.map(({ id }) => id));
    const answer = await decide('soanthao', 'acceptSuggestions', planId, sent.suggestions.map(({ id }) => id));
    expect(answer.unfit.map(({ reason }) => reason)).toEqual(['TEXT_CHANGED']);
    expect(answer.suggestions.map(({ state }) => state).sort()).toEqual(['ACCEPTED', 'OPEN']);
    const now = await documentOf(planId);
    expect([findNode(now, one!.id)!.text.startsWith('Tích cực'), findNode(now, other!.id)!.text.endsWith('Thêm một câu.')]).toEqual([true, true]);
  });

  it('is rejected with a reason by a drafter alone, and taken back by its author alone', async () => {
    const { id: planId } = await buildPlan(api, 'DRAFT');
    const base = await documentOf(planId);
    const [line] = lines(base);
    const edited = changed(base, (copy) => (findNode(copy, line!.id)!.text += ' Thêm.'));
    const [one] = (await suggest('truongphong', planId, base, edited)).suggestions;
    expect(await decide('truongphong', 'rejectSuggestions', planId, [one!.id])).toMatchObject({ unmet: ['viewerIsADrafter'] });
    expect(await decide('soanthao', 'withdrawSuggestions', planId, [one!.id])).toMatchObject({ suggestions: [{ state: 'OPEN' }] });
    expect(await decide('soanthao', 'rejectSuggestions', planId, [one!.id], 'Đã có ở mục II.')).toMatchObject({ suggestions: [{ state: 'REJECTED', reason: 'Đã có ở mục II.' }] });
    const [two] = (await suggest('truongphong', planId, base, edited)).suggestions;
    expect(await decide('truongphong', 'withdrawSuggestions', planId, [two!.id])).toMatchObject({ suggestions: [{ state: 'WITHDRAWN' }] });
  });

  it('that changes nothing, or is no plan, is refused in words', async () => {
    const { id: planId } = await buildPlan(api, 'DRAFT');
    const base = await documentOf(planId);
    await expect(suggest('truongphong', planId, base, base)).rejects.toThrow('không có gì để đề xuất');
    expect(await suggest('truongphong', planId, base, { format: 'x' } as unknown as PlanDocument)).toMatchObject({ __typename: 'DocumentRefused' });
  });

  it('is not accepted in SQL by who does not write the plan', async () => {
    const { id: planId } = await buildPlan(api, 'DRAFT');
    const base = await documentOf(planId);
    await suggest('truongphong', planId, base, changed(base, (copy) => (lines(copy)[0]!.text += ' Thêm.')));
    await expect(sqlAs(api.database, 'truongphong', `update suggestion set state = 'accepted', decided_by = actor_person(), decided_at = now() where plan_id = $1`, [planId])).rejects.toThrow(/row-level security/);
  });
});
