import { Inject, Injectable } from '@nestjs/common';
import { SigningError, signPdf, stampPdf, type SignatureRequest, type Stamp } from '@banhanh/pdf-signature';
import type { Typesetter } from '@banhanh/typesetting';
import type { DataSource } from 'typeorm';
import { actOnPlan, printedNumber, printOf, readPlan, TYPESETTER, type PlanRow } from '../../plans/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { ContentStore } from '../../platform/storage/content-store.js';
import { FileProof } from '../file-proof.js';
import { FIELDS, readSheet, rectOf, type SheetSpaces, type SigningSheet } from '../signing-sheet.js';
import { SigningKeys } from '../signing-keys.js';

const RETRY_SECONDS = 15;

const agencyStatement: Statement = { name: 'agency_for_certificate', text: 'select name from agency where id = $1' };
const askAgainStatement: Statement = { name: 'ask_for_seal_again', text: `select enqueue_effect('sealPlan', $1::json, $2, $3)` };

/** A file on its way to the seal. */
interface Unsealed {
  pdf: Uint8Array;
  pages: number;
  spaces: SheetSpaces;
}

/**
 * Writes number and date into the signed PDF, seals it with the agency's key, adds what proves both signatures for the archive, freezes the file in the
 * store by its SHA-256, and comes back as `seal`. Each step adds to the file; none touches a signed byte.
 */
@Effect('sealPlan')
@Injectable()
export class SealPlanEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    private readonly store: ContentStore,
    private readonly keys: SigningKeys,
    private readonly proof: FileProof,
    private readonly clock: Clock,
  ) {}

  async run(payload: EffectPayload): Promise<void> {
    const row = await inTransaction(this.source, null, (transaction) => transaction.one<PlanRow>(readPlan, [payload.planId]));
    if (row?.state !== 'numbered') return;
    try {
      await this.seal(payload, row);
    } catch (error) {
      if (!(error instanceof SigningError && error.temporary)) throw error;
      // A provider that is down: the plan waits where everybody sees it, and is asked for again soon rather than ever more seldom.
      const again = new Date(Date.now() + RETRY_SECONDS * 1000);
      await inTransaction(this.source, null, (transaction) => transaction.all(askAgainStatement, [JSON.stringify(payload), `${payload.moveId}:sealPlan`, again]));
    }
  }

  private async seal({ moveId, planId }: EffectPayload, row: PlanRow): Promise<void> {
    const { pdf, pages } = await this.sealed(row, row.signed_file_hash === null ? await this.printed(row) : await this.stamped(row));
    // From its first day on the file proves itself for as long as a renewed one: what was sent out stays the newest file for years.
    const { pdf: proven, holdsUntil, renewAt } = await this.proof.prove(pdf);
    const hash = await this.store.put(proven);
    const outcome = await actOnPlan(this.source, null, this.clock.now(), {
      planId,
      version: null,
      event: 'seal',
      idempotencyKey: derivedKey(moveId, 'seal', planId),
      input: { file: { hash, pages, bytes: proven.byteLength, holdsUntil, renewAt } },
    });
    if (outcome.kind === 'refused') throw new Error(`Seal refused in state ${outcome.state}: ${outcome.unmet.join(', ')}`);
  }

  private async stamped(row: PlanRow): Promise<Unsealed> {
    const sheet = (await inTransaction(this.source, null, (transaction) => transaction.one<SigningSheet>(readSheet, [row.id, row.signed_sheet_hash])))!;
    const signed = await this.store.get(row.signed_file_hash!);
    if (!signed) throw new Error(`The signed file of plan ${row.id} is not in the store.`);
    const { numberSpace, dateSpace } = sheet.spaces;
    const [number, date] = [printedNumber(row.number!), row.issued_on!];
    const stamps: Stamp[] = [];
    if (numberSpace) stamps.push({ field: FIELDS.number, text: number, appearance: await this.typesetter.renderAppearance({ kind: 'number', number, space: numberSpace }) });
    if (dateSpace) stamps.push({ field: FIELDS.date, text: date.split('-').reverse().join('/'), appearance: await this.typesetter.renderAppearance({ kind: 'date', date, space: dateSpace }) });
    return { pdf: await stampPdf(signed, stamps), pages: sheet.pages, spaces: sheet.spaces };
  }

  /** Signed before there were keys: the record of the act is printed, and the agency's seal vouches for it. */
  private async printed(row: PlanRow): Promise<Unsealed> {
    const print = await inTransaction(this.source, null, (transaction) => printOf(transaction, row));
    const { pdf, pages, ...spaces } = await this.typesetter.render(print!);
    return { pdf, pages, spaces };
  }

  private async sealed(row: PlanRow, { pdf, pages, spaces: { sealSpace } }: Unsealed): Promise<{ pdf: Uint8Array; pages: number }> {
    const agency = (await inTransaction(this.source, null, (transaction) => transaction.one<{ name: string }>(agencyStatement, [row.agency_id])))!;
    const key = await this.keys.keyOf({ kind: 'agency', id: row.agency_id, name: agency.name, organization: agency.name });
    const timestamps = await this.keys.timestamps();
    if (!key || !timestamps) throw new SigningError('PROVIDER_DOWN');
    const at = this.clock.now();
    const look = sealSpace && {
      page: sealSpace.page,
      rect: rectOf(sealSpace),
      appearance: await this.typesetter.renderAppearance({ kind: 'seal', name: agency.name, at: at.toISOString(), size: sealSpace }),
    };
    const request: SignatureRequest = { field: FIELDS.seal, ...look, name: agency.name, reason: 'Chữ ký số của cơ quan ban hành', at };
    return { pdf: await signPdf(pdf, request, key, timestamps), pages };
  }
}
