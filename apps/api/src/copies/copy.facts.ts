import { copyFormIsAllowed, type CopyFacts, type CopyForm, type CopyMedium } from '@banhanh/lifecycle';
import { certifiersOf, type CopyCertifier } from '../organisation/index.js';
import { holds, type Actor } from '../platform/database/actor.js';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { CopyRow } from './copy-row.js';

/** What is known of a plan by the agency that copies it. */
export interface CopiedPlan {
  isInForce: boolean;
  isHeld: boolean;
}

/** The part of a copy that the rules look at; a request has it before there is a row. */
export interface CopyWish {
  form: CopyForm;
  medium: CopyMedium;
  /** Of a sao lục: what it is made from, as far as it is out; null when there is no such copy of the plan. */
  source: Pick<CopyRow, 'form' | 'medium' | 'state'> | null;
  hasItsParts: boolean;
  askedPositionId: string;
  requestedById: string;
}

const planStatement: Statement = {
  name: 'plan_to_copy',
  text: `
    select p.id, p.state in ('issued', 'reported', 'archived') as "isInForce",
      p.agency_id = actor_agency() or exists (select from delivery d where d.plan_id = p.id and d.agency_id = actor_agency()
        and d.state in ('acknowledged', 'in_progress', 'done')) as "isHeld"
    from plan p where p.id = any ($1::uuid[])`,
};

export const unknownPlan: CopiedPlan = { isInForce: false, isHeld: false };

/** By the id of the plan; one out of the actor's sight is missing. */
export async function readCopiedPlans(transaction: Transaction, planIds: readonly string[]): Promise<Map<string, CopiedPlan>> {
  const rows = await transaction.all<CopiedPlan & { id: string }>(planStatement, [planIds]);
  return new Map(rows.map(({ id, ...plan }) => [id, plan]));
}

/** What the rules of a copy ask, for one viewer. */
export function copyFacts(wish: CopyWish, plan: CopiedPlan, certifiers: readonly CopyCertifier[], actor: Actor): CopyFacts {
  const certifies = (positionId: string): boolean => certifiers.some(({ position }) => position.id === positionId);
  const source = wish.source?.medium === 'paper' && wish.source.state === 'issued' ? wish.source.form : null;
  return {
    viewer: {
      isSystem: false,
      isClerk: holds(actor, 'clerk'),
      isArchivist: holds(actor, 'archivist'),
      askedForIt: wish.requestedById === actor.personId,
      mayCertify: actor.positions.some(certifies),
    },
    plan: { isInForce: plan.isInForce, isHeldByTheAgency: plan.isHeld },
    copy: {
      formIsAllowed: wish.form === 'SL' ? source !== null && copyFormIsAllowed(wish.form, source, wish.medium) : copyFormIsAllowed(wish.form, 'electronic original', wish.medium),
      hasItsParts: wish.hasItsParts,
      certifierMayCertify: certifies(wish.askedPositionId),
    },
    file: { isFrozen: false },
  };
}

/** The wish behind a row: what was allowed when it was asked for is not asked again. */
export const wishOf = (row: CopyRow): CopyWish => ({ ...row, source: null, hasItsParts: true });

/** The facts of a row on a day, for one actor in his or her own transaction. */
export async function readCopyFacts(transaction: Transaction, row: CopyRow, actor: Actor, today: string): Promise<CopyFacts> {
  const plan = (await readCopiedPlans(transaction, [row.planId])).get(row.planId) ?? unknownPlan;
  return copyFacts(wishOf(row), plan, await certifiersOf(transaction, row.agencyId, today), actor);
}
