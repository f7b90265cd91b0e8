import { Inject, Injectable } from '@nestjs/common';
import { overHttp, revocationOverHttp, SigningError, timestampsFrom, type KeyProvider, type RevocationSource, type TimestampSource } from '@banhanh/pdf-signature';
import type { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction } from '../platform/database/database.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { KeyCabinet } from './key-cabinet.js';
import { KeyOpening, type KeyWords } from './key-opening.js';
import { publicFetch } from './public-fetch.js';
import { readCurrentImage, type SignatureImageRow } from './signature-image.js';
import { readCurrentKey, type KeyWord, type SigningKeyRow } from './signing-key-row.js';

/** Who a key belongs to, as its certificate names it. */
export type KeyHolder = Whose & { name: string; title?: string; organization: string };

/** A person in one agency, or the agency itself. */
type Whose = { id: string } & ({ kind: 'person'; agencyId: string } | { kind: 'agency' });

/**
 * Whose key signs, and who says when and whether it still may. The key that was put in counts; where there is none, a demonstration makes
 * one from its own authority, whose certificates all say that they are a demonstration.
 */
@Injectable()
export class SigningKeys {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly cabinet: KeyCabinet,
    private readonly opening: KeyOpening,
    private readonly store: ContentStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * The provider of somebody's key, or null when there is none.
   * @throws {SigningError} also CERTIFICATE_EXPIRED, PIN_MISSING, OTP_MISSING
   */
  async keyOf(holder: KeyHolder, words: KeyWords = {}): Promise<KeyProvider | null> {
    const row = await this.rowOf(holder);
    if (row) {
      if (row.not_after < this.clock.now()) throw new SigningError('CERTIFICATE_EXPIRED');
      return this.opening.open(row, words);
    }
    if (!this.config.demo) return null;
    // A demonstration's certificates are short-lived enough that a new one each year never meets the end of the old.
    const name = [holder.kind, holder.id, this.clock.today().slice(0, 4)].join('-');
    return (await this.cabinet.find(name)) ?? this.cabinet.issue(name, { commonName: holder.name, title: holder.title, organization: holder.organization });
  }

  /** What signing with this person's key asks for besides the password, and whether the key is one the demonstration makes. */
  async asksOf(person: { personId: string; agencyId: string }): Promise<{ asks: KeyWord[]; isDemo: boolean }> {
    const row = await this.rowOf({ kind: 'person', id: person.personId, agencyId: person.agencyId });
    return { asks: row?.asks ?? [], isDemo: this.config.demo && !row };
  }

  /** What a signature shows now, for its appearance; nothing when there is no picture, and words stand in its place. */
  async pictureOf(whose: Whose): Promise<{ image?: Uint8Array; imageMm?: number }> {
    const row = await inTransaction(this.source, null, (transaction) => transaction.one<SignatureImageRow>(readCurrentImage, idsOf(whose)));
    const image = row && (await this.store.get(row.file_hash));
    if (!image) return {};
    return { image: new Uint8Array(image), ...(row.millimetres === null ? {} : { imageMm: Number(row.millimetres) }) };
  }

  /** Null when nobody can say the time: neither an authority is configured nor is this a demonstration. */
  async timestamps(): Promise<TimestampSource | null> {
    if (this.config.timestampUrl) return timestampsFrom(overHttp(this.config.timestampUrl));
    return (await this.cabinet.authority())?.timestamps ?? null;
  }

  /** Where today's state of certificates is asked: of the demonstration's own authority, else at the addresses in the certificates. */
  async revocation(): Promise<RevocationSource> {
    const [own, others] = [(await this.cabinet.authority())?.revocation, revocationOverHttp(publicFetch(this.config.asksPrivateAddresses))];
    return {
      evidenceFor: async (certificate, issuer) => {
        const found = await own?.evidenceFor(certificate, issuer);
        return found && Object.keys(found).length > 0 ? found : others.evidenceFor(certificate, issuer);
      },
    };
  }

  roots(): Promise<Uint8Array[]> {
    return this.cabinet.roots();
  }

  private rowOf(whose: Whose): Promise<SigningKeyRow | undefined> {
    return inTransaction(this.source, null, (transaction) => transaction.one<SigningKeyRow>(readCurrentKey, idsOf(whose)));
  }
}

const idsOf = (whose: Whose): [agencyId: string, personId: string | null] => (whose.kind === 'agency' ? [whose.id, null] : [whose.agencyId, whose.id]);
