import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { followUp, issuePlan, rowOf, type IssuedPlan } from '../support/follow-up-plan.js';
import { buildPlan } from '../support/plan-builder.js';
import { sqlAs } from '../support/acting.js';
import { startApi, type TestApi } from '../support/test-api.js';

/** Every statement below is what a fault in a resolver could send at worst: a real person's transaction, any SQL. */
describe('the database itself refuses the application', () => {
  let api: TestApi;
  let draft: string;
  let review: string;
  let signed: string;
  let issued: IssuedPlan;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    draft = (await buildPlan(api, 'DRAFT')).id;
    review = (await buildPlan(api, 'REVIEW')).id;
    signed = (await buildPlan(api, 'SIGNED')).id;
    issued = await issuePlan(api);
    await followUp(api, issued);
  });
  afterAll(() => api.close());

  /** Refused with an error, or without an effect. */
  async function isRefused(username: string, sql: string, values: unknown[] = []): Promise<boolean> {
    return sqlAs(api.database, username, sql, values).then(
      (rows) => rows === 0,
      () => true,
    );
  }

  it.each([
    ['soanthao', 'a state without a move', `update plan set state = 'cancelled' where id = $1`, 'draft'],
    ['vanthu', 'a state by somebody who may not bring it there', `update plan set state = 'review' where id = $1`, 'signed'],
    ['thethuc', 'another text', `update plan set document_hash = repeat('0', 64) where id = $1`, 'review'],
    ['soanthao', 'another text by the drafter after submission', `update plan set title = 'Khác' where id = $1`, 'review'],
    ['phogiamdoc1', 'a signature before its step', `update plan set signed_at = now(), signed_by = actor_person() where id = $1`, 'draft'],
    ['vanthu', 'another number', `update plan set number = 77 where id = $1`, 'issued'],
    ['vanthu', 'another date of issue', `update plan set issued_on = '2020-01-01' where id = $1`, 'issued'],
    ['giamdoc', 'another official file', `update plan set file_hash = repeat('0', 64) where id = $1`, 'issued'],
    ['soanthao', 'another drafter', `update plan set drafter_id = actor_person() where id = $1`, 'issued'],
  ])('%s cannot give a plan %s', async (username, _, sql, which) => {
    const id = { draft, review, signed, issued: issued.id }[which];
    expect(await isRefused(username, sql, [id])).toBe(true);
  });

  it.each([
    ['soanthao2', 'make oneself a step of the route', `update review_step set position_ids = actor_positions() where plan_id = $1`],
    ['vanthu', 'close a step of a route one has no part in', `update review_step set state = 'approved' where plan_id = $1`],
    ['vanthu', 'add a step', `insert into review_step (plan_id, agency_id, round, ordinal, kind, position_ids) values ($1, actor_agency(), 1, 9, 'sign', actor_positions())`],
    ['vanthu', 'decide a step of others', `insert into review_decision (step_id, plan_id, agency_id, position_id, person_id, decision, document_hash, decided_at)
      select id, plan_id, agency_id, position_ids[1], actor_person(), 'approve', repeat('0', 64), now() from review_step where plan_id = $1 and state = 'open'`],
    ['thethuc', 'write a version', `insert into plan_version (plan_id, agency_id, ordinal, hash, document, created_by, created_at) values ($1, actor_agency(), 9, repeat('0', 64), '{}', actor_person(), now())`],
    ['luutru', 'write history of a plan out of sight', `insert into move (aggregate, aggregate_id, plan_id, agency_id, event, from_state, to_state, actor_id, occurred_at, idempotency_key)
      values ('plan', $1, $1, actor_agency(), 'approve', 'review', 'review', actor_person(), now(), gen_random_uuid())`],
  ])('%s cannot %s', async (username, _, sql) => {
    expect(await isRefused(username, sql, [review])).toBe(true);
  });

  it.each([
    ['soanthao', `update register_series set last_number = last_number + 1`],
    ['vanthu', `update register_series set last_number = last_number + 5`],
    ['vanthu', `update register_series set last_number = last_number + 1`],
    ['vanthu', `insert into register_series (agency_id, year, last_number) values (actor_agency(), 2099, 5)`],
    ['soanthao', `insert into register_entry (agency_id, year, number, symbol, plan_id, registered_on, registered_by, registered_at)
      select agency_id, 2098, 1, 'KH', id, '2098-01-01', actor_person(), now() from plan where id = '$signed'`],
  ])('%s cannot make a gap or an entry of one’s own in the register: %s', async (username, sql) => {
    expect(await isRefused(username, sql.replace('$signed', signed))).toBe(true);
  });

  it('nobody but a clerk touches a delivery, and no clerk without a move', async () => {
    const { id } = await rowOf(api, 'delivery', issued.id, 'H99.31');
    expect(await isRefused('soanthao', `update delivery set reason = 'x' where id = $1`, [id])).toBe(true);
    expect(await isRefused('vanthu', `update delivery set state = 'refused' where id = $1`, [id])).toBe(true);
    expect(await isRefused('vanthu', `update delivery set agency_id = actor_agency() where id = $1`, [id])).toBe(true);
  });

  it('nobody outside the work touches an assignment, and nobody without a move', async () => {
    const { id } = await rowOf(api, 'assignment', issued.id, 'H99.31');
    expect(await isRefused('vanthu', `update assignment set result = 'x' where id = $1`, [id])).toBe(true);
    expect(await isRefused('soanthao', `update assignment set state = 'accepted' where id = $1`, [id])).toBe(true);
    expect(await isRefused('soanthao', `update assignment set due_on = '2099-01-01' where id = $1`, [id])).toBe(true);
  });

  it('the worker changes no text, number or signature, and no state without a move', async () => {
    for (const change of [`title = 'Khác'`, 'number = 99', 'signed_at = now()', `state = 'revoked'`, `file_hash = repeat('0', 64)`])
      await expect(api.database.worker.query(`update plan set ${change} where id = $1`, [issued.id])).rejects.toThrow();
  });

  it('nobody puts an event into the queue of the log: what is linked already would stop the chain', async () => {
    const [event] = await api.database.owner.query<{ id: string }[]>('select id from audit_event order by id limit 1');
    for (const one of [api.database.app, api.database.worker]) await expect(one.query('insert into audit_queue values ($1)', [event!.id])).rejects.toThrow(/permission denied/);
  });

  it('every event of the log is queued for its chain, whoever writes it', async () => {
    await sqlAs(api.database, 'soanthao', `insert into audit_event (agency_id, occurred_at, actor_id, kind, entity) values (actor_agency(), now(), actor_person(), 'Seen', 'test')`);
    const [left] = await api.database.owner.query<{ count: number }[]>(
      `select count(*)::int as count from audit_event e where not exists (select from audit_queue q where q.event_id = e.id) and not exists (select from audit_link l where l.event_id = e.id)`,
    );
    expect(left!.count).toBe(0);
  });
});
