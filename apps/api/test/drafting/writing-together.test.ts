import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readDraft } from '@banhanh/plan-draft';
import type { PlanDocument } from '@banhanh/plan-document';
import { inTransaction } from '../../src/platform/database/database.js';
import { changeDraft } from '../../src/plans/index.js';
import { actorNamed } from '../support/acting.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi } from '../support/test-api.js';
import { DraftingOffice } from './drafting-office.js';
import { until } from './editor.js';

/** The document with a sentence added to its first line. */
function withSentence(document: PlanDocument, sentence: string): PlanDocument {
  const [first, ...rest] = document.body;
  return { ...document, body: [{ ...first!, text: `${first!.text} ${sentence}` }, ...rest] };
}

describe('people who write one draft at once', () => {
  let office: DraftingOffice;
  beforeAll(async () => {
    office = new DraftingOffice(await startApi({ worker: false }));
  });
  afterEach(() => office.closeEditors());
  afterAll(() => office.api.close());
  const says = async (planId: string): Promise<string> => JSON.stringify((await office.document(planId)).body);

  it('see each other’s words, and the plan says them soon after', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    await office.share(id, 'soanthao.qltt');
    const [mai, vinh] = [await office.editor('soanthao', id), await office.editor('soanthao.qltt', id)];
    expect(readDraft(mai.draft)).toEqual(await office.document(id));
    mai.type(0, ' Câu của Mai.');
    vinh.type(1, ' Câu của Vinh.');
    await until('both have both', () => [mai, vinh].every((editor) => editor.text().includes('Câu của Mai.') && editor.text().includes('Câu của Vinh.')));
    await until('both are told', () => [mai, vinh].every(({ told }) => told.some(({ kind, version: kept }) => kind === 'kept' && kept! > version)));
    expect(await says(id)).toContain('Câu của Mai.');
    expect(await says(id)).toContain('Câu của Vinh.');
    const [keep] = await office.rows<{ writers: string[] }>('select array_agg(distinct w::text order by w::text) as writers from draft_keep, unnest(writer_ids) w where plan_id = $1', [id]);
    expect(keep!.writers).toEqual([await office.personId('soanthao'), await office.personId('soanthao.qltt')].sort());
  });

  it('are told as they come that the plan says what they see', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    await until('she is told', () => mai.told.length > 0);
    expect(mai.told).toEqual([{ kind: 'kept', at: expect.any(String), version }]);
    expect(await office.rows('select from draft_update where plan_id = $1', [id])).toEqual([]);
  });

  it('see at once what a program saves, unless it has not seen their words', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    const saved = await office.save(id, version, withSentence(await office.document(id), 'Do chương trình ghi.'));
    expect(saved).toMatchObject({ __typename: 'Plan', version: version + 1 });
    await until('she sees it', () => mai.text().includes('Do chương trình ghi.'));
    mai.type(1, ' Mai viết tiếp.');
    await until('it is safe', () => mai.isSafe);
    expect((await office.save(id, version + 1, withSentence(await office.document(id), 'Ghi đè.'))).__typename).toBe('StalePlan');
    await until('the plan says her words', async () => (await says(id)).includes('Mai viết tiếp.'));
    expect(mai.text()).not.toContain('Ghi đè.');
  });

  it('keep now what the plan does not say yet, once', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    mai.type(0, ' Vừa gõ xong.');
    await until('it is safe', () => mai.isSafe);
    expect(await office.keep(id)).toMatchObject({ __typename: 'Plan', version: version + 1 });
    expect(await says(id)).toContain('Vừa gõ xong.');
    expect(await office.keep(id)).toMatchObject({ version: version + 1 });
    expect((await office.keep(id, 'truongphong')).unmet).toEqual(['viewerIsADrafter']);
  });

  it('submit only a text the drafter has seen', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    await office.share(id, 'soanthao2');
    const thinh = await office.editor('soanthao2', id);
    thinh.type(0, ' Câu mới của người cùng soạn.');
    await until('it is safe', () => thinh.isSafe);
    expect((await office.act('submitPlan', id, version, 'soanthao')).__typename).toBe('StalePlan');
    expect((await office.act('submitPlan', id, version + 1, 'soanthao')).state).toBe('REVIEW');
    const [submitted] = await office.rows<{ text: string }>('select document::text as text from plan_version where plan_id = $1', [id]);
    expect(submitted!.text).toContain('Câu mới của người cùng soạn.');
  });

  it('see an accepted change where it stands, with what they typed meanwhile', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    mai.type(0, ' Đang gõ dở');
    await until('it is safe', () => mai.isSafe);
    const change = async (username: string, how: (document: PlanDocument) => PlanDocument | null) => {
      const actor = await actorNamed(office.api.database, username);
      return inTransaction(office.api.database.app, actor, (transaction) => changeDraft(transaction, actor, new Date(), id, how));
    };
    let seen = '';
    const outcome = await change('soanthao', (document) => {
      seen = JSON.stringify(document.body);
      return withSentence(document, 'Theo góp ý.');
    });
    expect(outcome).toBe('applied');
    expect(seen).toContain('Đang gõ dở');
    await until('she sees it', () => mai.text().includes('Đang gõ dở Theo góp ý.'));
    expect(await says(id)).toContain('Đang gõ dở Theo góp ý.');
    expect(await change('soanthao', () => null)).toBe('unchanged');
    expect(await change('truongphong', (document) => document)).toMatchObject({ kind: 'refused', unmet: ['viewerIsADrafter'] });
    const broken = await change('soanthao', (document) => ({ ...document, body: [{ ...document.body[0]!, id: '' }] }));
    expect(broken).toMatchObject({ kind: 'invalid' });
  });

  it('lose nothing when the text is no plan for a while: they are told why, and it is kept when it is one again', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    mai.draft.getMap('details').set('signer', { office: 7 });
    mai.type(0, ' Vẫn còn đây.');
    await until('she is told', () => mai.told.some(({ kind }) => kind === 'refused'));
    expect(mai.told.at(-1)!.reasons).not.toEqual([]);
    expect(await office.keep(id)).toMatchObject({ __typename: 'DocumentRefused' });
    const late = await office.editor('soanthao', id);
    expect(late.text()).toContain('Vẫn còn đây.');
    late.draft.getMap('details').set('signer', null);
    await until('the plan says it', async () => (await says(id)).includes('Vẫn còn đây.'));
    await until('the writer is told', () => late.told.at(-1)?.kind === 'kept');
    expect(late.told.at(-1)).toMatchObject({ kind: 'kept', version: version + 1 });
  });

  it('write hundreds of letters into few rows, and the draft opens as it was', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    for (let count = 0; count < 230; count += 1) mai.type(0, `${count};`);
    await until('it is safe', () => mai.isSafe);
    await office.keep(id);
    expect(await office.rows('select from draft_update where plan_id = $1', [id])).toEqual([]);
    mai.type(0, ' Sau khi gộp.');
    await until('it is safe', () => mai.isSafe);
    office.closeEditors();
    const again = await office.editor('soanthao', id);
    expect(again.text()).toContain('228;229; Sau khi gộp.');
  });

  it('follow a record that was changed past them', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const mai = await office.editor('soanthao', id);
    const changed = withSentence(await office.document(id), 'Sửa bằng tay.');
    await office.rows(`update plan_document set document = $2 where plan_id = $1`, [id, JSON.stringify(changed)]);
    await office.rows(`update plan set document_hash = repeat('a', 64), version = version + 1 where id = $1`, [id]);
    expect((await office.keep(id)).__typename).toBe('Plan');
    await until('she sees it', () => mai.text().includes('Sửa bằng tay.'));
    mai.type(1, ' Và viết tiếp.');
    await until('the plan says both', async () => (await says(id)).includes('Sửa bằng tay.') && (await says(id)).includes('Và viết tiếp.'));
  });
});
