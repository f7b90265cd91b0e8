import { Inject, Injectable } from '@nestjs/common';
import type { PlanDocument } from '@banhanh/plan-document';
import type { DataSource } from 'typeorm';
import { resolveNames } from '../../organisation/index.js';
import { Clock } from '../../platform/clock.js';
import { WORKER_SOURCE } from '../../platform/database/database.module.js';
import { inTransaction, type Statement, type Transaction } from '../../platform/database/database.js';
import { Effect, type EffectPayload, type EffectRunner } from '../../platform/jobs/effect.js';
import { recordFact } from '../../platform/moves/record-fact.js';
import { tellChange } from '../../platform/moves/tell-change.js';
import { acknowledgeBy } from '../acknowledge-by.js';
import { recipientsOf, type Recipient } from '../recipients.js';

// Takes the plan's row: a second run finds it done, and a revocation either comes first or waits and then recalls what is sent.
const beginStatement: Statement = {
  name: 'begin_distribution',
  text: `
    update plan p set distributed_at = $2 from plan_document d
    where p.id = $1 and d.plan_id = p.id and p.state = 'issued' and p.distributed_at is null
    returning p.agency_id as "agencyId", p.unit_id as "unitId", p.issued_on as "issuedOn", d.document`,
};

const sendStatement: Statement = {
  name: 'send_deliveries',
  text: `
    insert into delivery (agency_id, sender_agency_id, plan_id, line, purpose, state_since, sent_at, due_at)
    select r.agency_id, $2, $1, r.line, r.purpose, $3, $3, $4
    from unnest($5::uuid[], $6::text[], $7::text[]) with ordinality as r (agency_id, line, purpose, place) order by r.place
    on conflict (plan_id, agency_id) do nothing returning id`,
};

/** How many deliveries one job carries: small enough to repeat, large enough that thousands are a few transactions. */
const batch = 200;

const deliverStatement: Statement = {
  name: 'enqueue_deliveries',
  text: `
    select enqueue_effect('deliverPlan', json_build_object('moveId', $1::text, 'planId', $2::text, 'aggregateId', $2::text, 'deliveryIds', ids),
      $1 || ':deliverPlan:' || part)
    from (
      select (place - 1) / $4::int as part, json_agg(id order by place) as ids
      from unnest($3::uuid[]) with ordinality as sent (id, place) group by 1
    ) parts`,
};

interface Begun {
  agencyId: string;
  unitId: string;
  issuedOn: string;
  document: PlanDocument;
}

/** Sends an issued plan to every agency of Nơi nhận as the names meant on the day of issue: one delivery each, never two. */
@Effect('distributePlan')
@Injectable()
export class DistributePlanEffect implements EffectRunner {
  constructor(
    @Inject(WORKER_SOURCE) private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async run({ moveId, planId }: EffectPayload): Promise<void> {
    const now = this.clock.now();
    await inTransaction(this.source, null, async (transaction) => {
      const plan = await transaction.one<Begun>(beginStatement, [planId, now]);
      if (!plan) return;
      const names = await resolveNames(transaction, { document: plan.document, issuerAgencyId: plan.agencyId, unitId: plan.unitId, on: plan.issuedOn });
      const recipients = recipientsOf(names.recipients, names.assignees, plan.agencyId);
      const sent = await send(transaction, planId, plan.agencyId, recipients, now);
      await transaction.all(deliverStatement, [moveId, planId, sent, batch]);
      await tellChange(transaction, planId, 'distribute', now);
      await recordFact(transaction, { agencyId: plan.agencyId, personId: null }, now, {
        kind: 'PlanDistributed',
        entity: 'plan',
        entityId: planId,
        data: { moveId, deliveries: sent.length },
      });
    });
  }
}

async function send(transaction: Transaction, planId: string, senderId: string, recipients: Recipient[], now: Date): Promise<string[]> {
  const rows = await transaction.all<{ id: string }>(sendStatement, [
    planId,
    senderId,
    now,
    acknowledgeBy(now),
    recipients.map(({ agencyId }) => agencyId),
    recipients.map(({ line }) => line),
    recipients.map(({ purpose }) => purpose),
  ]);
  return rows.map(({ id }) => id);
}
