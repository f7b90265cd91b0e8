import { Args, Context, Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { foldVietnamese } from '@banhanh/plan-document';
import type { Statement } from '../platform/database/database.js';
import type { RequestContext } from '../platform/graphql/context.js';
import { pageSize } from '../platform/graphql/page.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { referenceOf } from '../plans/index.js';
import { numberKey } from './search-words.js';
import { describeDate } from './written-day.js';

@ObjectType({ description: 'A document cited before, or a plan the viewer has received: ready to be cited.' })
export class KnownCitation {
  @Field() text: string;
  @Field(() => DateScalar, { description: 'When it was last cited, or issued.' }) usedOn: string;
}

// Plans of this installation that the viewer may see are cited as they were issued, also before anybody has.
const statement: Statement = {
  name: 'known_citations',
  text: `
    (select text, used_on as "usedOn", null::text as title, null::int as number, null::text as symbol, null::text as agency from known_citation
      where agency_id = actor_agency() and (number_folded like $1 or folded like $2) order by used_on desc limit $3)
    union all
    (select null, p.issued_on, p.title, p.number, p.symbol, a.short_name from plan p join agency a on a.id = p.agency_id
      where p.state in ('issued', 'reported', 'archived') and (p.title_folded like $2 or lower(p.number || number_join(p.symbol) || p.symbol) like $1)
        and (p.agency_id = actor_agency() or p.id in (select d.plan_id from delivery d where d.agency_id = actor_agency()))
      order by p.issued_on desc limit $3)`,
};

interface Row {
  text: string | null;
  usedOn: string;
  title: string;
  number: number;
  symbol: string;
  agency: string;
}

const escaped = (words: string): string => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);

@Resolver()
export class KnownCitationResolver {
  @Query(() => [KnownCitation], { description: 'Citations that go on from what was typed: a part of the number or some words, with or without diacritics.' })
  async knownCitations(
    @Context() context: RequestContext,
    @Args('text') text: string,
    @Args('first', { type: () => Int, defaultValue: 8 }) first: number,
  ): Promise<KnownCitation[]> {
    const words = foldVietnamese(text.slice(0, 200)).trim();
    if (words.length < 2) return [];
    const rows = await context.reading.all<Row>(statement, [`${escaped(numberKey(words))}%`, `%${escaped(words)}%`, pageSize(first)]);
    return rows.slice(0, first).map((row) => Object.assign(new KnownCitation(), { text: row.text ?? citation(row), usedOn: row.usedOn }));
  }
}

const citation = (row: Row): string => `Kế hoạch số ${referenceOf(row)} ngày ${describeDate(row.usedOn)} của ${row.agency} về ${row.title.charAt(0).toLowerCase()}${row.title.slice(1)}`;
