import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';

/** A thread of its own, as an import has: what came of work that leaves a promise behind, rejected with an error of this name. */
function leaving(name: string): Promise<string> {
  const module = JSON.stringify(new URL('./stray-refusals.ts', import.meta.url).href);
  const code = `
    import(${module}).then(async ({ withoutStrayRefusals }) => {
      const answer = await withoutStrayRefusals(async () => {
        void Promise.reject(Object.assign(new Error('left behind'), { name: ${JSON.stringify(name)} }));
        return 'answered';
      });
      require('node:worker_threads').parentPort.postMessage(answer);
    });`;
  return new Promise((resolve) => {
    const worker = new Worker(code, { eval: true });
    worker.once('message', resolve).once('error', ({ message }) => resolve(`ended: ${message}`));
  });
}

describe('promises that the reader of PDF files leaves behind', () => {
  it.each(['XRefEntryException', 'FormatError'])('end nobody’s process when they are its own %s', async (name) => {
    expect(await leaving(name)).toBe('answered');
  });

  it('are not mistaken for faults of the program', async () => {
    expect(await leaving('TypeError')).toBe('ended: left behind');
  });
});
