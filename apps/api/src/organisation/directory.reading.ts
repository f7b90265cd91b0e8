import type { Statement, Transaction } from '../platform/database/database.js';
import { indexNames, provinceKey, type Directory, type DirectoryAgency, type NameIndex } from './name-index.js';

// Row versions as this transaction sees them: any committed insert, update or delete gives another answer.
const versionStatement: Statement = {
  name: 'directory_version',
  text: ['agency', 'agency_alias', 'recipient_group', 'recipient_group_member', 'org_unit']
    .map((table) => `select '${table}' || count(*) || ':' || coalesce(max(xmin::text::bigint), 0) || ':' || coalesce(sum(xmin::text::bigint), 0) as version from ${table}`)
    .join(' union all '),
};

const agenciesStatement: Statement = {
  name: 'directory_agencies',
  text: `
    with recursive top as (
      select id as of, id, superior_id, place from agency
      union select t.of, s.id, s.superior_id, s.place from top t join agency s on s.id = t.superior_id
    )
    select a.id, a.name, a.short_name as "shortName", a.kind, a.successor_id as "successorId", a.valid_from as "validFrom", a.valid_to as "validTo",
      array(select l.name from agency_alias l where l.agency_id = a.id) as aliases,
      (select t.place from top t where t.of = a.id and t.superior_id is null limit 1) as province
    from agency a order by a.code`,
};

const groupsStatement: Statement = {
  name: 'directory_groups',
  text: `
    select g.id, g.name, g.aliases, g.successor_id as "successorId", g.valid_from as "validFrom", g.valid_to as "validTo",
      coalesce((select jsonb_agg(jsonb_build_object('agencyId', m.agency_id, 'validFrom', m.valid_from, 'validTo', m.valid_to) order by a.code)
                from recipient_group_member m join agency a on a.id = m.agency_id where m.group_id = g.id), '[]') as members
    from recipient_group g order by g.name`,
};

const unitsStatement: Statement = {
  name: 'directory_units',
  text: `select id, agency_id as "agencyId", name, short_name as "shortName", symbol, valid_from as "validFrom", valid_to as "validTo"
         from org_unit order by agency_id, ordinal, id`,
};

const remembered = new Map<string, NameIndex>();
const MOST_REMEMBERED = 8;

/**
 * The names of the directory as of an ISO date. Kept in memory per date and per version of the rows, so that an answer is
 * never older than the transaction that asks.
 */
export async function nameIndexOn(transaction: Transaction, on: string): Promise<NameIndex> {
  const versions = await transaction.all<{ version: string }>(versionStatement);
  const key = [on, ...versions.map(({ version }) => version)].join(' ');
  const known = remembered.get(key);
  if (known) return known;
  const index = indexNames(await readDirectory(transaction), on);
  remembered.set(key, index);
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return index;
}

async function readDirectory(transaction: Transaction): Promise<Directory> {
  const agencies = await transaction.all<DirectoryAgency>(agenciesStatement);
  return {
    agencies: agencies.map((agency) => ({ ...agency, province: provinceKey(agency.province) })),
    groups: await transaction.all<Directory['groups'][number]>(groupsStatement),
    units: await transaction.all<Directory['units'][number]>(unitsStatement),
  };
}
