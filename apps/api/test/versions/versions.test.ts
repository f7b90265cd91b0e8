import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { walk, type PlanDocument } from '@banhanh/plan-document';
import { actOn } from '../../src/journey/acts.js';
import { issuePlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

interface Version {
  ordinal: number;
  hash: string;
  isLastDecidedByViewer: boolean;
  createdBy: { fullName: string };
}

describe('the versions of a plan', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const versionsFor = async (who: string, id: string) =>
    (await (await api.people.as(who)).ask<{ plan: { documentHash: string; versions: Version[] } }>('query ($id: ID!) { plan(id: $id) { documentHash versions { ordinal hash isLastDecidedByViewer createdBy { fullName } } } }', { id })).plan;
  const textAt = async (id: string, ordinal: number) =>
    (await (await api.people.as('truongphong')).ask<{ plan: { versionAt: { document: PlanDocument } | null } }>('query ($id: ID!, $n: Int!) { plan(id: $id) { versionAt(ordinal: $n) { document } } }', { id, n: ordinal })).plan.versionAt?.document ?? null;

  it('are kept at each submission, and say which one the viewer decided on', async () => {
    const { id } = await buildPlan(api, 'REVIEW');
    await actOn(await api.people.as('truongphong'), id, 'returnPlan', { reason: 'Sửa trích yếu.' });
    const drafter = await api.people.as('soanthao');
    const { plan } = await drafter.ask<{ plan: { version: number; document: PlanDocument } }>('query ($id: ID!) { plan(id: $id) { version document } }', { id });
    const document = { ...plan.document, title: { ...plan.document.title, subject: `${plan.document.title.subject} (sửa)` } };
    await drafter.ask('mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }', { input: { planId: id, version: plan.version, document } });
    await actOn(drafter, id, 'submitPlan');
    const { documentHash, versions } = await versionsFor('truongphong', id);
    expect(versions).toMatchObject([
      { ordinal: 1, isLastDecidedByViewer: true, createdBy: { fullName: 'Nguyễn Thanh Mai' } },
      { ordinal: 2, isLastDecidedByViewer: false, hash: documentHash },
    ]);
    expect((await textAt(id, 1))!.title.subject).toBe(plan.document.title.subject);
    expect((await textAt(id, 2))!.title.subject).toMatch(/\(sửa\)$/);
    expect(await textAt(id, 3)).toBeNull();
    expect((await versionsFor('thethuc', id)).versions.map(({ isLastDecidedByViewer }) => isLastDecidedByViewer)).toEqual([false, false]);
  });
});

describe('a plan derived from another', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterAll(() => api.close());
  const derive = async (who: string, fromPlanId: string, kind: string, year: number | null = null, idempotencyKey = randomUUID()) => {
    const session = await api.people.as(who);
    const { derivePlan } = await session.ask<{ derivePlan: { __typename: string; id: string } }>(
      'mutation ($input: DerivePlanInput!) { derivePlan(input: $input) { __typename ... on Plan { id } } }', { input: { fromPlanId, kind, year, idempotencyKey } });
    const { plan } = await session.ask<{ plan: { state: string; reference: string | null; document: PlanDocument; threads: { anchor: { nodeId: string } | null; comments: { text: string }[] }[] } }>(
      'query ($id: ID!) { plan(id: $id) { state reference document threads { anchor comments { text } } } }', { id: derivePlan.id });
    return { id: derivePlan.id, ...plan };
  };

  it('as its copy is a new draft without number, date and signer, what to look at marked on its lines', async () => {
    const { id } = await issuePlan(api);
    const key = randomUUID();
    const copy = await derive('soanthao', id, 'COPY', 2028, key);
    expect(copy).toMatchObject({ state: 'DRAFT', reference: null, document: { header: { number: null, date: null } } });
    expect(copy.document.signer?.name ?? null).toBeNull();
    const nodes = new Set([...walk(copy.document)].map(({ node }) => node.id));
    expect(copy.threads.length).toBeGreaterThan(0);
    expect(copy.threads.every(({ anchor }) => anchor === null || nodes.has(anchor.nodeId))).toBe(true);
    const again = await derive('soanthao', id, 'COPY', 2028, key);
    expect([again.id, again.threads.length]).toEqual([copy.id, copy.threads.length]);
  });

  it('from its own agency as if it were a superior is refused in words', async () => {
    const { id } = await issuePlan(api);
    await expect(derive('soanthao', id, 'FROM_SUPERIOR')).rejects.toThrow('do chính cơ quan ban hành');
  });

  it('is made by drafters alone, from plans they may see', async () => {
    const { id } = await buildPlan(api, 'DRAFT');
    await expect(derive('vanthu', id, 'COPY', 2027)).rejects.toThrow('không có quyền');
    await expect(derive('soanthao.qltt', id, 'COPY', 2027)).rejects.toThrow('Không tìm thấy');
  });
});
