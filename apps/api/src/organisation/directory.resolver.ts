import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../platform/clock.js';
import type { Actor } from '../platform/database/actor.js';
import type { Reading } from '../platform/database/database.js';
import { CurrentActor, CurrentReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { pageSize } from '../platform/graphql/page.js';
import { agencyLoader, holdersLoader, membersLoader, unitLoader } from './directory.loaders.js';
import { Agency, OrgUnit, Person, Position, RecipientGroup, SignerBlock, WorkField } from './directory.type.js';
import { signerBlock, signersFor } from './signing.facts.js';

// Every word of the query stands in the name, the short name or one alias; names that begin with it come first.
const searchStatement = {
  name: 'search_agencies',
  text: `
    with named as (
      select a.id, a.code, a.name, a.short_name, a.kind,
             fold_vietnamese(a.name || ' ' || a.short_name) || ' ' ||
             coalesce((select string_agg(l.folded, ' ') from agency_alias l where l.agency_id = a.id), '') as words
      from agency a where a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2)
    )
    select id, code, name, short_name as "shortName", kind from named
    where not exists (select from unnest(string_to_array(fold_vietnamese($1), ' ')) w where w <> '' and position(w in words) = 0)
    order by (fold_vietnamese(name) like fold_vietnamese($4) || '%' or fold_vietnamese(short_name) like fold_vietnamese($4) || '%') desc, code
    limit $3`,
};

const groupsStatement = {
  name: 'recipient_groups',
  text: 'select id, name from recipient_group where valid_from <= $1 and (valid_to is null or valid_to >= $1) order by name',
};

const fieldsStatement = { name: 'work_fields', text: 'select code, name from work_field where agency_id = $1 order by name' };

const likeEscaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Resolver()
export class DirectoryResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => [Agency], { description: 'Agencies of today by words of their names, with or without diacritics.' })
  agencies(
    @CurrentReading() reading: Reading,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<Agency[]> {
    const words = (text ?? '').trim();
    if (words.length > 200) throw invalidInput('Từ khóa tìm kiếm dài quá 200 ký tự.');
    return reading.all<Agency>(searchStatement, [words, this.clock.today(), pageSize(first), likeEscaped(words)]);
  }

  @Query(() => [RecipientGroup])
  recipientGroups(@CurrentReading() reading: Reading): Promise<RecipientGroup[]> {
    return reading.all<RecipientGroup>(groupsStatement, [this.clock.today()]);
  }

  @Query(() => [WorkField], { description: "Fields of work of the viewer's agency." })
  workFields(@CurrentActor() actor: Actor, @CurrentReading() reading: Reading): Promise<WorkField[]> {
    return reading.all<WorkField>(fieldsStatement, [actor.agencyId]);
  }

  @Query(() => [Position], { description: "Positions of the viewer's agency that may sign a plan of this field." })
  async signers(
    @CurrentActor() actor: Actor,
    @CurrentReading() reading: Reading,
    @Args('fieldCode') fieldCode: string,
  ): Promise<Position[]> {
    const signers = await signersFor(await reading.transaction(), actor.agencyId, fieldCode, this.clock.today());
    return signers.map(({ position }) => position);
  }
}

@Resolver(() => Position)
export class PositionResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => OrgUnit, { nullable: true })
  unit(@Parent() position: Position, @Context() context: RequestContext): Promise<OrgUnit> | null {
    return position.unitId ? unitLoader(context).load(position.unitId) : null;
  }

  @ResolveField(() => Agency)
  agency(@Parent() position: Position, @Context() context: RequestContext): Promise<Agency> {
    return agencyLoader(context).load(position.agencyId);
  }

  @ResolveField(() => SignerBlock, { nullable: true, complexity: 5, description: 'What it prints under a plan of this field today; null when it may sign none, or nobody holds it.' })
  async block(@Parent() { id }: Position, @Args('fieldCode') fieldCode: string, @Context() context: RequestContext): Promise<SignerBlock | null> {
    return signerBlock(await context.reading.transaction(), { positionId: id, fieldCode, on: this.clock.today() });
  }

  @ResolveField(() => [Person])
  holders(@Parent() position: Position, @Context() context: RequestContext): Promise<Person[]> {
    return holdersLoader(context, this.clock.today()).load(position.id);
  }
}

@Resolver(() => RecipientGroup)
export class RecipientGroupResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => [Agency])
  members(@Parent() group: RecipientGroup, @Context() context: RequestContext): Promise<Agency[]> {
    return membersLoader(context, this.clock.today()).load(group.id);
  }
}
