import { excerptOf, type CopyDetails, type RenderInput } from '@banhanh/typesetting';
import type { Statement, Transaction } from '../platform/database/database.js';
import { layoutOf, printedNumber, printOf, readPlan, type PlanRow } from '../plans/index.js';
import { readCopy, type CopyRow } from './copy-row.js';

export interface CopyPrint {
  plan: PlanRow;
  input: RenderInput;
}

const agencyStatement: Statement = { name: 'agency_of_copy', text: 'select name, place from agency where id = $1' };

/** What the typesetter needs of a numbered copy: the text or its chosen part, and for paper a block for each copying. */
export async function copyPrintOf(transaction: Transaction, row: CopyRow): Promise<CopyPrint> {
  const plan = (await transaction.one<PlanRow>(readPlan, [row.planId]))!;
  const print = (await printOf(transaction, plan))!;
  const document = row.form === 'TrS' ? excerptOf(print.document, row.parts) : print.document;
  const copies = row.medium === 'paper' ? await blocksOf(transaction, row) : [];
  return { plan, input: { ...print, document, signature: null, copies, isCopy: true } };
}

/** A sao lục stands under the block of its sao y. */
async function blocksOf(transaction: Transaction, row: CopyRow): Promise<CopyDetails[]> {
  const source = row.sourceId ? await transaction.one<CopyRow>(readCopy, [row.sourceId]) : undefined;
  const agency = (await transaction.one<{ name: string; place: string }>(agencyStatement, [row.agencyId]))!;
  const block: CopyDetails = {
    form: row.form,
    agency: agency.name,
    symbol: row.symbol!,
    layout: layoutOf(row.symbol!),
    place: agency.place,
    number: printedNumber(row.number!),
    date: row.issuedOn,
    signer: row.certifier!,
    recipients: row.recipients,
  };
  return [...(source ? await blocksOf(transaction, source) : []), block];
}
