import type { PlanDocument } from '@banhanh/plan-document';
import type { SheetLayout } from '@banhanh/typesetting';
import type { IssueDetails } from '@banhanh/typesetting/html';
import type { Statement, Transaction } from '../platform/database/database.js';
import { isPartySymbol, printedNumber, type PlanRow } from './plan-row.js';

const issuerStatement: Statement = {
  name: 'issuer_of_plan',
  text: 'select name, superior_line, place, plan_symbol(a) as symbol from agency a where id = $1',
};

/** Boxes 2–4 of the form: the issuing agency as it prints, its place, and number and date once given. */
export async function issueOf(transaction: Transaction, row: PlanRow): Promise<IssueDetails> {
  const blank = await blankIssue(transaction, row.agency_id);
  return { ...blank, number: row.number === null ? null : printedNumber(row.number), symbol: row.symbol ?? blank.symbol, date: row.issued_on };
}

/** Boxes 2–4 of a file that is not a plan of the agency yet: as the file has them, what it leaves out as the agency prints it. */
export async function issueOfFile(transaction: Transaction, agencyId: string, { header }: PlanDocument): Promise<IssueDetails> {
  const blank = await blankIssue(transaction, agencyId);
  return {
    ...blank,
    superior: header.agency === null ? blank.superior : header.superior,
    agency: header.agency ?? blank.agency,
    place: header.place ?? blank.place,
    symbol: symbolOf(header) ?? blank.symbol,
  };
}

/** Files of the Party say the type with the number: `171-KH`, then `BTGTU`. */
function symbolOf({ number, symbol }: PlanDocument['header']): string | null {
  const type = /-(\p{Lu}+)$/u.exec(number ?? '')?.[1];
  return symbol !== null && type !== undefined ? `${type}/${symbol}` : symbol;
}

/** The layout a document is set in, which its ký hiệu says. */
export const layoutOf = (symbol: string): SheetLayout => (isPartySymbol(symbol) ? 'party-unverified' : 'state');

async function blankIssue(transaction: Transaction, agencyId: string): Promise<IssueDetails> {
  const issuer = await transaction.one<{ name: string; superior_line: string | null; place: string; symbol: string }>(issuerStatement, [agencyId]);
  return { superior: issuer!.superior_line, agency: issuer!.name, place: issuer!.place, number: null, symbol: issuer!.symbol, date: null };
}
