import type { PlanDocument } from '@banhanh/plan-document';
import type { IssueDetails } from '@banhanh/typesetting/html';
import type { Statement, Transaction } from '../platform/database/database.js';
import { printedNumber, type PlanRow } from './plan-row.js';

const issuerStatement: Statement = {
  name: 'issuer_of_plan',
  text: 'select name, superior_line, place, symbol from agency where id = $1',
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
    symbol: header.symbol ?? blank.symbol,
  };
}

async function blankIssue(transaction: Transaction, agencyId: string): Promise<IssueDetails> {
  const issuer = await transaction.one<{ name: string; superior_line: string | null; place: string; symbol: string }>(issuerStatement, [agencyId]);
  return { superior: issuer!.superior_line, agency: issuer!.name, place: issuer!.place, number: null, symbol: `KH-${issuer!.symbol}`, date: null };
}
