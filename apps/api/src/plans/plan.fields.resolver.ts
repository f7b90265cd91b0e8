import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { actionsOf, planMachine } from '@banhanh/lifecycle';
import type { PlanDocument } from '@banhanh/plan-document';
import { renderHtml } from '@banhanh/typesetting/html';
import {
  Agency, agencyLoader, AssigneeLine, OrgUnit, Person, personLoader, Position, positionLoader, RecipientLine, resolveNames, unitLoader, WorkField, workFieldLoader,
} from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { notFound } from '../platform/graphql/failure.js';
import { JsonScalar } from '../platform/graphql/scalars.js';
import { readSteps, ReviewStep } from '../reviews/index.js';
import { issueOf, layoutOf } from './plan.issue.js';
import { PrintTrial } from './print-trial.js';
import { planFacts } from './plan.facts.js';
import { readDocument } from './plan-row.js';
import { readMoves, readWaiting } from './plan.reading.js';
import { Move, Plan, PlanAction, StalePlan, Waiting } from './plan.type.js';
import { readLastMove } from './plan.reading.js';

/** What a field costs that asks the database anew for each plan. */
const severalStatements = 20;

@Resolver(() => Plan)
export class PlanFieldsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly trial: PrintTrial,
  ) {}

  @ResolveField(() => Agency)
  agency(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(row.agency_id);
  }

  @ResolveField(() => OrgUnit)
  unit(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<OrgUnit> {
    return unitLoader(context).load(row.unit_id);
  }

  @ResolveField(() => Person)
  drafter(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(row.drafter_id);
  }

  @ResolveField(() => Position, { nullable: true })
  signer(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Position> | null {
    return row.signer_position_id ? positionLoader(context).load(row.signer_position_id) : null;
  }

  @ResolveField(() => Person, { nullable: true })
  signedBy(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Person> | null {
    return row.signed_by ? personLoader(context).load(row.signed_by) : null;
  }

  @ResolveField(() => WorkField)
  field(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<WorkField> {
    return workFieldLoader(context).load(`${row.agency_id}/${row.field_code}`);
  }

  @ResolveField(() => JsonScalar, { complexity: severalStatements, description: 'The plan as data: plan-document/1.' })
  document(@Parent() plan: Plan, @Context() context: RequestContext): Promise<PlanDocument> {
    return documentOf(plan, context);
  }

  @ResolveField(() => String, { complexity: severalStatements, description: 'Semantic HTML of the document as it will print; safe to insert.' })
  async html(@Parent() plan: Plan, @Context() context: RequestContext): Promise<string> {
    const [document, issue] = await Promise.all([documentOf(plan, context), issueOf(await context.reading.transaction(), plan.row)]);
    return renderHtml(document, issue, { layout: layoutOf(issue.symbol) });
  }

  @ResolveField(() => [PlanAction], { complexity: severalStatements, description: 'Every event of the state, asked of the machine for this viewer.' })
  async actions(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<PlanAction[]> {
    if (!context.actor) return [];
    const { facts } = await planFacts(await context.reading.transaction(), row, context.actor, this.clock.today());
    if (row.state === 'draft') facts.document.isPrintable = await this.trial.passes(await context.reading.transaction(), row);
    return actionsOf(planMachine, row.state, facts);
  }

  @ResolveField(() => Waiting, { complexity: severalStatements, nullable: true, description: 'Null when nobody needs to act, or for another agency.' })
  async waiting(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Waiting | null> {
    return (await readWaiting(context.reading, row.id, this.clock.today())) ?? null;
  }

  @ResolveField(() => [ReviewStep], { complexity: severalStatements })
  route(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<ReviewStep[]> {
    return readSteps(context.reading, row.id);
  }

  @ResolveField(() => [Move], { complexity: severalStatements, description: 'The history of the plan, oldest first.' })
  moves(@Parent() { row }: Plan, @Context() context: RequestContext): Promise<Move[]> {
    return readMoves(context.reading, row.id);
  }

  @ResolveField(() => [RecipientLine], { complexity: severalStatements, description: 'Nơi nhận, with the agencies each line reaches (as of the issue date, or today).' })
  async recipients(@Parent() plan: Plan, @Context() context: RequestContext): Promise<RecipientLine[]> {
    return (await this.names(plan, context)).recipients;
  }

  @ResolveField(() => [AssigneeLine], { complexity: severalStatements, description: 'Who is given work, with the agencies each name means.' })
  async assignees(@Parent() plan: Plan, @Context() context: RequestContext): Promise<AssigneeLine[]> {
    return (await this.names(plan, context)).assignees;
  }

  private names(plan: Plan, context: RequestContext) {
    return loaderOf(context, `names:${plan.id}`, async () => {
      const document = await documentOf(plan, context);
      const on = plan.row.issued_on ?? this.clock.today();
      return resolveNames(await context.reading.transaction(), { document, issuerAgencyId: plan.row.agency_id, unitId: plan.row.unit_id, on });
    });
  }
}

/** One read of the text per request, whatever asks for it. */
function documentOf(plan: Plan, context: RequestContext): Promise<PlanDocument> {
  return loaderOf(context, `document:${plan.id}`, async () => {
    const found = await context.reading.one<{ document: PlanDocument }>(readDocument, [plan.id]);
    if (!found) throw notFound();
    return found.document;
  });
}

@Resolver(() => Move)
export class MoveResolver {
  @ResolveField(() => Person, { nullable: true })
  actor(@Parent() move: Move, @Context() context: RequestContext): Promise<Person> | null {
    return move.actorId ? personLoader(context).load(move.actorId) : null;
  }

  @ResolveField(() => Position, { nullable: true })
  position(@Parent() move: Move, @Context() context: RequestContext): Promise<Position> | null {
    return move.positionId ? positionLoader(context).load(move.positionId) : null;
  }

  @ResolveField(() => Agency)
  agency(@Parent() move: Move, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(move.agencyId);
  }
}

@Resolver(() => StalePlan)
export class StalePlanResolver {
  @ResolveField(() => Move, { nullable: true })
  async lastMove(@Parent() { plan }: StalePlan, @Context() context: RequestContext): Promise<Move | null> {
    return (await readLastMove(context.reading, plan.id)) ?? null;
  }
}
