import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import WebSocket from 'ws';
import { limits, MessageRate } from '../../src/drafting/drafting.limits.js';
import { bringsNothing, isUpdate } from '../../src/drafting/update-bytes.js';
import { draftPlan } from '../../src/journey/draft.js';
import { Session } from '../../src/journey/session.js';
import { samplePlan } from '../support/plan-builder.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ApiProcesses, type ApiProcess } from './api-process.js';
import { cookieOf, Editor, until } from './editor.js';

describe('a line to a draft', () => {
  let database: TestDatabase;
  let processes: ApiProcesses;
  let api: ApiProcess;
  let drafter: Session;
  const open: Editor[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
    processes = new ApiProcesses(database);
    api = await processes.start();
    drafter = await Session.signIn(api.url, 'soanthao');
  }, 60_000);
  afterEach(() => open.splice(0).forEach((editor) => editor.close()));
  afterAll(async () => {
    processes.stop();
    await database.close();
  });

  const newDraft = async (): Promise<string> => (await draftPlan(drafter, 'tuan-le.txt', samplePlan())).planId;
  async function editor(planId: string): Promise<Editor> {
    const one = new Editor(api.url, cookieOf(drafter), planId);
    open.push(one);
    await until('the draft is seen', () => one.isSafe, 20_000);
    return one;
  }
  const isAlive = async (): Promise<boolean> => (await fetch(`${api.url}/health/live`)).ok;
  const text = (value: string): Buffer => Buffer.concat([Buffer.from([Buffer.byteLength(value)]), Buffer.from(value)]);
  /** A bare socket that has passed the door and given its token. */
  async function bareLine(planId: string): Promise<WebSocket> {
    const line = new WebSocket(`${api.url.replace('http', 'ws')}/drafting`, { headers: { cookie: cookieOf(drafter) } });
    line.on('error', () => undefined);
    await once(line, 'open');
    line.send(Buffer.concat([text(planId), Buffer.from([2, 0]), text(''), text('4.7.0')]));
    await once(line, 'message');
    return line;
  }
  const rowsOf = async (planId: string): Promise<number> =>
    (await database.owner.query<{ count: number }[]>('select count(*)::int as count from draft_update where plan_id = $1', [planId]))[0]!.count;

  it('that brings a malformed update is ended; nothing of it is kept, and the others write on', async () => {
    const planId = await newDraft();
    const mai = await editor(planId);
    const line = await bareLine(planId);
    const closed = once(line, 'close') as Promise<[number, Buffer]>;
    line.send(Buffer.concat([text(planId), Buffer.from([0, 2, 9]), Buffer.from([1, 200, 200, 200, 200, 1, 7, 7, 7])]));
    const [code, reason] = await closed;
    expect([code, reason.toString()]).toEqual([4422, 'MALFORMED']);
    expect(await rowsOf(planId)).toBe(0);
    mai.type(0, ' Viết tiếp.');
    await until('it is safe', () => mai.isSafe);
    expect(await rowsOf(planId)).toBe(1);
  });

  it('that sends noise ends at most itself', async () => {
    const planId = await newDraft();
    const mai = await editor(planId);
    for (let round = 0; round < 30; round += 1) {
      const line = await bareLine(planId);
      for (let count = 0; count < 5; count += 1) line.send(Buffer.concat([round % 2 ? text(planId) : Buffer.alloc(0), randomBytes(1 + round * 3)]));
      await pause(10);
      line.close();
    }
    expect(await isAlive()).toBe(true);
    mai.type(0, ' Không sao.');
    await until('it is safe', () => mai.isSafe);
  });

  it('that brings more than a draft may hold is told so; what was kept before stays', async () => {
    const planId = await newDraft();
    const mai = await editor(planId);
    for (let count = 0; count < 3; count += 1) mai.type(0, 'a'.repeat(limits.message - 64 * 1024));
    await until('she is told', () => mai.told.some(({ kind, reasons }) => kind === 'refused' && reasons!.join().includes('quá lớn')), 20_000);
    await until('the line ends', () => mai.ended.some(({ reason }) => reason === 'TOO_LARGE'));
    expect(await rowsOf(planId)).toBe(2);
    expect(await isAlive()).toBe(true);
  }, 60_000);

  it('that sends faster than anybody writes is ended', () => {
    const rate = new MessageRate();
    let taken = 0;
    while (rate.take(1_000) && taken < 10_000) taken += 1;
    expect(taken).toBe(limits.burst);
    expect(rate.take(1_001)).toBe(false);
    expect(rate.take(1_100)).toBe(true);
  });

  it('brings an update or it does not', () => {
    const draft = new Y.Doc();
    draft.getText('t').insert(0, 'Kế hoạch');
    const update = Y.encodeStateAsUpdate(draft);
    expect([isUpdate(update), isUpdate(update.subarray(0, update.length - 3)), isUpdate(new Uint8Array())]).toEqual([true, false, false]);
    expect([bringsNothing(update), bringsNothing(Y.encodeStateAsUpdate(draft, Y.encodeStateVector(draft)))]).toEqual([false, true]);
  });
});
