import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FileImportResult } from '@banhanh/plan-document/office';

const memoryLimitMb = 512;
/** Imports that may wait; the next person is asked to try again. */
const longestQueue = 20;

type Refusal = { code: string; message: string };
export type ThreadImport = FileImportResult | { ok: false; refusal: Refusal };

const busy: Refusal = { code: 'IMPORT_BUSY', message: 'Máy chủ đang đọc nhiều tệp. Vui lòng thử lại sau ít phút.' };
const tooHeavy: Refusal = { code: 'IMPORT_TOO_HEAVY', message: 'Tệp này đọc quá lâu hoặc quá nặng nên đã dừng. Hãy lưu lại thành văn bản thuần (.txt) rồi nhập lại.' };

/**
 * Reads files in a thread of its own, one at a time, within a time and a memory limit, so that a hostile file harms nobody else.
 * A thread that ends in any way is answered for at once, and the next file gets a new one.
 */
@Injectable()
export class ImportThread implements OnApplicationShutdown {
  protected readonly timeLimit: number = 30_000;
  private readonly logger = new Logger('import');
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  async read(bytes: Uint8Array, fileName: string): Promise<ThreadImport> {
    if (this.waiting >= longestQueue) return { ok: false, refusal: busy };
    this.waiting += 1;
    const turn = this.last.then(() => this.readNow(bytes, fileName)).finally(() => (this.waiting -= 1));
    this.last = turn;
    return turn;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  protected start(): Worker {
    const file = new URL(`./import.worker${path.extname(import.meta.url)}`, import.meta.url);
    return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb }, env: {}, execArgv: [] });
  }

  private readNow(bytes: Uint8Array, fileName: string): Promise<ThreadImport> {
    const worker = (this.worker ??= this.startWatched());
    return new Promise((resolve) => {
      const end = (answer: ThreadImport): void => {
        clearTimeout(timer);
        worker.off('message', end).off('error', failed).off('messageerror', failed).off('exit', exited);
        worker.unref();
        resolve(answer);
      };
      const stop = (reason: string): void => {
        this.logger.warn(`An import was stopped: ${reason}`);
        this.forget(worker);
        end({ ok: false, refusal: tooHeavy });
        void worker.terminate();
      };
      const failed = (error: Error): void => stop('code' in error ? String(error.code) : error.name);
      const exited = (code: number): void => stop(`the thread ended with ${code}`);
      const timer = setTimeout(() => stop('out of time'), this.timeLimit);
      worker.on('message', end).on('error', failed).on('messageerror', failed).on('exit', exited);
      worker.ref();
      worker.postMessage({ bytes, fileName });
    });
  }

  /** A thread may also end between two files; an error nobody listens for would end the whole server. */
  private startWatched(): Worker {
    const worker = this.start();
    return worker.on('error', () => this.forget(worker)).on('exit', () => this.forget(worker));
  }

  private forget(worker: Worker): void {
    if (this.worker === worker) this.worker = null;
  }
}
