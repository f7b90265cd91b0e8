import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ProcessPool } from '../src/process-pool.js';

interface Answer {
  said: string;
  pid: number;
  served: number;
  secrets: string[];
}

let pool: ProcessPool<{ say: string; ms?: number }, Answer>;
const open = (options: { processes?: number; timeLimit?: number; jobsPerProcess?: number } = {}) => {
  const url = new URL('./support/odd-process.mjs', import.meta.url);
  pool = new ProcessPool({ url, processes: 1, timeLimit: 20_000, jobsPerProcess: 100, ...options });
  return pool;
};
const codeOf = (answer: Promise<Answer>) => answer.then(() => null, (error: { code: string; detail: string }) => error);
afterEach(() => pool.close());

/** A killed process is there until its parent has looked, which a busy machine puts off. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ESRCH';
    }
    await pause(50);
  }
  return false;
}

describe('renders in processes of their own', () => {
  it('a crash fails its own job only, with the last words for the log', async () => {
    open();
    const crash = codeOf(pool.run('a', { say: 'abort' }));
    const next = pool.run('a', { say: 'still here' });
    expect(await crash).toMatchObject({ code: 'RENDERER_LOST', detail: expect.stringContaining('the last words') });
    expect((await next).said).toBe('still here');
  });

  it('a job that hangs is killed at its time limit and the next one is served by a new process', async () => {
    open({ timeLimit: 400 });
    const before = await pool.run('a', { say: 'one' });
    const late = codeOf(pool.run('a', { say: 'hang' }));
    const next = pool.run('a', { say: 'two' });
    expect(await late).toMatchObject({ code: 'TIME_OUT' });
    expect((await next).pid).not.toBe(before.pid);
    expect(await isGone(before.pid)).toBe(true);
  });

  it('time in the queue does not count', async () => {
    open({ timeLimit: 700 });
    const answers = await Promise.all([1, 2, 3, 4].map((index) => pool.run('a', { say: `${index}`, ms: 300 })));
    expect(answers.map(({ said }) => said)).toEqual(['1', '2', '3', '4']);
  });

  it('an agency with many jobs delays another by one job', async () => {
    open();
    const order: string[] = [];
    const run = (lane: string, say: string) => pool.run(lane, { say }).then(() => order.push(say));
    await Promise.all([...[1, 2, 3, 4].map((index) => run('large', `large ${index}`)), run('small', 'small 1'), run('small', 'small 2')]);
    expect(order).toEqual(['large 1', 'large 2', 'small 1', 'large 3', 'small 2', 'large 4']);
  });

  it('a process is replaced after its share of jobs', async () => {
    open({ jobsPerProcess: 2 });
    const served = [];
    for (const say of ['a', 'b', 'c', 'd', 'e']) served.push((await pool.run('x', { say })).served);
    expect(served).toEqual([1, 2, 1, 2, 1]);
  });

  it('the processes get nothing of our environment', async () => {
    process.env.DATABASE_URL_OF_THIS_TEST = 'secret';
    open();
    const { secrets } = await pool.run('a', { say: 'x' });
    delete process.env.DATABASE_URL_OF_THIS_TEST;
    expect(secrets.filter((name) => !name.startsWith('NODE_'))).toEqual([]);
  });

  it('closing refuses what waits and finishes what runs', async () => {
    open();
    const running = pool.run('a', { say: 'running', ms: 200 });
    const waiting = codeOf(pool.run('a', { say: 'waiting' }));
    await pool.close();
    expect((await running).said).toBe('running');
    expect(await waiting).toMatchObject({ code: 'CLOSED' });
    expect(await codeOf(pool.run('a', { say: 'late' }))).toMatchObject({ code: 'CLOSED' });
  });
});
