import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ImportThread } from '../../src/plans/import-thread.js';

/** Stands in for the reader: the first letter of the file says what happens to the thread. */
const READER = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ bytes }) => {
    const word = Buffer.from(bytes).toString();
    if (word === 'exit') process.exit(0);
    if (word === 'throw') throw new Error('no');
    if (word === 'hang') for (;;);
    if (word === 'grow') { const all = []; for (;;) all.push(new Array(1e5).fill({})); }
    parentPort.postMessage({ ok: false, refusal: { code: 'EMPTY_FILE', message: word } });
    if (word === 'last') setTimeout(() => process.exit(0), 20);
  });`;

class TestThread extends ImportThread {
  protected override readonly timeLimit = 3_000;
  started = 0;
  protected override start(): Worker {
    this.started++;
    return new Worker(READER, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  }
}

describe('the thread that reads files', () => {
  let thread: TestThread;
  beforeAll(() => Logger.overrideLogger(false));
  afterEach(() => thread.onApplicationShutdown());
  const read = (word: string) => thread.read(new TextEncoder().encode(word), 'ke-hoach.txt');
  const answered = (message: string) => ({ ok: false, refusal: { code: 'EMPTY_FILE', message } });
  const tooHeavy = { ok: false, refusal: { code: 'IMPORT_TOO_HEAVY' } };

  it.each([['ends without a word', 'exit'], ['fails', 'throw'], ['outgrows its memory', 'grow']])('answers at once when it %s, and reads the next file', async (_, word) => {
    thread = new TestThread();
    const since = performance.now();
    expect(await read(word)).toMatchObject(tooHeavy);
    expect(performance.now() - since).toBeLessThan(2_500);
    expect(await read('a')).toEqual(answered('a'));
    expect(thread.started).toBe(2);
  });

  it('is stopped when its time is over, and reads the next file', async () => {
    thread = new TestThread();
    expect(await read('hang')).toMatchObject(tooHeavy);
    expect(await read('a')).toEqual(answered('a'));
  });

  it('is started anew when it ended between two files', async () => {
    thread = new TestThread();
    expect(await read('last')).toEqual(answered('last'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await read('a')).toEqual(answered('a'));
    expect(thread.started).toBe(2);
  });

  it('reads files in their order and asks the twenty-first to come back', async () => {
    thread = new TestThread();
    const answers = await Promise.all(Array.from({ length: 21 }, (_, i) => read(String(i))));
    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, i) => answered(String(i))));
    expect(answers[20]).toMatchObject({ ok: false, refusal: { code: 'IMPORT_BUSY' } });
    expect(thread.started).toBe(1);
  });
});
