import { randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createDemoAuthority, openFileKeyStore, type DemoAuthority, type KeyProvider, type KeyStore } from '@banhanh/pdf-signature';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { inTransaction, type Statement } from '../platform/database/database.js';

interface Contents {
  store: KeyStore;
  /** The key by which the demonstration attests the time. */
  timestampKey: string;
  /** Only a demonstration has its own authority. */
  authority: DemoAuthority | null;
}

const lockStatement: Statement = { name: 'lock_keys', text: `select pg_advisory_xact_lock(hashtext('banhanh.keys'))` };

/** The encrypted file of keys, which every process opens and one at a time writes; and beside it the authorities to trust. */
@Injectable()
export class KeyCabinet {
  private contents: Promise<Contents> | null = null;
  private opening: Promise<Contents> | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when this installation is no demonstration. */
  async authority(): Promise<DemoAuthority | null> {
    return (await this.open()).authority;
  }

  /** A key by its name, also one that another process has put in since this one read the file. */
  async find(name: string): Promise<KeyProvider | null> {
    const known = (await this.open()).store;
    if (known.names().includes(name)) return known.provider(name);
    const { store } = await this.alone(() => this.readAgain());
    return store.names().includes(name) ? store.provider(name) : null;
  }

  put(name: string, key: KeyObject, chain: readonly Uint8Array[]): Promise<void> {
    return this.alone(async () => (await this.readAgain()).store.put(name, key, chain));
  }

  remove(name: string): Promise<void> {
    return this.alone(async () => (await this.readAgain()).store.remove(name));
  }

  /** The demonstration's key of this name, made at its first use. */
  issue(name: string, subject: { commonName: string; title?: string; organization: string }): Promise<KeyProvider> {
    return this.alone(async () => (await this.readAgain()).authority!.issue(name, subject));
  }

  /** DER certificates that a verifier here trusts: the demonstration's root and what the folder `roots` holds. */
  async roots(): Promise<Uint8Array[]> {
    const folder = path.join(this.config.keysDirectory, 'roots');
    const files = await readdir(folder).catch(() => []);
    const kept = await Promise.all(files.map(async (file) => new Uint8Array(new X509Certificate(await readFile(path.join(folder, file))).raw)));
    const own = (await this.authority())?.root;
    return own ? [own, ...kept] : kept;
  }

  /** Opened once per process; a fault is not remembered. */
  private async open(): Promise<Contents> {
    const known = await this.contents;
    return known?.timestampKey === this.timestampKey() ? known : (this.opening ??= this.remember(this.alone(() => this.read())).finally(() => (this.opening = null)));
  }

  private readAgain(): Promise<Contents> {
    return this.remember(this.read());
  }

  private remember(reading: Promise<Contents>): Promise<Contents> {
    this.contents = reading;
    reading.catch(() => this.contents === reading && (this.contents = null));
    return reading;
  }

  private async read(): Promise<Contents> {
    await mkdir(this.config.keysDirectory, { recursive: true, mode: 0o700 });
    const store = await openFileKeyStore(path.join(this.config.keysDirectory, 'keys.json'), await this.passphrase());
    const timestampKey = this.timestampKey();
    return { store, timestampKey, authority: this.config.demo ? await createDemoAuthority(store, () => this.clock.now(), timestampKey) : null };
  }

  /** A new one every five years, each certified for ten: a proof given today outlives the next renewal. */
  private timestampKey(): string {
    const year = Number(this.clock.today().slice(0, 4));
    return `demo-timestamps-${year - (year % 5)}`;
  }

  private async passphrase(): Promise<string> {
    const file = path.join(this.config.keysDirectory, 'passphrase');
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' && error.code !== 'EROFS') throw error;
    });
    return (await readFile(file, 'utf8')).trim();
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return inTransaction(this.source, null, async (transaction) => {
      await transaction.all(lockStatement);
      return work();
    });
  }
}
