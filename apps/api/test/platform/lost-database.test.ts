import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ChangesListener } from '../../src/plans/changes.listener.js';
import type { Config } from '../../src/platform/config.js';
import { createDataSource, inTransaction, Reading, RequestOver, whenReady } from '../../src/platform/database/database.js';
import { actorNamed } from '../support/acting.js';
import { openLossyLine, type LossyLine } from '../support/lossy-line.js';
import { openTestDatabase, type TestDatabase } from '../support/test-database.js';
import { Logger } from '@nestjs/common';

describe('a process whose database goes away for a while', () => {
  let database: TestDatabase;
  let line: LossyLine;
  beforeAll(async () => {
    jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('asks for its line of changes once a second, not ever more often, and hears again afterwards', async () => {
    line = await openLossyLine(database.appUrl);
    const listener = new ChangesListener({ databaseUrl: line.url } as Config);
    await listener.onApplicationBootstrap();
    line.cut();
    const before = line.attempts();
    await pause(5_500);
    expect(line.attempts() - before).toBeGreaterThanOrEqual(3);
    expect(line.attempts() - before).toBeLessThanOrEqual(8);
    line.mend();
    const stop = new AbortController();
    const heard = listener.notices(stop.signal).next();
    const told = setInterval(() => void database.owner.query(`select pg_notify('banhanh_changes', '{"planId":"p","event":"approve"}')`), 300);
    expect((await heard).value).toMatchObject({ event: 'approve' });
    clearInterval(told);
    stop.abort();
    await listener.onApplicationShutdown();
    await line.close();
  });

  it('answers again as soon as the database does; what was half done is rolled back', async () => {
    line = await openLossyLine(database.appUrl);
    const source = await createDataSource(line.url, 4).initialize();
    const actor = await actorNamed(database, 'soanthao');
    const works = inTransaction(source, actor, async (transaction) => {
      await transaction.all({ name: 'one', text: 'select 1' });
      line.cut();
      await transaction.all({ name: 'two', text: 'select 2' });
    });
    await expect(works).rejects.toThrow();
    const reading = new Reading(source, actor);
    await expect(reading.all({ name: 'three', text: 'select 3' })).rejects.toThrow();
    await reading.end();
    line.mend();
    for (let turn = 0; turn < 8; turn += 1)
      expect(await inTransaction(source, actor, (transaction) => transaction.all({ name: 'four', text: 'select 4 as n' }))).toEqual([{ n: 4 }]);
    await source.destroy();
    await line.close();
  });

  it('waits at its start for a database that is not there yet, and not for one that refuses it', async () => {
    line = await openLossyLine(database.appUrl);
    line.cut();
    setTimeout(() => line.mend(), 1_500);
    const source = await whenReady(createDataSource(line.url, 1));
    expect(await source.query('select 1 as n')).toEqual([{ n: 1 }]);
    await source.destroy();
    const wrong = new URL(database.appUrl);
    wrong.password = 'x';
    await expect(whenReady(createDataSource(wrong.href, 1))).rejects.toMatchObject({ code: '28P01' });
    await line.close();
  });

  it('asks nothing more for a request that is over, and keeps none of its connections', async () => {
    const source = await createDataSource(database.appUrl, 1).initialize();
    const actor = await actorNamed(database, 'soanthao');
    const [answered, beginning] = [new Reading(source, actor), new Reading(source, actor)];
    expect(await answered.all({ name: 'five', text: 'select 5 as n' })).toEqual([{ n: 5 }]);
    await answered.end();
    await expect(answered.all({ name: 'six', text: 'select 6' })).rejects.toThrow(RequestOver);
    const asked = beginning.all({ name: 'seven', text: 'select 7' }).catch(() => undefined);
    await beginning.end();
    await asked;
    await expect(beginning.all({ name: 'eight', text: 'select 8' })).rejects.toThrow(RequestOver);
    expect(await inTransaction(source, actor, (transaction) => transaction.all({ name: 'nine', text: 'select 9 as n' }))).toEqual([{ n: 9 }]);
    await source.destroy();
  });

  it('gives a connection back whose transaction nobody goes on with', async () => {
    const source = await createDataSource(database.appUrl, 1).initialize();
    await source.query('select 1');
    const [limits] = await source.query<Record<string, string>[]>(
      `select current_setting('statement_timeout') as answer, current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(limits).toEqual({ answer: '30s', lock: '10s', idle: '1min' });
    await source.destroy();
  });
});
