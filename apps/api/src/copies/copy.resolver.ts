import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUUID } from 'class-validator';
import { actionsOf, copyMachine, type CopyForm, type CopyMedium } from '@banhanh/lifecycle';
import { Clock } from '../platform/clock.js';
import { CurrentReading, type RequestContext } from '../platform/graphql/context.js';
import type { Reading } from '../platform/database/database.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { decodeCursor, page, pageSize } from '../platform/graphql/page.js';
import { Plan } from '../plans/index.js';
import { copyFacts } from './copy.facts.js';
import { certifiersToday, copiedPlanLoader, copiesOfPlanLoader, copyLoader, readCopyRegister } from './copy.reading.js';
import { copyOf } from './copy-row.js';
import { CertifiedCopy, CopyConnection, CopyOption, PossibleCertifier } from './copy.type.js';

@Resolver(() => CertifiedCopy)
export class CopyResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => CertifiedCopy, { nullable: true, description: 'Null when there is none or the viewer may not see it.' })
  certifiedCopy(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<CertifiedCopy | null> {
    return isUUID(id) ? copyLoader(context).load(id) : Promise.resolve(null);
  }

  @Query(() => CopyConnection, { description: "Sổ đăng ký bản sao of the viewer's agency in one year, of a Party body in the term begun in it (the present one when left out), newest number first." })
  async copyRegister(
    @CurrentReading() reading: Reading,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CopyConnection> {
    const rows = await readCopyRegister(reading, year, numberCursor(after), pageSize(first) + 1, this.clock.today());
    const { nodes, pageInfo } = page(rows, first, ({ number }) => [number]);
    return { nodes: nodes.map(copyOf), pageInfo };
  }
}

/** What a plan shows of its copies. */
@Resolver(() => Plan)
export class PlanCopiesResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => [CertifiedCopy], { complexity: 20, description: "Those the viewer's agency made, newest first, 100 at most." })
  copies(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<CertifiedCopy[]> {
    return copiesOfPlanLoader(context).load(id);
  }

  @ResolveField(() => [CopyOption], { complexity: 20, description: 'Each form the plan could be copied in, asked of the machine for this viewer; a sao lục for each sao y.' })
  async copyOptions(@Parent() { id }: Plan, @Context() context: RequestContext): Promise<CopyOption[]> {
    const { actor } = context;
    if (!actor) return [];
    const [plan, certifiers, copies] = await Promise.all([copiedPlanLoader(context).load(id), certifiersToday(context, this.clock.today()), copiesOfPlanLoader(context).load(id)]);
    const option = (form: CopyForm, medium: CopyMedium, source: CertifiedCopy | null = null): CopyOption => {
      const wish = { form, medium, source, hasItsParts: true, askedPositionId: certifiers[0]?.position.id ?? '', requestedById: actor.personId };
      const { allowed, unmet } = actionsOf(copyMachine, 'wanted', copyFacts(wish, plan, certifiers, actor))[0]!;
      return Object.assign(new CopyOption(), { form, medium, source, allowed, unmet });
    };
    const complete = copies.filter(({ form, state }) => form === 'SY' && state === 'issued');
    return [option('SY', 'paper'), option('TrS', 'electronic'), option('TrS', 'paper'), ...(complete.length > 0 ? complete : [null]).map((source) => option('SL', 'paper', source))];
  }

  @ResolveField(() => [PossibleCertifier], { complexity: 20, description: "Who may certify copies of the viewer's agency today, the head first." })
  async copyCertifiers(@Context() context: RequestContext): Promise<PossibleCertifier[]> {
    if (!context.actor) return [];
    const certifiers = await certifiersToday(context, this.clock.today());
    return certifiers.map(({ position, block }) => ({ position, holderName: block.name!, lines: [...block.authority, block.office] }));
  }
}

function numberCursor(cursor: string | null): number | null {
  const values = decodeCursor(cursor);
  if (!values) return null;
  if (!Number.isInteger(values[0])) throw invalidInput('Con trỏ trang không hợp lệ.');
  return Number(values[0]);
}
