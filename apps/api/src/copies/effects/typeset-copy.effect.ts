import { Inject, Injectable } from '@nestjs/common';
import { SigningError } from '@banhanh/pdf-signature';
import type { Typesetter } from '@banhanh/typesetting';
import type { DataSource } from 'typeorm';
import { referenceOf, TYPESETTER } from '../../plans/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction } from '../../platform/database/database.js';
import { askAgain } from '../../platform/jobs/ask-again.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { derivedKey } from '../../platform/moves/derived-key.js';
import { ContentStore } from '../../platform/storage/content-store.js';
import { AgencySeal } from '../../signatures/index.js';
import { actOnCopy } from '../copy.lifecycle.js';
import { copyPrintOf, type CopyPrint } from '../copy.print.js';
import { copyFormNames, readCopy, type CopyRow } from '../copy-row.js';

/** A print has nothing to prove by itself. */
interface CopyFile {
  pdf: Uint8Array;
  pages: number;
  proof: { holdsUntil: Date | null; renewAt: Date } | null;
}

/**
 * Makes the file of a numbered copy and comes back as `seal`: on paper, a PDF with the block of the copy and room for the hand and the
 * seal (mẫu 3.1); electronic, the text under the signature of the agency in the corner of page 1 (mẫu 3.2).
 */
@Effect('typesetCopy')
@Injectable()
export class TypesetCopyEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    @Inject(TYPESETTER) private readonly typesetter: Typesetter,
    private readonly store: ContentStore,
    private readonly agencySeal: AgencySeal,
    private readonly clock: Clock,
  ) {}

  async run(payload: EffectPayload): Promise<void> {
    const { moveId, aggregateId: copyId } = payload;
    const found = await inTransaction(this.source, null, async (transaction) => {
      const row = await transaction.one<CopyRow>(readCopy, [copyId]);
      return row?.state === 'numbered' ? { row, print: await copyPrintOf(transaction, row) } : null;
    });
    if (!found) return;
    try {
      const { pdf, pages, proof } = await this.fileOf(found.row, found.print);
      const file = { hash: await this.store.put(pdf), pages, bytes: pdf.byteLength, proof };
      const outcome = await actOnCopy(this.source, null, this.clock.now(), { copyId, version: null, event: 'seal', idempotencyKey: derivedKey(moveId, 'seal', copyId), input: { file } });
      // Of two runs at once the slower finds the copy issued.
      if (outcome.kind === 'refused' && outcome.state !== 'issued') throw new Error(`Seal refused in state ${outcome.state}: ${outcome.unmet.join(', ')}`);
    } catch (error) {
      if (!(error instanceof SigningError)) throw error;
      await askAgain(this.source, 'typesetCopy', payload);
    }
  }

  private async fileOf(row: CopyRow, { plan, input }: CopyPrint): Promise<CopyFile> {
    const { pdf, pages, cornerSpace } = await this.typesetter.render(input);
    if (row.medium === 'paper') return { pdf, pages, proof: null };
    const reason = `${copyFormNames[row.form]} số ${referenceOf(row)} của Kế hoạch số ${referenceOf(plan)}`;
    const { pdf: sealed, holdsUntil, renewAt } = await this.agencySeal.put(pdf, {
      agencyId: row.agencyId,
      field: 'Chữ ký bản sao',
      reason,
      space: cornerSpace,
      look: ({ name, at }) => ({ kind: 'copy', form: row.form, name, at }),
      docMdp: 1,
    });
    return { pdf: sealed, pages, proof: { holdsUntil, renewAt } };
  }
}
