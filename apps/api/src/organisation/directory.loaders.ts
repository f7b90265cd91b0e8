import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/context.js';
import { notFound } from '../platform/graphql/failure.js';
import type { Statement } from '../platform/database/database.js';
import type { Agency, OrgUnit, Person, Position } from './directory.type.js';

/** One statement per batch; a missing row is refused, since the directory never deletes. */
function byId<Row extends { id: string }>(context: RequestContext, name: string, text: string): DataLoader<string, Row> {
  const statement: Statement = { name: `load_${name}`, text };
  return loaderOf(context, name, () =>
    new DataLoader<string, Row>(async (ids) => {
      const rows = new Map((await context.reading.all<Row>(statement, [ids])).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? notFound());
    }));
}

/** Many rows per key, in the order of the statement, which names the key `of`. */
function allOf<Row>(context: RequestContext, name: string, text: string, ...values: unknown[]): DataLoader<string, Row[]> {
  const statement: Statement = { name: `load_${name}`, text };
  return loaderOf(context, [name, ...values].join(':'), () =>
    new DataLoader<string, Row[]>(async (keys) => {
      const found = new Map<string, Row[]>(keys.map((key) => [key, []]));
      for (const row of await context.reading.all<Row & { of: string }>(statement, [keys, ...values])) found.get(row.of)?.push(row);
      return keys.map((key) => found.get(key)!);
    }));
}

export const agencyLoader = (context: RequestContext): DataLoader<string, Agency> =>
  byId(context, 'agency', 'select id, code, name, short_name as "shortName", kind from agency where id = any($1::uuid[])');

export const unitLoader = (context: RequestContext): DataLoader<string, OrgUnit> =>
  byId(context, 'unit', 'select id, name, short_name as "shortName", symbol from org_unit where id = any($1::uuid[])');

export const personLoader = (context: RequestContext): DataLoader<string, Person> =>
  byId(context, 'person', 'select id, full_name as "fullName" from person where id = any($1::uuid[])');

export const positionLoader = (context: RequestContext): DataLoader<string, Position> =>
  byId(
    context,
    'position',
    'select id, title, rank, duties, agency_id as "agencyId", unit_id as "unitId" from position where id = any($1::uuid[])',
  );

/** A group with its name; `members` follows on its own. */
export const groupLoader = (context: RequestContext): DataLoader<string, { id: string; name: string }> =>
  byId(context, 'group', 'select id, name from recipient_group where id = any($1::uuid[])');

/** People holding each position on a date. */
export const holdersLoader = (context: RequestContext, on: string): DataLoader<string, Person[]> =>
  allOf(
    context,
    'holders',
    `select x.position_id as of, p.id, p.full_name as "fullName"
     from appointment x join person p on p.id = x.person_id
     where x.position_id = any($1::uuid[]) and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2)
     order by x.valid_from, p.full_name, p.id`,
    on,
  );

/** Agencies that are members of each group on a date. */
export const membersLoader = (context: RequestContext, on: string): DataLoader<string, Agency[]> =>
  allOf(
    context,
    'members',
    `select m.group_id as of, a.id, a.code, a.name, a.short_name as "shortName", a.kind
     from recipient_group_member m join agency a on a.id = m.agency_id
     where m.group_id = any($1::uuid[]) and m.valid_from <= $2 and (m.valid_to is null or m.valid_to >= $2)
       and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2)
     order by a.code`,
    on,
  );
