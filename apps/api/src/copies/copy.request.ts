import { copyMachine, decide, type CopyForm, type CopyMedium } from '@banhanh/lifecycle';
import type { PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import { certifiersOf } from '../organisation/index.js';
import { vietnameseDate } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import { inTransaction, type Statement, type Transaction } from '../platform/database/database.js';
import { notFound } from '../platform/graphql/failure.js';
import { recordMove } from '../platform/moves/record-move.js';
import { readDocument } from '../plans/index.js';
import { areParts } from './copy-parts.js';
import { copyFacts, readCopiedPlans } from './copy.facts.js';
import type { CopyOutcome } from './copy.lifecycle.js';
import { copyColumns, readCopy, type CopyRow } from './copy-row.js';

export interface CopyRequest {
  planId: string;
  idempotencyKey: string;
  form: CopyForm;
  medium: CopyMedium;
  sourceId?: string | null;
  parts: string[];
  recipients: string[];
  certifierPositionId: string;
}

const earlierStatement: Statement = {
  name: 'copy_already_requested',
  text: `select ${copyColumns} from certified_copy c where c.requested_by = $1 and c.request_key = $2`,
};

// $1 agency, $2 plan, $3 form, $4 medium, $5 source, $6 parts, $7 recipients, $8 person, $9 now, $10 key, $11 position
const addStatement: Statement = {
  name: 'request_copy',
  text: `
    insert into certified_copy as c (agency_id, plan_id, form, medium, source_copy_id, parts, recipients, state_since, requested_by, requested_at, request_key, asked_position_id)
    values ($1, $2, $3, $4, $5, $6, $7, $9, $8, $9, $10, $11) returning ${copyColumns}`,
};
const keyLock: Statement = { name: 'lock_copy_request', text: `select pg_advisory_xact_lock(hashtextextended($1::text, 0))` };

/** The dash and the end mark are the typesetter's. */
const asLine = (text: string): string => text.trim().replace(/^[-–+•]\s*/u, '').replace(/\s*[;.]+$/u, '');

/** Asks for a copy, in one transaction: load facts, ask the machine, write, record, queue. The same key asks once. */
export function requestCopy(source: DataSource, actor: Actor, now: Date, request: CopyRequest): Promise<CopyOutcome> {
  return inTransaction(source, actor, async (transaction) => {
    await transaction.all(keyLock, [request.idempotencyKey]);
    const earlier = await transaction.one<CopyRow>(earlierStatement, [actor.personId, request.idempotencyKey]);
    if (earlier) return { kind: 'moved', row: earlier };
    const plan = (await readCopiedPlans(transaction, [request.planId])).get(request.planId);
    const text = await transaction.one<{ document: PlanDocument }>(readDocument, [request.planId]);
    if (!plan || !text) throw notFound();
    const from = request.sourceId ? await transaction.one<CopyRow>(readCopy, [request.sourceId]) : undefined;
    const wish = {
      form: request.form,
      medium: request.medium,
      source: from?.planId === request.planId ? from : null,
      hasItsParts: request.form === 'TrS' ? areParts(text.document, request.parts) : request.parts.length === 0,
      askedPositionId: request.certifierPositionId,
      requestedById: actor.personId,
    };
    const certifiers = await certifiersOf(transaction, actor.agencyId, vietnameseDate(now));
    const answer = decide(copyMachine, 'wanted', copyFacts(wish, plan, certifiers, actor), 'request');
    if (!answer.accepted) return { kind: 'refused', event: 'request', state: 'wanted', unmet: answer.unmet };
    return { kind: 'moved', row: await add(transaction, actor, now, request, answer.effects) };
  });
}

async function add(transaction: Transaction, actor: Actor, now: Date, request: CopyRequest, effects: string[]): Promise<CopyRow> {
  const { planId, form, medium, idempotencyKey, certifierPositionId } = request;
  const recipients = request.recipients.map(asLine);
  const sourceId = form === 'SL' ? request.sourceId : null;
  const row = (await transaction.one<CopyRow>(addStatement, [
    actor.agencyId, planId, form, medium, sourceId, request.parts, recipients, actor.personId, now, idempotencyKey, certifierPositionId,
  ]))!;
  await recordMove(transaction, actor, now, {
    aggregate: 'copy',
    aggregateId: row.id,
    planId,
    agencyId: actor.agencyId,
    counterpartId: null,
    event: 'request',
    from: 'wanted',
    to: 'requested',
    effects,
    idempotencyKey,
    input: { form, medium, sourceId, parts: request.parts, recipients, certifierPositionId },
    documentHash: null,
    fact: 'CopyRequested',
  });
  return row;
}
