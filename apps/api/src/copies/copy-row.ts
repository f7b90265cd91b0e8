import type { CopyForm } from '@banhanh/lifecycle';
import type { Statement } from '../platform/database/database.js';
import { referenceOf } from '../plans/index.js';
import { CertifiedCopy } from './copy.type.js';

/** The columns of `certified_copy c` under the names of the GraphQL type. */
export const copyColumns = `c.id, c.form, c.medium, c.state, c.version, c.state_since as "stateSince", c.parts, c.recipients, c.reason, c.requested_at as "requestedAt",
  c.number, c.number_year as "numberYear", c.symbol, c.issued_on as "issuedOn", c.certifier, c.file_hash as "fileHash", c.file_pages as "filePages", c.agency_id as "agencyId",
  c.plan_id as "planId", c.source_copy_id as "sourceId", c.requested_by as "requestedById", c.asked_position_id as "askedPositionId", c.certified_by as "certifiedById"`;

/** A row of `copyColumns`, not yet an instance of the class. */
export type CopyRow = CertifiedCopy;

export const lockCopy: Statement = { name: 'lock_copy', text: `select ${copyColumns} from certified_copy c where c.id = $1 for update` };
export const readCopy: Statement = { name: 'read_copy', text: `select ${copyColumns} from certified_copy c where c.id = $1` };

/** The GraphQL copy of a row; the union tells its members by class. */
export function copyOf(row: CopyRow): CertifiedCopy {
  return Object.assign(new CertifiedCopy(), row, {
    reference: referenceOf(row),
    url: row.fileHash === null ? null : `/copies/${row.id}/document.pdf?v=${row.fileHash.slice(0, 16)}`,
  });
}

/** The forms as the decree names them. */
export const copyFormNames: Record<CopyForm, string> = { SY: 'Bản sao y', TrS: 'Bản trích sao', SL: 'Bản sao lục' };
