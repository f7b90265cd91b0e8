import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anchorAt, walk, type PlanDocument } from '@banhanh/plan-document';
import { sqlAs } from '../support/acting.js';
import { buildPlan } from '../support/plan-builder.js';
import { startApi, type TestApi } from '../support/test-api.js';

const thread = `__typename ... on CommentThread { id state anchor closedBy { fullName } comments { text author { fullName } } } ... on MoveRefused { unmet }`;
interface Thread {
  __typename: string;
  id: string;
  state: string;
  anchor: unknown;
  closedBy: { fullName: string } | null;
  comments: { text: string; author: { fullName: string } }[];
  unmet?: string[];
}

describe('a talk about the words of a plan', () => {
  let api: TestApi;
  let planId: string;
  beforeAll(async () => {
    api = await startApi({ worker: false });
    planId = (await buildPlan(api, 'REVIEW')).id;
  });
  afterAll(() => api.close());

  const documentOf = async (): Promise<PlanDocument> =>
    (await (await api.people.as('soanthao')).ask<{ plan: { document: PlanDocument } }>('query ($id: ID!) { plan(id: $id) { document } }', { id: planId })).plan.document;
  const start = async (who: string, text: string, anchor: unknown = null, idempotencyKey = randomUUID()): Promise<Thread> =>
    (await (await api.people.as(who)).ask<{ startThread: Thread }>(`mutation ($input: StartThreadInput!) { startThread(input: $input) { ${thread} } }`, { input: { planId, text, anchor, idempotencyKey } })).startThread;
  const threadsFor = async (who: string): Promise<Thread[] | null> =>
    (await (await api.people.as(who)).ask<{ plan: { threads: Thread[] } | null }>('query ($id: ID!) { plan(id: $id) { threads { id state anchor comments { text } } } }', { id: planId })).plan?.threads ?? null;

  it('stands on its words, is answered, resolved and opened again', async () => {
    const document = await documentOf();
    const { node } = [...walk(document)].find(({ node: { text } }) => text.length > 30)!;
    const anchor = anchorAt(document, node.id, 5, 20);
    const started = await start('truongphong', 'Cần nói rõ đơn vị chủ trì.', anchor);
    expect(started).toMatchObject({ state: 'OPEN', anchor, comments: [{ text: 'Cần nói rõ đơn vị chủ trì.', author: { fullName: 'Trần Đức Long' } }] });
    const drafter = await api.people.as('soanthao');
    const replied = await drafter.ask<{ replyToThread: Thread }>(`mutation ($input: ReplyInput!) { replyToThread(input: $input) { ${thread} } }`, { input: { threadId: started.id, text: 'Em sẽ bổ sung.', idempotencyKey: randomUUID() } });
    expect(replied.replyToThread.comments.map(({ text }) => text)).toEqual(['Cần nói rõ đơn vị chủ trì.', 'Em sẽ bổ sung.']);
    const resolved = await drafter.ask<{ resolveThread: Thread }>(`mutation ($id: ID!) { resolveThread(threadId: $id) { ${thread} } }`, { id: started.id });
    expect(resolved.resolveThread).toMatchObject({ state: 'RESOLVED', closedBy: { fullName: 'Nguyễn Thanh Mai' } });
    const again = await drafter.ask<{ reopenThread: Thread }>(`mutation ($id: ID!) { reopenThread(threadId: $id) { ${thread} } }`, { id: started.id });
    expect(again.reopenThread).toMatchObject({ state: 'OPEN', closedBy: null });
  });

  it('is one talk when its request is repeated', async () => {
    const key = randomUUID();
    const [first, second] = [await start('truongphong', 'Một lần.', null, key), await start('truongphong', 'Một lần.', null, key)];
    expect(second.id).toBe(first.id);
    expect(second.comments).toHaveLength(1);
  });

  it('tells the drafter, and in the answer who asked; nobody of what he or she said', async () => {
    const told = async (who: string) => {
      const { notifications } = await (await api.people.as(who)).ask<{ notifications: { nodes: { kind: string; plan: { id: string } }[] } }>('{ notifications { nodes { kind plan { id } } } }');
      return notifications.nodes.filter(({ kind, plan }) => kind === 'comment' && plan.id === planId).length;
    };
    const before = [await told('soanthao'), await told('truongphong')];
    const { id } = await start('truongphong', 'Xin xem lại.');
    expect([await told('soanthao'), await told('truongphong')]).toEqual([before[0]! + 1, before[1]]);
    await (await api.people.as('soanthao')).ask('mutation ($input: ReplyInput!) { replyToThread(input: $input) { __typename } }', { input: { threadId: id, text: 'Vâng.', idempotencyKey: randomUUID() } });
    expect([await told('soanthao'), await told('truongphong')]).toEqual([before[0]! + 1, before[1]! + 1]);
  });

  it('an anchor that does not hold together is refused in words', async () => {
    const anchor = { nodeId: 'n1', start: 0, end: 5, quote: 'khác', text: 'Một câu' };
    await expect(start('truongphong', 'x', anchor)).rejects.toThrow('Đoạn văn được chọn không hợp lệ');
  });

  it('is seen and joined by nobody outside the agency', async () => {
    const { id } = await start('truongphong', 'Nội bộ.');
    const [stranger] = await api.database.owner.query<{ username: string }[]>(
      `select a.username from account a join appointment x using (person_id) join position p on p.id = x.position_id where 'clerk' = any (p.duties) and a.username <> 'vanthu' order by a.username limit 1`,
    );
    expect(await threadsFor(stranger!.username)).toBeNull();
    const session = await api.people.as(stranger!.username);
    await expect(session.ask('mutation ($input: ReplyInput!) { replyToThread(input: $input) { __typename } }', { input: { threadId: id, text: 'x', idempotencyKey: randomUUID() } })).rejects.toThrow('Không tìm thấy');
    expect(await sqlAs(api.database, stranger!.username, `update comment_thread set state = 'resolved', closed_by = actor_person(), closed_at = now()`)).toBe(0);
    expect(await sqlAs(api.database, stranger!.username, 'select from comment')).toBe(0);
  });

  it('is closed with the review: on an issued plan there is nothing more to say', async () => {
    const { id } = await buildPlan(api, 'SIGNED');
    const answer = await (await api.people.as('truongphong')).ask<{ startThread: Thread }>(`mutation ($input: StartThreadInput!) { startThread(input: $input) { ${thread} } }`, { input: { planId: id, text: 'Muộn rồi.', idempotencyKey: randomUUID() } });
    expect(answer.startThread).toEqual({ __typename: 'MoveRefused', unmet: ['stateAllowsTheEvent'] });
  });

  it('nobody rewrites what was said', async () => {
    await expect(api.database.app.query(`update comment set text = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(api.database.worker.query('delete from comment')).rejects.toThrow(/permission denied/);
  });
});
