import { copyMachine, decide, noCopyFacts, type CopyFacts } from '@banhanh/lifecycle';
import type { DataSource } from 'typeorm';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { alreadyMoved, recordMove } from '../platform/moves/record-move.js';
import { readCopyFacts } from './copy.facts.js';
import { copyWrites, type CopyInput } from './copy.writes.js';
import { lockCopy, type CopyRow } from './copy-row.js';

export interface CopyAct {
  copyId: string;
  /** The version the person saw; null for the system, which acts on what is there. */
  version: number | null;
  event: 'certify' | 'refuse' | 'withdraw' | 'number' | 'seal';
  idempotencyKey: string;
  input: CopyInput;
}

export type CopyOutcome = { kind: 'moved'; row: CopyRow } | { kind: 'refused'; event: string; state: string; unmet: string[] } | { kind: 'stale'; row: CopyRow };

const facts: Record<CopyAct['event'], string> = { certify: 'CopyCertified', refuse: 'CopyRefused', withdraw: 'CopyWithdrawn', number: 'CopyNumbered', seal: 'CopyIssued' };

const factsOfSystem = ({ file }: CopyInput): CopyFacts => ({ ...noCopyFacts, viewer: { ...noCopyFacts.viewer, isSystem: true }, file: { isFrozen: file !== undefined } });

/** One move of a certified copy, in one transaction: lock, compare, load facts, ask, move, record, queue. `actor` null is the system. */
export function actOnCopy(source: DataSource, actor: Actor | null, now: Date, act: CopyAct): Promise<CopyOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    const row = await transaction.one<CopyRow>(lockCopy, [act.copyId]);
    if (!row) throw notFound();
    if (await alreadyMoved(transaction, actor, row.id, act)) return { kind: 'moved', row };
    if (act.version !== null && row.version !== act.version) return { kind: 'stale', row };
    const known = actor ? await readCopyFacts(transaction, row, actor, vietnameseDate(now)) : factsOfSystem(act.input);
    const answer = decide(copyMachine, row.state, known, act.event);
    if (!answer.accepted) return { kind: 'refused', event: act.event, state: row.state, unmet: answer.unmet };
    const { row: moved, positionId } = await copyWrites[act.event](transaction, { row, to: answer.to, actor, now, input: act.input });
    await recordMove(transaction, actor, now, {
      aggregate: 'copy',
      aggregateId: row.id,
      planId: row.planId,
      agencyId: row.agencyId,
      counterpartId: null,
      event: act.event,
      from: row.state,
      to: answer.to,
      effects: answer.effects,
      idempotencyKey: act.idempotencyKey,
      positionId,
      input: { ...act.input },
      documentHash: null,
      fact: facts[act.event],
    });
    return { kind: 'moved', row: moved };
  });
}
