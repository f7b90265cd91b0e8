import type { StepDecisionRule, StepKind } from '@banhanh/lifecycle';
import type { Statement, Transaction } from '../platform/database/database.js';

/** Whom a template's step addresses; resolved to positions when the plan is submitted. */
export type Addressee = 'unit_head' | 'form_checker' | 'leader' | 'signer';

/** One step of `route_template.steps`. */
export interface TemplateStep {
  kind: StepKind;
  addressee: Addressee;
  rule: StepDecisionRule;
  needed?: number;
}

export interface PlannedStep {
  kind: StepKind;
  rule: StepDecisionRule;
  needed: number;
  positionIds: string[];
}

export interface PlannedRoute {
  steps: PlannedStep[];
  /** Every step has a position held today by somebody other than the drafter, and the last is the signature. */
  isStaffed: boolean;
}

const templateStatement: Statement = {
  name: 'default_route',
  text: 'select steps from route_template where agency_id = $1 and is_default order by id limit 1',
};

const positionsStatement: Statement = {
  name: 'staffed_positions',
  text: `
    select p.id, p.unit_id, p.duties
    from position p
    where p.agency_id = $1 and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
      and exists (select 1 from appointment x where x.position_id = p.id and x.person_id <> $2
                  and x.valid_from <= $3 and (x.valid_to is null or x.valid_to >= $3))
    order by p.ordinal, p.id`,
};

interface StaffedPosition {
  id: string;
  unit_id: string | null;
  duties: string[];
}

/** The route a plan of this unit and signer would walk today: the agency's template, its addressees turned into positions. */
export async function planRoute(
  transaction: Transaction,
  plan: { agencyId: string; unitId: string; drafterId: string; signerPositionId: string | null },
  on: string,
): Promise<PlannedRoute> {
  const template = await transaction.one<{ steps: TemplateStep[] }>(templateStatement, [plan.agencyId]);
  if (!template) return { steps: [], isStaffed: false };
  const positions = await transaction.all<StaffedPosition>(positionsStatement, [plan.agencyId, plan.drafterId, on]);
  const addressed: Record<Addressee, (position: StaffedPosition) => boolean> = {
    unit_head: (position) => position.unit_id === plan.unitId && position.duties.includes('unit_head'),
    form_checker: (position) => position.duties.includes('form_checker'),
    leader: (position) => position.duties.includes('leader'),
    signer: (position) => position.id === plan.signerPositionId,
  };
  const steps = template.steps.map((step) => ({
    kind: step.kind,
    rule: step.rule,
    needed: step.needed ?? 1,
    positionIds: positions.filter(addressed[step.addressee]).map(({ id }) => id),
  }));
  const isStaffed = steps.at(-1)?.kind === 'sign' && steps.every(({ positionIds }) => positionIds.length > 0);
  return { steps, isStaffed };
}

const insertStatement: Statement = {
  name: 'insert_steps',
  text: `
    insert into review_step (plan_id, agency_id, round, ordinal, kind, rule, needed, position_ids, state, opened_at)
    select $1, $2, $3, step.ordinal, step.kind, step.rule, step.needed,
           array(select jsonb_array_elements_text(step.positions)::uuid), case step.ordinal when 1 then 'open' else 'waiting' end,
           case step.ordinal when 1 then $4::timestamptz end
    from jsonb_to_recordset($5::jsonb) as step(ordinal int, kind text, rule text, needed int, positions jsonb)`,
};

/** Copies the planned route into rows; the first step is open. */
export async function openRoute(transaction: Transaction, plan: { id: string; agencyId: string; round: number }, steps: PlannedStep[], now: Date): Promise<void> {
  const rows = steps.map(({ kind, rule, needed, positionIds }, index) => ({ ordinal: index + 1, kind, rule, needed, positions: positionIds }));
  await transaction.all(insertStatement, [plan.id, plan.agencyId, plan.round, now, JSON.stringify(rows)]);
}
