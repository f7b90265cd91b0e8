import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FileImportResult } from '@banhanh/plan-document/office';

const timeLimit = 30_000;
const memoryLimitMb = 512;
/** Imports that may wait; the next person is asked to try again. */
const longestQueue = 20;

type Refusal = { code: string; message: string };
export type ThreadImport = FileImportResult | { ok: false; refusal: Refusal };

const busy: Refusal = { code: 'IMPORT_BUSY', message: 'Máy chủ đang đọc nhiều tệp. Vui lòng thử lại sau ít phút.' };
const tooHeavy: Refusal = { code: 'IMPORT_TOO_HEAVY', message: 'Tệp này đọc quá lâu hoặc quá nặng nên đã dừng. Hãy lưu lại thành văn bản thuần (.txt) rồi nhập lại.' };

/** Reads files in a thread of its own, one at a time, within a time and a memory limit, so that a hostile file harms nobody else. */
@Injectable()
export class ImportThread implements OnApplicationShutdown {
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

  private readNow(bytes: Uint8Array, fileName: string): Promise<ThreadImport> {
    const worker = (this.worker ??= this.start());
    return new Promise((resolve) => {
      const end = (answer: ThreadImport, isBroken: boolean): void => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', failed);
        if (isBroken) {
          this.worker = null;
          worker.on('error', () => undefined);
          void worker.terminate();
        } else worker.unref();
        resolve(answer);
      };
      const answered = (result: FileImportResult): void => end(result, false);
      const failed = (error: Error): void => {
        this.logger.warn(`An import was stopped: ${'code' in error ? String(error.code) : error.name}`);
        end({ ok: false, refusal: tooHeavy }, true);
      };
      const timer = setTimeout(() => end({ ok: false, refusal: tooHeavy }, true), timeLimit);
      worker.once('message', answered).once('error', failed);
      worker.ref();
      worker.postMessage({ bytes, fileName });
    });
  }

  private start(): Worker {
    const file = new URL(`./import.worker${path.extname(import.meta.url)}`, import.meta.url);
    return new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb }, env: {}, execArgv: [] });
  }
}
