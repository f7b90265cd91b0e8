import { decide, noPlanFacts, planMachine, type Decision, type PlanFacts, type PlanWork } from '@banhanh/lifecycle';
import { foldVietnamese, type PlanDocument, type Signer } from '@banhanh/plan-document';
import { resolveNames, signerFacts } from '../organisation/index.js';
import { holds, type Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import { decidingPosition, openStepOf, planRoute, type OpenStep, type PlannedRoute } from '../reviews/index.js';
import { readDocument, type PlanRow } from './plan-row.js';

/** The facts of one plan for one viewer, and the rows behind them that a move goes on to change. */
export interface PlanFactsRead {
  facts: PlanFacts;
  document?: PlanDocument;
  route?: PlannedRoute;
  step?: OpenStep;
}

const readSigner: Statement = { name: 'read_signer', text: `select document -> 'signer' as signer from plan_document where plan_id = $1` };

const unaccountedStatement: Statement = {
  name: 'unaccounted_assignments',
  text: `select count(*)::int as count from assignment where plan_id = $1 and state not in ('accepted', 'cancelled')`,
};

const replacementStatement: Statement = {
  name: 'replacement_in_force',
  text: `select exists (select from plan where id = $1 and id <> $2 and agency_id = $3 and state in ('issued', 'reported', 'archived')) as "isInForce"`,
};

/** Whether the plan that is to take the place of a revoked one may. */
export async function replacementFacts(transaction: Transaction, row: PlanRow, replacedById: string): Promise<PlanFacts['replacement']> {
  const found = await transaction.one<{ isInForce: boolean }>(replacementStatement, [replacedById, row.id, row.agency_id]);
  return { isNamed: true, isInForce: found!.isInForce };
}

// Who wrote along stays a writer for the review of that text, also when no longer asked to.
export const writesAlongStatement: Statement = {
  name: 'writes_along',
  text: `
    select exists (select from plan_co_drafter where plan_id = $1 and person_id = $2)
      or ($3::text <> 'draft' and exists (select from draft_keep where plan_id = $1 and $2::uuid = any (writer_ids))) as "writesAlong"`,
};

/** What the rules ask about the viewer. `actor` null is the system. */
export async function viewerFacts(transaction: Transaction, row: PlanRow, actor: Actor | null): Promise<PlanFacts['viewer']> {
  const ofThisAgency = actor?.agencyId === row.agency_id;
  const isDrafter = actor?.personId === row.drafter_id;
  const mayWriteAlong = ofThisAgency && !isDrafter && (row.state === 'draft' || row.state === 'review');
  const along = mayWriteAlong ? await transaction.one<{ writesAlong: boolean }>(writesAlongStatement, [row.id, actor.personId, row.state]) : undefined;
  return {
    ...noPlanFacts.viewer,
    isSystem: actor === null,
    isDrafter,
    isCoDrafter: along?.writesAlong ?? false,
    isInAgency: ofThisAgency,
    isInDraftingUnit: ofThisAgency && actor.units.includes(row.unit_id),
    isClerk: ofThisAgency && holds(actor, 'clerk'),
    isLeader: ofThisAgency && holds(actor, 'leader'),
    isArchivist: ofThisAgency && holds(actor, 'archivist'),
  };
}

/** Asks the machine about work on the text, whose rules are all about the viewer. */
export async function decideWork(transaction: Transaction, row: PlanRow, actor: Actor, work: PlanWork): Promise<Decision> {
  return decide(planMachine, row.state, { ...noPlanFacts, viewer: await viewerFacts(transaction, row, actor) }, work);
}

/**
 * Reads what the rules of the plan's state ask, and no more: a draft needs its text, the directory and the route; a plan
 * in review needs its open step; an issued one needs its assignments. `actor` null is the system.
 */
export async function planFacts(transaction: Transaction, row: PlanRow, actor: Actor | null, today: string): Promise<PlanFactsRead> {
  const facts: PlanFacts = {
    ...noPlanFacts,
    viewer: await viewerFacts(transaction, row, actor),
    document: { ...noPlanFacts.document, isAsSubmitted: row.document_hash === row.submitted_hash },
    file: { isFrozen: row.file_hash !== null },
  };
  switch (row.state) {
    case 'draft':
      return draftFacts(transaction, row, facts, today);
    case 'review':
      return reviewFacts(transaction, row, facts, actor, today);
    case 'issued': {
      const open = await transaction.one<{ count: number }>(unaccountedStatement, [row.id]);
      facts.execution = { isDistributed: row.distributed_at !== null && row.assigned_at !== null, unaccountedAssignments: open?.count ?? 0 };
      return { facts };
    }
    default:
      return { facts };
  }
}

async function draftFacts(transaction: Transaction, row: PlanRow, facts: PlanFacts, today: string): Promise<PlanFactsRead> {
  // Only the drafting unit reads a draft's text; for anybody else who may see the row, the rules on the text stay unmet.
  const found = await transaction.one<{ document: PlanDocument }>(readDocument, [row.id]);
  if (!found) return { facts };
  const { document } = found;
  const names = await resolveNames(transaction, { document, issuerAgencyId: row.agency_id, unitId: row.unit_id, on: today });
  const route = await planRoute(
    transaction,
    { agencyId: row.agency_id, unitId: row.unit_id, drafterId: row.drafter_id, signerPositionId: row.signer_position_id },
    today,
  );
  facts.document = {
    ...facts.document,
    hasTitle: document.title.subject.trim() !== '',
    hasContent: document.body.some(({ kind }) => kind === 'section' || kind === 'paragraph' || kind === 'bullet'),
    hasRecipients: document.recipients.some(({ purpose }) => purpose !== 'file'),
    unresolvedRecipients: names.recipients.filter(({ isResolved }) => !isResolved).length,
    unresolvedAssignees: names.assignees.filter(({ isResolved }) => !isResolved).length,
  };
  facts.signer = await signerFacts(transaction, { positionId: row.signer_position_id, fieldCode: row.field_code, signer: document.signer, on: today });
  facts.route = { isStaffed: route.isStaffed, openStep: null };
  return { facts, document, route };
}

async function reviewFacts(transaction: Transaction, row: PlanRow, facts: PlanFacts, actor: Actor | null, today: string): Promise<PlanFactsRead> {
  const step = await openStepOf(transaction, row.id, actor);
  if (!step) return { facts };
  facts.viewer.holdsOpenStep = decidingPosition(step, actor) !== null;
  facts.viewer.decidedEarlierStep = step.decided_earlier;
  facts.route = { isStaffed: true, openStep: step.kind };
  if (step.kind === 'sign') {
    const signer = (await transaction.one<{ signer: Signer | null }>(readSigner, [row.id]))?.signer ?? null;
    facts.signer = await signerFacts(transaction, { positionId: row.signer_position_id, fieldCode: row.field_code, signer, on: today });
    facts.viewer.isNamedSigner = facts.signer.isNamed && foldVietnamese(actor?.fullName ?? '') === foldVietnamese(signer?.name ?? '');
  }
  return { facts, step };
}
