import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sqlAs } from '../support/acting.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi } from '../support/test-api.js';
import { DraftingOffice } from './drafting-office.js';
import { until } from './editor.js';

interface Named {
  fullName: string;
}

describe('a draft shared with colleagues', () => {
  let office: DraftingOffice;
  beforeAll(async () => {
    office = new DraftingOffice(await startApi({ worker: false }));
  });
  afterEach(() => office.closeEditors());
  afterAll(() => office.api.close());
  const ask = async <Data>(username: string, question: string, variables: Record<string, unknown>): Promise<Data> => (await office.api.people.as(username)).ask<Data>(question, variables);
  const colleagues = async (planId: string, text: string, by = 'soanthao'): Promise<string[]> =>
    (await ask<{ colleagues: Named[] }>(by, 'query ($planId: ID!, $text: String!) { colleagues(planId: $planId, text: $text) { fullName } }', { planId, text })).colleagues.map(({ fullName }) => fullName);

  it('is offered to drafters of the agency, those of the unit first, with or without diacritics', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    const all = await colleagues(id, '');
    expect(all[0]).toBe('Lò Văn Thịnh');
    expect([...all].sort()).toEqual(['Giàng A Páo', 'Lò Văn Thịnh', 'Mai Thế Vinh', 'Vàng Thị Mỷ'].sort());
    expect(await colleagues(id, 'mai the')).toEqual(['Mai Thế Vinh']);
    expect(await colleagues(id, '%')).toEqual([]);
    await office.share(id, 'soanthao.qltt');
    expect(await colleagues(id, 'mai')).toEqual([]);
    expect(await colleagues(id, '', 'vanthu.h99.31')).toEqual([]);
  });

  it('says who writes along; asked twice is asked once, and the log tells who asked whom', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    for (let time = 0; time < 2; time += 1) expect(await office.share(id, 'soanthao.qltt')).toEqual({ __typename: 'Plan', version, state: 'DRAFT' });
    const { plan } = await ask<{ plan: { coDrafters: Named[]; actions: { name: string; allowed: boolean }[] } }>('soanthao.qltt', 'query ($id: ID!) { plan(id: $id) { coDrafters { fullName } actions { name allowed } } }', { id });
    expect(plan.coDrafters).toEqual([{ fullName: 'Mai Thế Vinh' }]);
    const allowed = plan.actions.filter((action) => action.allowed).map(({ name }) => name);
    expect(allowed).toContain('REVISE');
    for (const name of ['SHARE', 'SUBMIT', 'CANCEL']) expect(allowed).not.toContain(name);
    for (let time = 0; time < 2; time += 1) await office.share(id, 'soanthao.qltt', 'unshareDraft');
    const facts = await office.rows<{ kind: string; data: unknown }>(`select kind, data from audit_event where entity_id = $1 and kind like 'Plan%hared' order by id`, [id]);
    expect(facts.map(({ kind }) => kind)).toEqual(['PlanShared', 'PlanUnshared']);
    expect(facts[0]!.data).toEqual({ personId: await office.personId('soanthao.qltt') });
  });

  it('is among the drafts of who was asked, who hears of it once', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    for (let time = 0; time < 2; time += 1) await office.share(id, 'soanthao.qltt');
    const colleague = await office.api.people.as('soanthao.qltt');
    const { home, notifications } = await colleague.ask<{ home: { drafts: { id: string }[] }; notifications: { nodes: { kind: string; plan: { id: string } }[] } }>(
      '{ home { drafts { id } } notifications { nodes { kind plan { id } } } }',
    );
    expect(home.drafts.map((draft) => draft.id)).toContain(id);
    expect(notifications.nodes.filter(({ kind, plan }) => kind === 'share' && plan.id === id)).toHaveLength(1);
  });

  it('is shared by its drafter alone, and with drafters of the agency alone', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    await office.share(id, 'soanthao2');
    expect((await office.share(id, 'soanthao.qltt', 'shareDraft', 'soanthao2')).unmet).toEqual(['viewerIsTheDrafter']);
    for (const username of ['vanthu', 'vanthu.h99.31', 'soanthao']) await expect(office.share(id, username)).rejects.toThrow(/chuyên viên soạn thảo/);
  });

  it('is revised, not submitted or thrown away, by who writes along', async () => {
    const { id, version } = await buildPlan(office.api, 'DRAFT');
    await office.share(id, 'soanthao.qltt');
    for (const act of ['submitPlan', 'cancelPlan'] as const) expect((await office.act(act, id, version, 'soanthao.qltt')).unmet).toContain('viewerIsTheDrafter');
    const document = await office.document(id);
    const saved = await office.save(id, version, { ...document, title: { ...document.title, subject: 'Tuần lễ Sách năm 2026' } }, 'soanthao.qltt');
    expect(saved).toMatchObject({ __typename: 'Plan', version: version + 1 });
  });

  it('is not checked by who wrote along, also after that ended', async () => {
    const { id } = await buildPlan(office.api, 'DRAFT');
    await office.rows(`update position set duties = duties || array['drafter'] where id in (select position_id from appointment where person_id = $1)`, [await office.personId('truongphong')]);
    await office.share(id, 'truongphong');
    const head = await office.editor('truongphong', id);
    head.type(0, ' Trưởng phòng viết thêm.');
    await until('it is safe', () => head.isSafe);
    const { version } = await office.share(id, 'truongphong', 'unshareDraft');
    expect((await office.act('submitPlan', id, version!, 'soanthao')).state).toBe('REVIEW');
    expect((await office.act('approvePlan', id, version! + 1, 'truongphong')).unmet).toEqual(['viewerIsNotTheDrafter']);
    const other = await buildPlan(office.api, 'REVIEW');
    expect((await office.act('approvePlan', other.id, other.version, 'truongphong')).__typename).toBe('Plan');
  });

  describe('in the database itself', () => {
    let id: string;
    beforeAll(async () => {
      ({ id } = await buildPlan(office.api, 'DRAFT'));
      await office.share(id, 'soanthao.qltt');
      const vinh = await office.editor('soanthao.qltt', id);
      vinh.type(0, ' Một câu.');
      await until('it is safe', () => vinh.isSafe);
      await office.keep(id);
    });
    const touched = (username: string, sql: string): Promise<number> => sqlAs(office.api.database, username, sql, [id]).catch(() => 0);

    it.each(['draft_state', 'draft_update', 'draft_keep', 'plan_co_drafter', 'plan_document'])('%s shows to who writes and to the unit, and to nobody else', async (table) => {
      for (const username of ['soanthao', 'soanthao.qltt', 'truongphong']) expect([username, await touched(username, `select from ${table} where plan_id = $1`)]).toEqual([username, 1]);
      for (const username of ['soanthao.qldl', 'truongphong.qltt', 'vanthu', 'giamdoc', 'thethuc', 'vanthu.h99.31']) expect([username, await touched(username, `select from ${table} where plan_id = $1`)]).toEqual([username, 0]);
      expect(await office.api.database.app.query(`select from ${table}`)).toEqual([]);
    });

    it.each([
      ['truongphong', 'write a word', `insert into draft_update (plan_id, agency_id, person_id, update, at) values ($1, actor_agency(), actor_person(), '\\x0000', now())`],
      ['truongphong', 'keep another text', `update draft_state set state = '\\x0000' where plan_id = $1`],
      ['truongphong', 'forget words', `delete from draft_update where plan_id = $1`],
      ['truongphong', 'write along unasked', `insert into plan_co_drafter (plan_id, agency_id, person_id, added_by, added_at) values ($1, actor_agency(), actor_person(), actor_person(), now())`],
      ['soanthao.qltt', 'ask others', `insert into plan_co_drafter (plan_id, agency_id, person_id, added_by, added_at) select $1, actor_agency(), person_id, actor_person(), now() from account where username = 'soanthao2'`],
      ['soanthao.qltt', 'write as somebody else', `insert into draft_update (plan_id, agency_id, person_id, update, at) select $1, actor_agency(), drafter_id, '\\x0000', now() from plan where id = $1`],
      ['soanthao.qltt', 'throw the plan away', `update plan set state = 'cancelled' where id = $1`],
      ['soanthao.qltt', 'make it his own', `update plan set drafter_id = actor_person() where id = $1`],
      ['soanthao.qltt', 'rewrite who wrote', `update draft_keep set writer_ids = '{}' where plan_id = $1`],
      ['soanthao', 'change a word that was written', `update draft_update set update = '\\x0000' where plan_id = $1`],
    ])('%s cannot %s', async (username, _, sql) => {
      expect(await touched(username, sql)).toBe(0);
    });
  });
});
