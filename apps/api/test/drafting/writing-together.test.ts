import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readDraft } from '@banhanh/plan-draft';
import type { PlanDocument } from '@banhanh/plan-document';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';
import { cookieOf, Editor, until } from './editor.js';

describe('people who write one draft at once', () => {
  let api: TestApi;
  const open: Editor[] = [];
  beforeAll(async () => {
    api = await startApi({ worker: false });
  });
  afterEach(() => open.splice(0).forEach((editor) => editor.close()));
  afterAll(() => api.close());

  async function editorOf(username: string, planId: string): Promise<Editor> {
    const editor = new Editor(api.url, cookieOf(await api.people.as(username)), planId);
    open.push(editor);
    await until(`${username} sees the draft`, () => editor.isSafe);
    return editor;
  }
  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await api.database.owner.query<Row[]>(sql, values))[0]!;
  const recordOf = async (planId: string): Promise<PlanDocument> => (await one<{ document: PlanDocument }>('select document from plan_document where plan_id = $1', [planId])).document;
  async function share(planId: string, username: string): Promise<string> {
    const { id } = await one<{ id: string }>('select person_id as id from account where username = $1', [username]);
    const drafter = await api.people.as('soanthao');
    const { shareDraft } = await drafter.ask<{ shareDraft: { __typename: string } }>(
      'mutation ($input: ShareDraftInput!) { shareDraft(input: $input) { __typename } }',
      { input: { planId, personId: id } },
    );
    expect(shareDraft.__typename).toBe('Plan');
    return id;
  }

  it('see each other’s words, and the plan says them soon after', async () => {
    const { id, version } = await buildPlan(api, 'DRAFT');
    await share(id, 'soanthao.qltt');
    const [mai, vinh] = [await editorOf('soanthao', id), await editorOf('soanthao.qltt', id)];
    expect(readDraft(mai.draft)).toEqual(await recordOf(id));
    mai.type(0, ' Câu của Mai.');
    vinh.type(1, ' Câu của Vinh.');
    await until('both have both', () => [mai, vinh].every((editor) => editor.text().includes('Câu của Mai.') && editor.text().includes('Câu của Vinh.')));
    await until('both are told', () => [mai, vinh].every(({ told }) => told.some(({ kind, version: kept }) => kind === 'kept' && kept! > version)));
    const record = JSON.stringify((await recordOf(id)).body);
    expect(record).toContain('Câu của Mai.');
    expect(record).toContain('Câu của Vinh.');
    const { writers } = await one<{ writers: number }>('select count(distinct w)::int as writers from draft_keep, unnest(writer_ids) w where plan_id = $1', [id]);
    expect(writers).toBe(2);
  });
});
