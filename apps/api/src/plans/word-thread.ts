import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { RenderInput } from '@banhanh/typesetting';

const memoryLimitMb = 512;
/** Files that may wait; the next person is asked to try again. */
const longestQueue = 8;

export type WordFile = { kind: 'written'; docx: Uint8Array } | { kind: 'busy' } | { kind: 'failed' };

/** Writes Word files one after the other, each in a thread of its own: a long plan is a tenth of a second in which nobody else would be answered. */
@Injectable()
export class WordThread {
  protected readonly timeLimit: number = 30_000;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async write(print: RenderInput): Promise<WordFile> {
    if (this.waiting >= longestQueue) return { kind: 'busy' };
    this.waiting += 1;
    const turn = this.last.then(() => this.writeNow(print)).finally(() => (this.waiting -= 1));
    this.last = turn;
    return turn;
  }

  private writeNow(print: RenderInput): Promise<WordFile> {
    const file = new URL(`./word.worker${path.extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData: print, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb }, env: {}, execArgv: [] });
    return new Promise((resolve) => {
      const end = (answer: WordFile): void => {
        clearTimeout(timer);
        resolve(answer);
        void worker.terminate();
      };
      const timer = setTimeout(() => end({ kind: 'failed' }), this.timeLimit);
      worker.once('message', (docx: Uint8Array) => end({ kind: 'written', docx }));
      worker.once('error', () => end({ kind: 'failed' })).once('exit', () => end({ kind: 'failed' }));
    });
  }
}
