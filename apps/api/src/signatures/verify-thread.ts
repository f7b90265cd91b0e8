import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { Verification } from '@banhanh/pdf-signature';

const memoryLimitMb = 768;
/** Files that may wait; the next person is asked to try again. */
const longestQueue = 4;

export type ThreadVerification = { kind: 'verified'; verification: Verification } | { kind: 'busy' } | { kind: 'too-heavy' };

/** Verifies files of strangers, each in a thread of its own, one after the other, within a time and a memory limit. */
@Injectable()
export class VerifyThread {
  protected readonly timeLimit: number = 20_000;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  get isBusy(): boolean {
    return this.waiting >= longestQueue;
  }

  async verify(pdf: Uint8Array, roots: readonly Uint8Array[], at: Date): Promise<ThreadVerification> {
    if (this.isBusy) return { kind: 'busy' };
    this.waiting += 1;
    const turn = this.last.then(() => this.verifyNow({ pdf, roots, at })).finally(() => (this.waiting -= 1));
    this.last = turn;
    return turn;
  }

  protected verifyNow(workerData: { pdf: Uint8Array; roots: readonly Uint8Array[]; at: Date }): Promise<ThreadVerification> {
    const file = new URL(`./verify.worker${path.extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb }, env: {}, execArgv: [] });
    return new Promise((resolve) => {
      const end = (answer: ThreadVerification): void => {
        clearTimeout(timer);
        resolve(answer);
        void worker.terminate();
      };
      const timer = setTimeout(() => end({ kind: 'too-heavy' }), this.timeLimit);
      worker.once('message', (verification: Verification) => end({ kind: 'verified', verification }));
      worker.once('error', () => end({ kind: 'too-heavy' })).once('exit', () => end({ kind: 'too-heavy' }));
    });
  }
}
