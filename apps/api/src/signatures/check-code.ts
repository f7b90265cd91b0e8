import { randomBytes } from 'node:crypto';
import type { Statement, Transaction } from '../platform/database/database.js';

/** Thirty-two signs nobody takes for another on paper: no I, L, O, U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 140 random bits, in seven groups of four. */
const LENGTH = 28;
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

const newCheckCode = (): string => Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte & 31]).join('');

/** The code somebody scanned or typed off the paper: in groups or not, small letters, and the letters that look like 0 and 1. Null when it is none. */
export function readCheckCode(typed: string): string | null {
  const code = typed.slice(0, 4 * LENGTH).replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}

const addCode: Statement = {
  name: 'add_check_code',
  text: 'insert into check_code (plan_id, document_hash, agency_id, code, made_at) values ($1, $2, $3, $4, $5) on conflict (plan_id, document_hash) do nothing',
};
const codeStatement: Statement = { name: 'read_check_code', text: 'select code from check_code where plan_id = $1 and document_hash = $2' };
const wishStatement: Statement = { name: 'agency_prints_check_code', text: 'select prints_check_code from agency where id = $1' };

/** The code of the version under review, made when it has none; null when the agency prints none. */
export async function checkCodeOf(transaction: Transaction, { id, agency_id, document_hash }: { id: string; agency_id: string; document_hash: string }, now: Date): Promise<string | null> {
  const agency = await transaction.one<{ prints_check_code: boolean }>(wishStatement, [agency_id]);
  if (!agency?.prints_check_code) return null;
  await transaction.all(addCode, [id, document_hash, agency_id, newCheckCode(), now]);
  return (await transaction.one<{ code: string }>(codeStatement, [id, document_hash]))!.code;
}
