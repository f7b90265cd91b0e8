/** What a later revision did to a signed one. */
export type ChangeCode =
  | 'EVIDENCE_ADDED'
  | 'TIMESTAMP_ADDED'
  | 'SIGNATURE_ADDED'
  | 'FIELD_FILLED'
  | 'SIGNATURE_ADDED_VISIBLY'
  | 'METADATA_CHANGED'
  | 'PAGE_CHANGED'
  | 'PAGES_CHANGED'
  | 'ANNOTATION_ADDED'
  | 'FIELD_CHANGED'
  | 'FIELD_ADDED'
  | 'FIELD_COVERS_PAGE'
  | 'SIGNATURE_REMOVED'
  | 'ATTACHMENT_CHANGED'
  | 'DOCUMENT_CHANGED'
  | 'BYTES_UNACCOUNTED'
  | 'REVISION_DETACHED';

export interface Change {
  readonly code: ChangeCode;
  /** `expected`: part of issuing; `remark`: worth saying; `refused`: changed after signing. */
  readonly weight: 'expected' | 'remark' | 'refused';
  /** 1 is the first page, when the change belongs to one. */
  readonly page?: number;
  readonly field?: string;
  /** What a filled field says now. */
  readonly text?: string;
  /** Where in the document structure, for the curious. */
  readonly path?: string;
}

const EXPECTED: ReadonlySet<ChangeCode> = new Set(['EVIDENCE_ADDED', 'TIMESTAMP_ADDED', 'SIGNATURE_ADDED', 'FIELD_FILLED']);
const REMARKS: ReadonlySet<ChangeCode> = new Set(['SIGNATURE_ADDED_VISIBLY', 'METADATA_CHANGED']);

export const change = (code: ChangeCode, about: Omit<Change, 'code' | 'weight'> = {}): Change => ({
  code,
  weight: EXPECTED.has(code) ? 'expected' : REMARKS.has(code) ? 'remark' : 'refused',
  ...about,
});
