import { PdfFile } from '../pdf/pdf-file.js';
import { dict } from '../pdf/object.js';
import { PdfUpdate } from '../pdf/pdf-update.js';
import { fillGap } from './complete-signature.js';
import { addSignatureField, findField } from './form-fields.js';
import { emptySignature, leaveGap } from './prepare-signature.js';
import { type TimestampSource } from './timestamp-source.js';

/**
 * Puts a time-stamp over the whole document (PAdES B-LTA): it proves the document, its signatures and its evidence existed then, and is
 * allowed after any signature.
 * @throws {SigningError} TIMESTAMP_DOWN, TIMESTAMP_REFUSED; the document is as it was
 */
export async function addDocumentTimestamp(pdf: Uint8Array, timestamps: TimestampSource): Promise<Uint8Array<ArrayBuffer>> {
  const update = new PdfUpdate(await PdfFile.open(pdf));
  let number = 1;
  while (findField(update, `Timestamp${number}`)) number++;
  const field = addSignatureField(update, `Timestamp${number}`, 1);
  const signature = update.add(dict(emptySignature('DocTimeStamp', 'ETSI.RFC3161')));
  update.edit(field, (entries) => entries.set('V', signature));
  const gap = leaveGap(update, signature, 'sha256');
  return fillGap(gap, await timestamps.timestamp(gap.digest));
}
