import type { IssueDetails } from '@banhanh/typesetting/html';
import type { Statement, Transaction } from '../platform/database/database.js';
import { printedNumber, type PlanRow } from './plan-row.js';

const issuerStatement: Statement = {
  name: 'issuer_of_plan',
  text: 'select name, superior_line, place, symbol from agency where id = $1',
};

/** Boxes 2–4 of the form: the issuing agency as it prints, its place, and number and date once given. */
export async function issueOf(transaction: Transaction, row: PlanRow): Promise<IssueDetails> {
  const issuer = await transaction.one<{ name: string; superior_line: string | null; place: string; symbol: string }>(issuerStatement, [row.agency_id]);
  return {
    superior: issuer!.superior_line,
    agency: issuer!.name,
    place: issuer!.place,
    number: row.number === null ? null : printedNumber(row.number),
    symbol: row.symbol ?? `KH-${issuer!.symbol}`,
    date: row.issued_on,
  };
}
