import { Inject, Injectable } from '@nestjs/common';
import { SigningError, signPdf, type SignatureRequest } from '@banhanh/pdf-signature';
import type { AppearanceInput, PageSpace, Typesetter } from '@banhanh/typesetting';
import type { DataSource } from 'typeorm';
import { TYPESETTER } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { FileProof, type ProvenFile } from './file-proof.js';
import { rectOf } from './signing-sheet.js';
import { SigningKeys } from './signing-keys.js';

const agencyStatement: Statement = { name: 'agency_for_certificate', text: 'select name from agency where id = $1' };

export interface Sealing extends Pick<SignatureRequest, 'docMdp'> {
  agencyId: string;
  /** Name of the signature field, as a reader of the file is told of it. */
  field: string;
  reason: string;
  /** Where it is seen; nowhere without one. */
  space: PageSpace | null;
  look: (agency: { name: string; at: string }) => AppearanceInput;
}

/** The agency's signature on a file, with what proves it later. Adds to the file; touches no signed byte. */
@Injectable()
export class AgencySeal {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    private readonly keys: SigningKeys,
    private readonly proof: FileProof,
    private readonly clock: Clock,
  ) {}

  /**
   * From its first day on the file proves itself for as long as a renewed one: what was sent out stays the newest file for years.
   * @throws SigningError, temporary when the key or the time is out of reach now.
   */
  async put(pdf: Uint8Array, { agencyId, field, reason, space, look, docMdp }: Sealing): Promise<ProvenFile> {
    const { name } = (await inTransaction(this.source, null, (transaction) => transaction.one<{ name: string }>(agencyStatement, [agencyId])))!;
    const key = await this.keys.keyOf({ kind: 'agency', id: agencyId, name, organization: name });
    const timestamps = await this.keys.timestamps();
    if (!key) throw new SigningError('KEY_MISSING');
    if (!timestamps) throw new SigningError('TIMESTAMP_MISSING');
    const at = this.clock.now();
    const shown = look({ name, at: at.toISOString() });
    const picture = shown.kind === 'seal' ? await this.keys.pictureOf({ kind: 'agency', id: agencyId }) : {};
    const seen = space && { page: space.page, rect: rectOf(space), appearance: await this.typesetter.renderAppearance({ ...shown, ...picture }) };
    const request: SignatureRequest = { field, ...seen, name, reason, at, ...(docMdp ? { docMdp } : {}) };
    return this.proof.prove(await signPdf(pdf, request, key, timestamps));
  }
}
