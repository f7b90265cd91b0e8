import { Inject, Injectable } from '@nestjs/common';
import { SigningError, stampPdf, type Stamp } from '@banhanh/pdf-signature';
import type { Typesetter } from '@banhanh/typesetting';
import type { DataSource } from 'typeorm';
import { actOnPlan, printedNumber, printOf, readPlan, TYPESETTER, type PlanRow } from '../../plans/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction } from '../../platform/database/database.js';
import { askAgain } from '../../platform/jobs/ask-again.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { tellChange } from '../../platform/moves/tell-change.js';
import { ContentStore } from '../../platform/storage/content-store.js';
import { AgencySeal } from '../agency-seal.js';
import { endWaitStatement, waitStatement } from '../seal-wait.js';
import { FIELDS, readSheet, type SheetSpaces, type SigningSheet } from '../signing-sheet.js';

/** What somebody in the office must set right is asked after a little more seldom than what comes back by itself. */
const RETRY_SECONDS_OF_OTHERS = 60;

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
    private readonly agencySeal: AgencySeal,
    private readonly clock: Clock,
  ) {}

  async run(payload: EffectPayload): Promise<void> {
    const row = await inTransaction(this.source, null, (transaction) => transaction.one<PlanRow>(readPlan, [payload.planId]));
    if (row?.state !== 'numbered') return;
    try {
      await this.seal(payload, row);
    } catch (error) {
      if (!(error instanceof SigningError)) throw error;
      await this.wait(row, error.code);
      await (error.temporary ? askAgain(this.source, 'sealPlan', payload) : askAgain(this.source, 'sealPlan', payload, RETRY_SECONDS_OF_OTHERS));
    }
  }

  /** Said on the plan's page, and to those who look at it when the reason is a new one. */
  private async wait(row: PlanRow, code: string): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.source, null, async (transaction) => {
      const wait = await transaction.one<{ isNew: boolean }>(waitStatement, [row.id, row.agency_id, code, now]);
      if (wait?.isNew) await tellChange(transaction, row.id, 'seal', now);
    });
  }

  private async seal({ moveId, planId }: EffectPayload, row: PlanRow): Promise<void> {
    const { pdf, pages, spaces } = row.signed_file_hash === null ? await this.printed(row) : await this.stamped(row);
    const space = spaces.sealSpace;
    const { pdf: proven, holdsUntil, renewAt } = await this.agencySeal.put(pdf, {
      agencyId: row.agency_id,
      field: FIELDS.seal,
      reason: 'Chữ ký số của cơ quan ban hành',
      space,
      look: ({ name, at }) => ({ kind: 'seal', name, at, size: space! }),
    });
    const hash = await this.store.put(proven);
    const outcome = await actOnPlan(this.source, null, this.clock.now(), {
      planId,
      version: null,
      event: 'seal',
      idempotencyKey: derivedKey(moveId, 'seal', planId),
      input: { file: { hash, pages, bytes: proven.byteLength, holdsUntil, renewAt } },
    });
    await inTransaction(this.source, null, (transaction) => transaction.all(endWaitStatement, [planId]));
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
}
