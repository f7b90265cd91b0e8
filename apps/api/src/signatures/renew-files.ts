import { Inject, Injectable, Logger } from '@nestjs/common';
import { SigningError } from '@banhanh/pdf-signature';
import type { DataSource } from 'typeorm';
import { addKeptFile, type KeptFileRow } from '../plans/index.js';
import { Clock } from '../platform/clock.js';
import { WORKER_SOURCE } from '../platform/database/database.module.js';
import { inTransaction, type Statement } from '../platform/database/database.js';
import { Periodic, type PeriodicTask } from '../platform/jobs/periodic.js';
import { recordFact } from '../platform/moves/record-fact.js';
import { ContentStore } from '../platform/storage/content-store.js';
import { FileProof, type ProvenFile } from './file-proof.js';

/** Why a file could not be renewed: what stands in `plan_file.failure`. */
type Failure = 'FILE_LOST' | 'FILE_NOT_VALID' | 'PROOF_NOT_LONGER' | SigningError['code'];

const filesATick = 20;
const minute = 60_000;
/** A worker that died with a file in its hands leaves it to the next after this long. */
const claimMinutes = 10;
const longestPauseMinutes = 24 * 60;

// $1 now, $2 until when others leave it alone
const claimStatement: Statement = {
  name: 'claim_file_to_renew',
  text: `
    update plan_file f set not_before = $2 from (
      select plan_id, file_hash from plan_file where state = 'newest' and due_at <= $1 and (not_before is null or not_before <= $1)
      order by due_at limit 1 for update skip locked
    ) due where f.plan_id = due.plan_id and f.file_hash = due.file_hash returning f.*`,
};
const supersedeStatement: Statement = {
  name: 'supersede_file',
  text: `
    update plan_file set state = 'superseded', failure = null, not_before = null, holds_until = coalesce(holds_until, $3)
    where plan_id = $1 and file_hash = $2 and state = 'newest' returning plan_id`,
};
const unsignedStatement: Statement = { name: 'file_is_unsigned', text: `update plan_file set state = 'unsigned', not_before = null where plan_id = $1 and file_hash = $2` };
const failedStatement: Statement = {
  name: 'renewal_failed',
  text: 'update plan_file set attempts = attempts + 1, failure = $3, not_before = $4 where plan_id = $1 and file_hash = $2',
};

/**
 * Renews the archive time-stamps of official files before they end, one file after the other. Long work is done outside any transaction; of two
 * workers one has the file, and what cannot be renewed now is tried again with a growing pause.
 */
@Periodic(30_000)
@Injectable()
export class RenewFiles implements PeriodicTask {
  private readonly logger = new Logger('renewal');

  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly store: ContentStore,
    private readonly proof: FileProof,
  ) {}

  async tick(): Promise<void> {
    for (let taken = 0; taken < filesATick; taken += 1) {
      const now = this.clock.now();
      const file = await inTransaction(this.source, null, (transaction) => transaction.one<KeptFileRow>(claimStatement, [now, later(now, claimMinutes)]));
      if (!file) return;
      const failure = await this.renew(file);
      if (!failure) continue;
      const pause = Math.min(2 ** file.attempts, longestPauseMinutes);
      await inTransaction(this.source, null, (transaction) => transaction.all(failedStatement, [file.plan_id, file.file_hash, failure, later(now, pause)]));
      this.logger.warn(`The proof of ${file.copy_id ? `copy ${file.copy_id}` : `plan ${file.plan_id}`} is not renewed (${failure}); it is tried again in ${pause} min.`);
      // An authority that is down is down for the next file too.
      if (failure !== 'FILE_LOST' && failure !== 'FILE_NOT_VALID') return;
    }
  }

  /** Answers why not, or null when nothing is left to do for this file. */
  private async renew(file: KeptFileRow): Promise<Failure | null> {
    const pdf = await this.store.get(file.file_hash);
    if (!pdf) return 'FILE_LOST';
    const before = await this.proof.judge(pdf);
    if (before.verdict === 'not-signed') return this.leave(file);
    if (!isValid(before.verdict)) return 'FILE_NOT_VALID';
    try {
      const proven = await this.proof.prove(pdf);
      // A proof that ends no later is no renewal: it would be asked for again at once, for ever.
      if (!proven.holdsUntil || !isValid(proven.verdict) || (file.holds_until && proven.holdsUntil <= file.holds_until)) return 'PROOF_NOT_LONGER';
      await this.keep(file, before.holdsUntil, proven);
      return null;
    } catch (error) {
      if (error instanceof SigningError) return error.code;
      throw error;
    }
  }

  /** Issued before there were keys: no signature in it, no proof to renew. */
  private async leave({ plan_id, file_hash }: KeptFileRow): Promise<null> {
    await inTransaction(this.source, null, (transaction) => transaction.all(unsignedStatement, [plan_id, file_hash]));
    return null;
  }

  private async keep(file: KeptFileRow, heldUntil: Date | null, { pdf, holdsUntil, renewAt }: ProvenFile): Promise<void> {
    const hash = await this.store.put(pdf);
    const now = this.clock.now();
    await inTransaction(this.source, null, async (transaction) => {
      if (!(await transaction.one(supersedeStatement, [file.plan_id, file.file_hash, heldUntil]))) return;
      await transaction.all(addKeptFile, [file.plan_id, file.agency_id, hash, pdf.byteLength, 'renewed', now, holdsUntil, renewAt, file.copy_id]);
      const data = { from: file.file_hash, to: hash, holdsUntil };
      await recordFact(transaction, { agencyId: file.agency_id, personId: null }, now, file.copy_id ? { kind: 'CopyFileRenewed', entity: 'copy', entityId: file.copy_id, data } : { kind: 'PlanFileRenewed', entity: 'plan', entityId: file.plan_id, data });
    });
  }
}

const isValid = (verdict: string): boolean => verdict === 'valid' || verdict === 'valid-with-remarks';

const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minute);
