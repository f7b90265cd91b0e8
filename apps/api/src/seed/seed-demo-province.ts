import pg from 'pg';
import { hashPassword } from '../identity/password.js';
import { agencies, groups, twoTiersFrom, type SeedAgency } from './agencies.js';
import { demoPassword } from './demo-password.js';
import { routeSteps } from './department.js';
import { offices, unitId } from './offices.js';
import { staffRows } from './people.js';
import { insertRows, seedId } from './rows.js';

/** The demo province stands since this day. */
const origin = '2000-01-01';
const provinceName = 'Sơn Hà';

const agencyRow = (agency: SeedAgency): Record<string, unknown> => ({
  id: seedId('agency', agency.code),
  code: agency.code,
  name: agency.name,
  short_name: agency.shortName,
  kind: agency.kind,
  symbol: agency.symbol,
  place: agency.place ?? provinceName,
  superior_id: agency.superior === null ? null : seedId('agency', agency.superior),
  superior_line: agency.superiorLine ?? (agency.superior === 'H99' && agency.kind === 'department' ? 'UBND TỈNH SƠN HÀ' : null),
  term_year: agency.termYear ?? null,
  is_collective: agency.isCollective ?? false,
  valid_from: agency.from ?? origin,
  valid_to: agency.to ?? null,
  successor_id: agency.successor ? seedId('agency', agency.successor) : null,
});

const groupRow = (group: (typeof groups)[number]): Record<string, unknown> => ({
  id: seedId('group', group.name),
  name: group.name,
  aliases: group.aliases,
  valid_from: group.to ? origin : twoTiersFrom,
  valid_to: group.to ?? null,
  successor_id: group.successor ? seedId('group', group.successor) : null,
});

/** Fills an empty directory with the invented province “tỉnh Sơn Hà”, whole or not at all. Leaves a directory that has agencies as it is. */
export async function seedDemoProvince(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('banhanh.seed'))`);
    const { rows } = await client.query<{ stands: boolean }>('select exists (select from agency) as stands');
    // One hash for all demo accounts: their one password is public, so that different salts would hide nothing and cost seconds.
    if (!rows[0]!.stands) await fill(client, await hashPassword(demoPassword));
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client, passwordHash: string): Promise<void> {
  await insertRows(client, 'agency', agencies.map(agencyRow));
  await insertRows(client, 'agency_alias', agencies.flatMap(({ code, aliases }) => aliases.map((name) => ({ agency_id: seedId('agency', code), name }))));
  await insertRows(client, 'recipient_group', groups.map(groupRow));
  await insertRows(client, 'recipient_group_member', groups.flatMap(({ name, members, to }) =>
    members.map((code) => ({ group_id: seedId('group', name), agency_id: seedId('agency', code), valid_from: to ? origin : twoTiersFrom, valid_to: to ?? null }))));
  await insertRows(client, 'org_unit', offices.flatMap(({ code, units }) => units.map(({ symbol, name, shortName }, ordinal) => ({
    id: unitId(code, symbol),
    agency_id: seedId('agency', code),
    name,
    short_name: shortName,
    symbol,
    ordinal,
    valid_from: origin,
  }))));
  await insertRows(client, 'work_field', offices.flatMap(({ code: agency, fields }) => fields.map(({ code, name, keywords }) => ({ agency_id: seedId('agency', agency), code, name, keywords }))));
  const staff = staffRows(passwordHash);
  for (const table of ['person', 'position', 'appointment', 'account', 'field_assignment'] as const) await insertRows(client, table, staff[table]);
  await insertRows(client, 'route_template', offices.map(({ code, routeName }) => ({
    id: seedId('route', code),
    agency_id: seedId('agency', code),
    name: routeName,
    is_default: true,
    steps: routeSteps,
  })));
}
