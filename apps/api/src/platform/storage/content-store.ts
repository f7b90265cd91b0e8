import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';

/** A file of the store: its SHA-256, its size, and when it was last put. */
export interface StoredFile {
  hash: string;
  bytes: number;
  putAt: Date;
}

/** Bytes by their SHA-256, on the file system. Written once, whole, flushed before the name exists; never changed. */
@Injectable()
export class ContentStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async put(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const target = this.pathOf(hash);
    if (await isTouched(target)) return hash;
    await mkdir(path.dirname(target), { recursive: true });
    const partial = `${target}.${randomUUID()}.partial`;
    try {
      const file = await open(partial, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, target);
    } finally {
      await rm(partial, { force: true });
    }
    return hash;
  }

  /** The bytes, or null when the store does not have them. Throws when what is stored no longer has its hash. */
  async get(hash: string): Promise<Buffer | null> {
    const file = this.pathOf(hash);
    if (!(await exists(file))) return null;
    const bytes = await readFile(file);
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw new Error(`Stored file ${hash} is damaged.`);
    return bytes;
  }

  /** Every file, folder by folder. */
  async *list(): AsyncGenerator<StoredFile> {
    for await (const file of this.walk(/^[0-9a-f]{64}$/)) yield { hash: path.basename(file.path), bytes: file.bytes, putAt: file.putAt };
  }

  /**
   * Removes a file nobody has put since `before`; answers whether it is gone. Somebody may put the same bytes at this very moment: the
   * file is moved away first, and back again when it was touched meanwhile.
   */
  async remove(hash: string, before: Date): Promise<boolean> {
    const file = this.pathOf(hash);
    const aside = `${file}.${randomUUID()}.partial`;
    if (!(await rename(file, aside).then(() => true, () => false))) return false;
    if ((await stat(aside)).mtime >= before) {
      await rename(aside, file);
      return false;
    }
    await rm(aside);
    return true;
  }

  /** Removes what killed writers left half-written before then; answers how many. */
  async removeHalfWritten(before: Date): Promise<number> {
    let removed = 0;
    for await (const { path: file, putAt } of this.walk(/\.partial$/)) {
      if (putAt >= before) continue;
      await rm(file, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async *walk(wanted: RegExp): AsyncGenerator<{ path: string; bytes: number; putAt: Date }> {
    const hex = /^[0-9a-f]{2}$/;
    for (const first of await names(this.config.storeDirectory, hex))
      for (const second of await names(path.join(this.config.storeDirectory, first), hex)) {
        const folder = path.join(this.config.storeDirectory, first, second);
        for (const name of await names(folder, wanted)) {
          const found = await stat(path.join(folder, name)).catch(() => null);
          if (found) yield { path: path.join(folder, name), bytes: found.size, putAt: found.mtime };
        }
      }
  }

  private pathOf(hash: string): string {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A stored file is named by its SHA-256.');
    return path.join(this.config.storeDirectory, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Whether the file is there; putting it again makes it young again, so that it is not taken for something nobody wants. */
async function isTouched(file: string): Promise<boolean> {
  const now = new Date();
  return utimes(file, now, now).then(
    () => true,
    () => false,
  );
}

const names = async (folder: string, pattern: RegExp): Promise<string[]> => (await readdir(folder).catch(() => [])).filter((name) => pattern.test(name));
