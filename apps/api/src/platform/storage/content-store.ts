import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';

/** Bytes by their SHA-256, on the file system. Written once, whole, flushed before the name exists; never changed. */
@Injectable()
export class ContentStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async put(bytes: Uint8Array): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const target = this.pathOf(hash);
    if (await exists(target)) return hash;
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
