/** Quyền hạn ký (NĐ 30/2020, Điều 13 and Phụ lục I): in the name of, for, by order of, by delegation, acting. */
export const authorities = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type Authority = (typeof authorities)[number];

/** What the directory records say about the signing position on the day of signing. */
export interface SigningRecords {
  /** The position heads the agency. */
  isHead: boolean;
  /** The position is a deputy of the head. */
  isDeputy: boolean;
  /** The head is "quyền" by an appointment decision. */
  isActing: boolean;
  /** The agency decides collectively (UBND, a party committee): documents are signed TM. */
  isCollective: boolean;
  /** The agency is of the Party: who signs for its collective signs T/M alone, the deputy too (Hướng dẫn 36-HD/VPTW, mục II.1.7, as quoted; not verified). */
  isParty: boolean;
  /** Fields of work assigned to the deputy in writing. */
  assignedFields: readonly string[];
  /** Fields in a written delegation or order valid on that day, by its kind. */
  delegations: readonly { authority: 'TL' | 'TUQ'; fields: readonly string[] }[];
}

/**
 * By which authority a position signs a plan of a field, or null when no record gives it any.
 * `[]` is the head of an agency with one leader, who signs in his or her own right. Several are stacked from top to bottom.
 * Source: NĐ 30/2020, Điều 13: a deputy signs KT. only in the fields assigned; TL. and TUQ. need their record.
 */
export function authorityFor(records: SigningRecords, field: string): Authority[] | null {
  const collective: Authority[] = records.isCollective ? ['TM'] : [];
  if (records.isHead) return records.isActing ? [...collective, 'Q'] : collective;
  if (records.isDeputy) return records.assignedFields.includes(field) ? deputyStack(records) : null;
  const delegation = records.delegations.find(({ fields }) => fields.includes(field));
  return delegation ? [delegation.authority] : null;
}

const deputyStack = ({ isCollective, isParty }: Pick<SigningRecords, 'isCollective' | 'isParty'>): Authority[] =>
  isCollective ? (isParty ? ['TM'] : ['TM', 'KT']) : ['KT'];

/**
 * By which authority a position certifies a copy, or null when it may not. The head decides who may (NĐ 30/2020, Điều 27): the deputies
 * certify for the head (KT.), a position the head authorised certifies by order (TL.).
 */
export function copyAuthorityFor(records: Pick<SigningRecords, 'isHead' | 'isDeputy' | 'isActing' | 'isCollective' | 'isParty'> & { mayCertifyCopies: boolean }): Authority[] | null {
  const collective: Authority[] = records.isCollective ? ['TM'] : [];
  if (records.isHead) return records.isActing ? [...collective, 'Q'] : collective;
  if (records.isDeputy) return deputyStack(records);
  return records.mayCertifyCopies ? ['TL'] : null;
}

/** What stands before the office: `TM. ` of state bodies, `T/M ` of the Party. */
const PREFIXES: Record<'state' | 'party', Record<Authority, string>> = {
  state: { TM: 'TM.', KT: 'KT.', TL: 'TL.', TUQ: 'TUQ.', Q: 'Q.' },
  party: { TM: 'T/M', KT: 'K/T', TL: 'T/L', TUQ: 'T/UQ', Q: 'Q.' },
};

/** The offices a signature block is written of. */
export interface SigningOffices {
  head: string;
  signer: string;
  /** The name of the collective body, for TM. */
  body?: string;
}

/**
 * The capital lines above the name: `authorityLines(['KT'], { head: 'Giám đốc', signer: 'Phó Giám đốc' })` →
 * `{ authority: ['KT. GIÁM ĐỐC'], office: 'PHÓ GIÁM ĐỐC' }`; of a Party body `K/T TRƯỞNG BAN`.
 */
export function authorityLines(stack: readonly Authority[], { head, signer, body }: SigningOffices, form: 'state' | 'party' = 'state'): { authority: string[]; office: string } {
  const upper = (text: string) => text.toLocaleUpperCase('vi');
  const lines = stack.map((prefix) => `${PREFIXES[form][prefix]} ${upper(prefix === 'TM' && body ? body : head)}`);
  if (stack.length === 0) return { authority: [], office: upper(signer) };
  if (stack.at(-1) === 'Q') return { authority: lines.slice(0, -1), office: lines.at(-1)! };
  return { authority: lines, office: upper(signer) };
}
