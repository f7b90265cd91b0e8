import { Inject, Injectable } from '@nestjs/common';
import type { PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import { notifyWith } from '../../notifications/index.js';
import { resolveNames } from '../../organisation/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement, type Transaction } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { recordFact } from '../../platform/moves/record-fact.js';
import { tellChange } from '../../platform/moves/tell-change.js';
import { givenWork, type GivenWork } from '../given-work.js';
import { reportersOfPlan } from '../reporters.js';

// Takes the plan's row: a second run finds it done, and a revocation either comes first or waits and then cancels what is given.
const beginStatement: Statement = {
  name: 'begin_assigning',
  text: `
    update plan p set assigned_at = $2 from plan_document d
    where p.id = $1 and d.plan_id = p.id and p.state = 'issued' and p.assigned_at is null
    returning p.agency_id as "agencyId", p.unit_id as "unitId", p.issued_on as "issuedOn", d.document`,
};

const giveStatement: Statement = {
  name: 'give_assignments',
  text: `
    insert into assignment (agency_id, unit_id, issuer_agency_id, issuer_unit_id, plan_id, node_id, ordinal, assignee, modality, tasks, due_on, state_since)
    select w.agency_id, w.unit_id, $2, $3, $1, w.node_id, w.ordinal, w.assignee, w.modality, w.tasks, w.due_on, $4
    from jsonb_to_recordset($5::jsonb)
      as w (agency_id uuid, unit_id uuid, node_id text, ordinal int, assignee text, modality text, tasks jsonb, due_on date)
    order by w.ordinal
    on conflict (plan_id, node_id, agency_id, unit_id) do nothing returning id`,
};

interface Begun {
  agencyId: string;
  unitId: string;
  issuedOn: string;
  document: PlanDocument;
}

/** Splits an issued plan into the work of each body and tells their reporters. A plan that gives nobody work is assigned too. */
@Effect('assignTasks')
@Injectable()
export class AssignTasksEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, planId }: EffectPayload): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.source, null, async (transaction) => {
      const plan = await transaction.one<Begun>(beginStatement, [planId, now]);
      if (!plan) return;
      const question = { document: plan.document, issuerAgencyId: plan.agencyId, unitId: plan.unitId, on: plan.issuedOn };
      const { assignees } = await resolveNames(transaction, question);
      const given = await give(transaction, planId, plan, givenWork(plan.document, assignees, plan.agencyId, plan.issuedOn), now);
      await notifyWith(transaction, reportersOfPlan, [moveId], now);
      await tellChange(transaction, planId, 'assign', now);
      await recordFact(transaction, { agencyId: plan.agencyId, personId: null }, now, {
        kind: 'TasksAssigned',
        entity: 'plan',
        entityId: planId,
        data: { moveId, assignments: given },
      });
    });
  }
}

async function give(transaction: Transaction, planId: string, plan: Begun, work: GivenWork[], now: Date): Promise<number> {
  const rows = work.map(({ nodeId, agencyId, unitId, assignee, modality, tasks, dueOn }, index) => ({
    node_id: nodeId,
    agency_id: agencyId,
    unit_id: unitId,
    ordinal: index + 1,
    assignee,
    modality,
    tasks,
    due_on: dueOn,
  }));
  const given = await transaction.all(giveStatement, [planId, plan.agencyId, plan.unitId, now, JSON.stringify(rows)]);
  return given.length;
}
