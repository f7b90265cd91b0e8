import type { DeclaredField, Rect } from '@banhanh/pdf-signature';
import type { PageSpace, RenderedPdf } from '@banhanh/typesetting';
import type { Statement } from '../platform/database/database.js';

/** Where signature, seal, number and date stand on the final PDF. */
export type SheetSpaces = Pick<RenderedPdf, 'signatureSpace' | 'sealSpace' | 'numberSpace' | 'dateSpace'>;

/** The final PDF of one version before it is signed: number and date left blank. */
export interface SigningSheet {
  file_hash: string;
  document_hash: string;
  pages: number;
  bytes: number;
  spaces: SheetSpaces;
}

export const readSheet: Statement = { name: 'read_signing_sheet', text: 'select * from signing_sheet where plan_id = $1 and file_hash = $2' };

// $1 plan, $2 agency, $3 file, $4 document, $5 pages, $6 bytes, $7 spaces, $8 person, $9 now
export const addSheet: Statement = {
  name: 'add_signing_sheet',
  text: `insert into signing_sheet (plan_id, agency_id, file_hash, document_hash, pages, bytes, spaces, prepared_by, prepared_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
};

/** Names of the form's fields, as a reader of the file is told of them. */
export const FIELDS = { signer: 'Người ký', number: 'Số', date: 'Ngày ban hành', seal: 'Dấu của cơ quan' } as const;

/** A4, upright: the paper of the decree (NĐ 30/2020, Phụ lục I, mục 1). */
const PAGE_HEIGHT = (297 * 72) / 25.4;

/** The same place as PDF counts it: from the lower left corner. */
export const rectOf = ({ x, y, width, height }: PageSpace): Rect => ({ x, y: PAGE_HEIGHT - y - height, width, height });

/** What the signer's signature lets be filled afterwards: number, date, and the seal that closes the document. */
export function fieldsAfter({ numberSpace, dateSpace, sealSpace }: SheetSpaces): DeclaredField[] {
  const fields: DeclaredField[] = [];
  if (numberSpace) fields.push({ name: FIELDS.number, kind: 'text', page: numberSpace.page, rect: rectOf(numberSpace) });
  if (dateSpace) fields.push({ name: FIELDS.date, kind: 'text', page: dateSpace.page, rect: rectOf(dateSpace) });
  if (sealSpace) fields.push({ name: FIELDS.seal, kind: 'signature', page: sealSpace.page, rect: rectOf(sealSpace), locksDocument: true });
  return fields;
}
