import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { anchorAt, type PlanDocument } from '@banhanh/plan-document';
import { DataSource } from 'typeorm';
import { startThread } from '../discussion/index.js';
import { suggestField } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import { holds, type Actor } from '../platform/database/actor.js';
import { inTransaction } from '../platform/database/database.js';
import { CurrentActor, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { forbidden, invalidInput, notFound } from '../platform/graphql/failure.js';
import { derivedKey } from '../platform/moves/derived-key.js';
import { createPlan, DocumentRefused, DraftResult, Plan, planOf, readDocument, readPlan, type PlanRow } from '../plans/index.js';
import { derivedCopy, derivedFromSuperior, type Derived } from './derive-document.js';
import { DerivePlanInput } from './derivation.inputs.js';

@Resolver()
export class DerivationResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Mutation(() => DraftResult, { description: 'A new draft made from a plan the viewer may see; what to look at is marked in the talks of the draft.' })
  async derivePlan(@Args('input') input: DerivePlanInput, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<Plan | DocumentRefused> {
    const unitId = actor.units[0];
    if (!unitId || !holds(actor, 'drafter')) throw forbidden();
    await leaveReading(context);
    const now = this.clock.now();
    const { derived, fieldCode } = await inTransaction(this.source, actor, async (transaction) => {
      const from = await transaction.one<PlanRow>(readPlan, [input.fromPlanId]);
      const text = await transaction.one<{ document: PlanDocument }>(readDocument, [input.fromPlanId]);
      if (!from || !text) throw notFound();
      const isOwn = from.agency_id === actor.agencyId;
      if (input.kind === 'from_superior' && isOwn) throw invalidInput('Kế hoạch này do chính cơ quan ban hành. Hãy chọn "Lập kế hoạch tương tự".');
      const made: Derived = input.kind === 'copy' ? derivedCopy({ ...text.document, header: { ...text.document.header, date: from.issued_on ?? text.document.header.date } }, input.year ?? null) : await derivedFromSuperior(transaction, actor, from, text.document, this.clock.today());
      const field = input.kind === 'copy' && isOwn ? from.field_code : await suggestField(transaction, actor.agencyId, made.document);
      if (!field) throw invalidInput('Cơ quan chưa có danh mục lĩnh vực. Vui lòng báo người quản trị.');
      return { derived: made, fieldCode: field };
    });
    const outcome = await createPlan(this.source, actor, now, { idempotencyKey: input.idempotencyKey, document: derived.document, unitId, fieldCode, signerPositionId: null, source: null });
    if (outcome.kind === 'invalid') return Object.assign(new DocumentRefused(), { problems: outcome.problems });
    await this.mark(actor, outcome.row, derived, input.idempotencyKey, now);
    return planOf(outcome.row);
  }

  /** What to look at stands as open talks on its lines, once: a repeated request made other node ids and finds the plan already marked. */
  private async mark(actor: Actor, plan: PlanRow, { document, toReview }: Derived, key: string, now: Date): Promise<void> {
    await inTransaction(this.source, actor, async (transaction) => {
      for (const [at, { nodeId, why }] of toReview.entries()) {
        const anchor = anchorAt(document, nodeId, 0, Number.MAX_SAFE_INTEGER);
        await startThread(transaction, plan, { key: derivedKey(key, 'derive', String(at)), text: why, personId: actor.personId, now }, anchor);
      }
    });
  }
}
