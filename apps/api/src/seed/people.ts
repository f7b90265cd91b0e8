import type { Duty } from '../platform/database/actor.js';
import { presentAgencies, twoTiersFrom } from './agencies.js';
import { departmentCode, fieldsFrom, type SeedOfficer } from './department.js';
import { offices, unitId } from './offices.js';
import { personName } from './person-names.js';
import { seedId } from './rows.js';

interface Staffed extends Omit<SeedOfficer, 'unit'> {
  agency: string;
  unit: string | null;
  ordinal: number;
}

const user = (...parts: string[]): string => parts.join('.').toLowerCase();

/** Whom a visitor may also be, to see a plan arrive: one clerk and one reporter outside the offices. */
const visitors: Record<string, string> = {
  'vanthu.h99.51': 'Văn thư cơ quan nhận',
  'baocao.h99.31': 'Người báo cáo của cơ quan thực hiện',
};

/** Everybody who holds a position: the officers of the offices, a clerk and a reporter everywhere, a reporter in each of their units. */
function staff(): Staffed[] {
  let nth = 0;
  const someone = (agency: string, username: string, title: string, duties: Duty[], unit: string | null = null): Staffed => ({
    agency,
    username,
    fullName: personName(nth++),
    title,
    rank: 'staff',
    unit,
    duties,
    ordinal: 100 + nth,
    label: visitors[username],
  });
  const elsewhere = presentAgencies
    .filter(({ code }) => code !== departmentCode)
    .flatMap(({ code }) => [
      someone(code, user('vanthu', code), 'Văn thư', ['clerk']),
      someone(code, user('baocao', code), 'Chuyên viên tổng hợp', ['reporter']),
    ]);
  const reporters = offices.flatMap(({ code, units }) => units.map(({ symbol }) => someone(code, user('baocao', code, symbol), 'Chuyên viên tổng hợp', ['reporter'], symbol)));
  const named = offices.flatMap(({ code, officers }) => officers.map((officer, ordinal) => ({ ...officer, agency: code, ordinal: officer.rank === 'head' ? 0 : ordinal + 1 })));
  const others = [someone(departmentCode, user('baocao', departmentCode), 'Chuyên viên tổng hợp', ['reporter']), ...reporters, ...elsewhere];
  return [...named, ...others.filter(({ username }) => !named.some((officer) => officer.username === username))];
}

const positionId = (username: string): string => seedId('position', username);

/** Rows of person, position, appointment, account and field_assignment. Every account has the one public demo password. */
export function staffRows(passwordHash: string): Record<'person' | 'position' | 'appointment' | 'account' | 'field_assignment', Record<string, unknown>[]> {
  const everybody = staff();
  const [ofDepartment, ...ofOthers] = offices.map(({ officers }) => officers.filter(({ label }) => label !== undefined).map(({ username }) => username));
  const offered = [...ofDepartment!, ...Object.keys(visitors), ...ofOthers.flat()];
  return {
    person: everybody.map(({ username, fullName }) => ({ id: seedId('person', username), full_name: fullName })),
    position: everybody.map(({ username, agency, unit, title, rank, duties, mayCertifyCopies, ordinal }) => ({
      id: positionId(username),
      agency_id: seedId('agency', agency),
      unit_id: unit === null ? null : unitId(agency, unit),
      title,
      rank,
      duties,
      may_certify_copies: mayCertifyCopies ?? false,
      ordinal,
      valid_from: twoTiersFrom,
    })),
    appointment: everybody.map(({ username }) => ({
      id: seedId('appointment', username),
      person_id: seedId('person', username),
      position_id: positionId(username),
      is_acting: false,
      valid_from: twoTiersFrom,
    })),
    account: everybody.map(({ username, label }) => ({
      person_id: seedId('person', username),
      username,
      password_hash: passwordHash,
      is_demo: true,
      demo_label: label ?? null,
      demo_ordinal: label === undefined ? null : offered.indexOf(username) + 1,
    })),
    field_assignment: offices.flatMap(({ fields, fieldDocument }) =>
      fields.map(({ code, deputy }) => ({ position_id: positionId(deputy), field_code: code, document: fieldDocument, valid_from: fieldsFrom })),
    ),
  };
}
