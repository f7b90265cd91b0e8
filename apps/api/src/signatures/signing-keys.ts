import { randomBytes, X509Certificate } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { createDemoAuthority, openFileKeyStore, overHttp, timestampsFrom, type DemoAuthority, type KeyProvider, type KeyStore, type TimestampSource } from '@banhanh/pdf-signature';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { inTransaction, type Statement } from '../platform/database/database.js';

/** Who a key belongs to, as its certificate names it. */
export interface KeyHolder {
  kind: 'person' | 'agency';
  id: string;
  name: string;
  title?: string;
  organization: string;
}

interface House {
  store: KeyStore;
  /** The key by which the demonstration attests the time. */
  timestampKey: string;
  /** Only a demonstration has its own authority. */
  authority: DemoAuthority | null;
}

const lockStatement: Statement = { name: 'lock_keys', text: `select pg_advisory_xact_lock(hashtext('banhanh.keys'))` };

/**
 * The keys of this installation, in one encrypted file that every process opens. A demonstration makes a key for whoever needs one, from
 * its own authority, whose certificates all say that they are a demonstration; elsewhere the key must be in the file already.
 */
@Injectable()
export class SigningKeys {
  private house: Promise<House> | null = null;

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The provider of somebody's key, or null when there is none. */
  async keyOf(holder: KeyHolder): Promise<KeyProvider | null> {
    // A demonstration's certificates are short-lived enough that a new one each year never meets the end of the old.
    const name = [holder.kind, holder.id, ...(this.config.demo ? [this.clock.today().slice(0, 4)] : [])].join('-');
    const { store } = await this.open();
    if (store.names().includes(name)) return store.provider(name);
    if (!this.config.demo) return null;
    // Another process may have made it since this one read the file.
    return this.alone(async () => {
      this.house = this.read();
      return (await this.house).authority!.issue(name, { commonName: holder.name, title: holder.title, organization: holder.organization });
    });
  }

  /** Null when nobody can say the time: neither an authority is configured nor is this a demonstration. */
  async timestamps(): Promise<TimestampSource | null> {
    if (this.config.timestampUrl) return timestampsFrom(overHttp(this.config.timestampUrl));
    return (await this.open()).authority?.timestamps ?? null;
  }

  async revocation(): Promise<DemoAuthority['revocation'] | null> {
    return (await this.open()).authority?.revocation ?? null;
  }

  /** DER certificates that a verifier here trusts: the demonstration's root and what the folder `roots` holds. */
  async roots(): Promise<Uint8Array[]> {
    const folder = path.join(this.config.keysDirectory, 'roots');
    const files = await readdir(folder).catch(() => []);
    const kept = await Promise.all(files.map(async (file) => new Uint8Array(new X509Certificate(await readFile(path.join(folder, file))).raw)));
    const own = (await this.open()).authority?.root;
    return own ? [own, ...kept] : kept;
  }

  /** Opened once per process; a fault is not remembered. */
  private async open(): Promise<House> {
    if (this.house && (await this.house).timestampKey !== this.timestampKey()) this.house = null;
    if (!this.house) {
      const opening = this.alone(() => this.read());
      opening.catch(() => this.house === opening && (this.house = null));
      this.house = opening;
    }
    return this.house;
  }

  private async read(): Promise<House> {
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

  /** One process at a time writes the file. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    return inTransaction(this.source, null, async (transaction) => {
      await transaction.all(lockStatement);
      return work();
    });
  }
}
