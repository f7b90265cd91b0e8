import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, leaveReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { changeAgencySetting, readAgencySettings, type SettingChange } from './agency-settings.js';
import { AgencySettings, AgencySettingsResult, SettingRefused } from './agency-settings.type.js';
import { agencyLoader } from './directory.loaders.js';
import { Agency } from './directory.type.js';

const positionIdPipe = new ParseUUIDPipe({ exceptionFactory: () => invalidInput('Mã chức vụ không hợp lệ.') });

/** How the viewer's agency issues. Everybody in it may read that; who heads or administers it may change what it sets itself. */
@Resolver(() => AgencySettings)
export class AgencySettingsResolver {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  @Query(() => AgencySettings, { complexity: 20 })
  async agencySettings(@CurrentReading() reading: Reading): Promise<AgencySettings> {
    return readAgencySettings(await reading.transaction(), this.clock.today());
  }

  @Mutation(() => AgencySettingsResult, { description: 'Whether plans signed from now on print a code by which anybody may check them.' })
  setPrintsCheckCode(@Args('printsCheckCode') value: boolean, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<AgencySettings | SettingRefused> {
    return this.change(actor, context, { setting: 'printsCheckCode', value });
  }

  @Mutation(() => AgencySettingsResult, { description: 'The term the numbers of a Party body run through from now on; a new one begins with 01.' })
  setTermYear(@Args('termYear', { type: () => Int }) value: number, @CurrentActor() actor: Actor, @Context() context: RequestContext): Promise<AgencySettings | SettingRefused> {
    if (value < 1930 || value > 2200) throw invalidInput('Năm bắt đầu nhiệm kỳ không hợp lệ.');
    return this.change(actor, context, { setting: 'termYear', value });
  }

  @Mutation(() => AgencySettingsResult, { description: 'Lets a position certify copies by order of the head (TL.), or no longer.' })
  setMayCertifyCopies(
    @Args('positionId', { type: () => ID }, positionIdPipe) positionId: string,
    @Args('mayCertify') value: boolean,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<AgencySettings | SettingRefused> {
    return this.change(actor, context, { setting: 'mayCertifyCopies', positionId, value });
  }

  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: AgencySettings, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(agencyId);
  }

  private async change(actor: Actor, context: RequestContext, change: SettingChange): Promise<AgencySettings | SettingRefused> {
    await leaveReading(context);
    const outcome = await changeAgencySetting(this.source, actor, this.clock.now(), change);
    return 'code' in outcome ? Object.assign(new SettingRefused(), outcome) : outcome;
  }
}
