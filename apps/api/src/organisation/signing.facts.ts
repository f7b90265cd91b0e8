import { authorityFor, authorityLines, type Authority, type SigningRecords } from '@banhanh/lifecycle';
import { foldVietnamese, type Signer } from '@banhanh/plan-document';
import type { Statement, Transaction } from '../platform/database/database.js';
import type { Position } from './directory.type.js';

/** What the records of one day say about a position as signer of one field. */
export interface SignerFacts {
  /** Somebody holds the position, the plan prints that person's name, and its lines are those of the authority. */
  isNamed: boolean;
  hasAuthority: boolean;
  /** Null when no record gives any; `[]` for a head who signs in his or her own right. */
  authority: Authority[] | null;
  holderName: string | null;
  /** What the plan must print; null while nobody holds the position or it has no authority. */
  block: Signer | null;
}

export interface PossibleSigner {
  positionId: string;
  position: Position;
  holderName: string;
  authority: Authority[];
  block: Signer;
}

export interface SigningRow extends Omit<SigningRecords, 'delegations'> {
  position: Position;
  holders: string[];
  delegations: { authority: 'TL' | 'TUQ'; fields: string[] }[];
  headTitle: string | null;
  agencyName: string;
  mayCertifyCopies: boolean;
}

// Records in force on one date. The head's line (KT., TL., TUQ.) prints the title of the agency's head position.
export const recordsOf = (where: string): string => `
  select jsonb_build_object('id', p.id, 'title', p.title, 'rank', p.rank, 'duties', p.duties, 'agencyId', p.agency_id, 'unitId', p.unit_id) as position,
    p.rank = 'head' as "isHead", p.rank = 'deputy' as "isDeputy", g.is_collective as "isCollective", g.kind = 'party' as "isParty", g.name as "agencyName",
    p.may_certify_copies as "mayCertifyCopies",
    exists (select from appointment x where x.position_id = p.id and x.is_acting
            and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2)) as "isActing",
    array(select h.full_name from appointment x join person h on h.id = x.person_id where x.position_id = p.id
          and x.valid_from <= $2 and (x.valid_to is null or x.valid_to >= $2) order by x.valid_from desc, x.id) as holders,
    array(select f.field_code from field_assignment f where f.position_id = p.id
          and f.valid_from <= $2 and (f.valid_to is null or f.valid_to >= $2)) as "assignedFields",
    coalesce((select jsonb_agg(jsonb_build_object('authority', d.authority, 'fields', d.field_codes) order by d.authority, d.id)
              from signing_delegation d where d.position_id = p.id and d.valid_from <= $2 and d.valid_to >= $2), '[]') as delegations,
    (select t.title from position t where t.agency_id = p.agency_id and t.rank = 'head' and t.unit_id is null
       and t.valid_from <= $2 and (t.valid_to is null or t.valid_to >= $2) order by t.ordinal, t.id limit 1) as "headTitle"
  from position p join agency g on g.id = p.agency_id
  where p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $2) and ${where}
  order by p.ordinal, p.id`;

const positionStatement: Statement = { name: 'signing_position', text: recordsOf('p.id = $1') };
const agencyStatement: Statement = { name: 'signing_agency', text: recordsOf('p.agency_id = $1') };

/**
 * Whether a position may sign a plan of a field on a date, and whether the plan's printed signer is that holder.
 * Source: NĐ 30/2020, Điều 13: KT. in the fields assigned in writing; TL. and TUQ. by their record.
 */
export async function signerFacts(
  transaction: Transaction,
  question: { positionId: string | null; fieldCode: string; signer: Signer | null; on: string },
): Promise<SignerFacts> {
  const row = question.positionId ? await transaction.one<SigningRow>(positionStatement, [question.positionId, question.on]) : undefined;
  if (!row) return { isNamed: false, hasAuthority: false, authority: null, holderName: null, block: null };
  const authority = authorityFor(row, question.fieldCode);
  const printed = question.signer?.name ? foldVietnamese(question.signer.name) : null;
  const holderName = row.holders.find((name) => foldVietnamese(name) === printed) ?? row.holders[0] ?? null;
  const block = authority && holderName !== null ? blockOf(row, authority, holderName) : null;
  const isNamed = block !== null && question.signer !== null && isSameBlock(question.signer, block);
  return { isNamed, hasAuthority: authority !== null && holderName !== null, authority, holderName, block };
}

/** The positions of an agency that somebody holds and that may sign a plan of this field on a date, the head first. */
export async function signersFor(transaction: Transaction, agencyId: string, fieldCode: string, on: string): Promise<PossibleSigner[]> {
  const rows = await transaction.all<SigningRow>(agencyStatement, [agencyId, on]);
  return rows.flatMap((row) => {
    const authority = authorityFor(row, fieldCode);
    const holderName = row.holders[0];
    if (!authority || holderName === undefined) return [];
    return [{ positionId: row.position.id, position: row.position, holderName, authority, block: blockOf(row, authority, holderName) }];
  });
}

/** The signature block a position prints for a field on a date; null when it may not sign or nobody holds it. */
export async function signerBlock(
  transaction: Transaction,
  question: { positionId: string; fieldCode: string; on: string },
): Promise<Signer | null> {
  return (await signerFacts(transaction, { ...question, signer: null })).block;
}

export const blockOf = (row: SigningRow, authority: Authority[], name: string): Signer => ({
  ...authorityLines(authority, { head: row.headTitle ?? row.position.title, signer: row.position.title, body: bodyName(row.agencyName) }, row.isParty ? 'party' : 'state'),
  name,
});

/** The collective body without its place: `Ủy ban nhân dân tỉnh Sơn Hà` → `Ủy ban nhân dân`, `Tỉnh ủy Sơn Hà` → `Tỉnh ủy`. */
const bodyName = (name: string): string => name.replace(/\s+(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)\s.*$/iu, '').replace(/^((?:tỉnh|thành|đảng) ủy)\s.*$/iu, '$1');

const same = (a: string, b: string): boolean => foldVietnamese(a) === foldVietnamese(b);

function isSameBlock(printed: Signer, due: Signer): boolean {
  return (
    printed.name !== null &&
    same(printed.name, due.name!) &&
    same(printed.office, due.office) &&
    printed.authority.length === due.authority.length &&
    printed.authority.every((line, index) => same(line, due.authority[index]!))
  );
}
