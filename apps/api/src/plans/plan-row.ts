import type { PlanState } from '@banhanh/lifecycle';
import type { Statement } from '../platform/database/database.js';

/** A row of `plan`, as PostgreSQL gives it. */
export interface PlanRow {
  id: string;
  agency_id: string;
  unit_id: string;
  drafter_id: string;
  state: PlanState;
  version: number;
  state_since: Date;
  title: string;
  field_code: string;
  signer_position_id: string | null;
  document_hash: string;
  submitted_hash: string | null;
  round: number;
  number: number | null;
  /** The series of its number: the year, of a Party body the first year of the term. */
  number_year: number | null;
  symbol: string | null;
  issued_on: string | null;
  signed_at: Date | null;
  signed_by: string | null;
  /** The final PDF with the signer's signature, and the file it was put on: what the signer was shown. */
  signed_file_hash: string | null;
  signed_sheet_hash: string | null;
  file_hash: string | null;
  file_pages: number | null;
  file_bytes: number | null;
  distributed_at: Date | null;
  assigned_at: Date | null;
  summary: string | null;
  record_file: string | null;
  retention: string | null;
  /** Of a revoked plan: what took its place. */
  replaced_by: string | null;
  source_hash: string | null;
  source_name: string | null;
  created_at: Date;
  updated_at: Date;
}

export const lockPlan: Statement = { name: 'lock_plan', text: 'select * from plan where id = $1 for update' };
export const readPlan: Statement = { name: 'read_plan', text: 'select * from plan where id = $1' };
export const readDocument: Statement = { name: 'read_plan_document', text: 'select document from plan_document where plan_id = $1' };

/** Số as printed: 1–9 have a leading zero (NĐ 30/2020, Phụ lục I). */
export const printedNumber = (number: number): string => String(number).padStart(2, '0');

/** A ký hiệu says itself whose it is: `KH-SVHTTDL` of a state body, `KH/BTGDVTU` of a Party body. */
export const isPartySymbol = (symbol: string): boolean => /^\p{L}+\//u.test(symbol);

/** Số, ký hiệu as printed: `05/KH-SVHTTDL`, of a Party body `05-KH/BTGDVTU`; null without a number. */
export const referenceOf = ({ number, symbol }: { number: number | null; symbol: string | null }): string | null =>
  number === null ? null : `${printedNumber(number)}${isPartySymbol(symbol!) ? '-' : '/'}${symbol}`;
