import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, personLoader } from '../organisation/index.js';
import { Clock } from '../platform/clock.js';
import type { Reading, Statement } from '../platform/database/database.js';
import { CurrentReading, type RequestContext } from '../platform/graphql/context.js';
import { invalidInput } from '../platform/graphql/failure.js';
import { decodeCursor, page, pageSize } from '../platform/graphql/page.js';
import { Plan, planLoader, referenceOf } from '../plans/index.js';
import { RegisterConnection, RegisterEntry } from './register.type.js';

/** The series numbers are given in today. $4 today. */
const seriesToday = '(select number_series(a, $4::date) from agency a where a.id = actor_agency())';

// A number whose plan the viewer may not see yet (numbered, not issued) is left out until it is issued.
const entriesStatement: Statement = {
  name: 'register_entries',
  text: `
    select e.number, e.symbol, e.registered_on as "registeredOn", e.plan_id as "planId", e.registered_by as "registeredById"
    from register_entry e join plan p on p.id = e.plan_id
    where e.agency_id = actor_agency() and e.year = coalesce($1::int, ${seriesToday}) and ($2::int is null or e.number < $2)
    order by e.number desc limit $3`,
};

const termsStatement: Statement = {
  name: 'register_terms',
  text: `
    with own as (select id, term_year from agency where id = actor_agency() and term_year is not null)
    select term_year as year from own
    union select e.year from register_entry e join own on own.id = e.agency_id
    union select c.number_year from certified_copy c join own on own.id = c.agency_id where c.number_year is not null
    order by year desc`,
};

@Resolver(() => RegisterEntry)
export class RegisterResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => [Int], { description: 'First years of the terms a Party body has registers of, newest first: its numbers run per term. Empty for any other agency.' })
  async registerTerms(@CurrentReading() reading: Reading): Promise<number[]> {
    return (await reading.all<{ year: number }>(termsStatement)).map(({ year }) => year);
  }

  @Query(() => RegisterConnection, { description: "Sổ đăng ký văn bản đi of the viewer's agency in one year, of a Party body in the term begun in it (the present one when left out), newest number first." })
  async register(
    @CurrentReading() reading: Reading,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<RegisterConnection> {
    const rows = await reading.all<RegisterEntry & { symbol: string }>(entriesStatement, [
      year,
      numberCursor(after),
      pageSize(first) + 1,
      this.clock.today(),
    ]);
    return page(rows.map((row) => ({ ...row, reference: referenceOf(row)! })), first, ({ number }) => [number]);
  }

  @ResolveField(() => Person)
  registeredBy(@Parent() { registeredById }: RegisterEntry, @Context() context: RequestContext): Promise<Person> {
    return personLoader(context).load(registeredById);
  }

  @ResolveField(() => Plan)
  plan(@Parent() { planId }: RegisterEntry, @Context() context: RequestContext): Promise<Plan | null> {
    return planLoader(context).load(planId);
  }
}

function numberCursor(cursor: string | null): number | null {
  const values = decodeCursor(cursor);
  if (!values) return null;
  if (!Number.isInteger(values[0])) throw invalidInput('Con trỏ trang không hợp lệ.');
  return Number(values[0]);
}
