import { embedPage } from '../pdf/embed-page.js';
import { dict, isNamed, textOf, textString } from '../pdf/object.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { PdfUpdate } from '../pdf/pdf-update.js';
import { entriesOf, findField } from './form-fields.js';
import { certifiedLevel } from './prepare-signature.js';
import { SigningError } from './signing-error.js';

/** What is written into a declared text field after the first signature. */
export interface Stamp {
  readonly field: string;
  /** The value as data, e.g. "171" or "ngày 20 tháng 11 năm 2026". */
  readonly text: string;
  /** One-page PDF that prints it, scaled to the field's rectangle. */
  readonly appearance: Uint8Array;
}

/**
 * Fills declared, empty text fields (number, date) in one incremental update: the only change a certified plan allows besides signatures.
 * @throws {SigningError} FIELD_MISSING, FIELD_TAKEN when it has a value already, CHANGES_NOT_ALLOWED
 */
export async function stampPdf(pdf: Uint8Array, stamps: readonly Stamp[]): Promise<Uint8Array<ArrayBuffer>> {
  const update = new PdfUpdate(await PdfFile.open(pdf));
  if (certifiedLevel(update.file) === 1) throw new SigningError('CHANGES_NOT_ALLOWED');
  for (const stamp of stamps) {
    const field = findField(update, stamp.field);
    if (!field || !isNamed(entriesOf(update, field).get('FT'), 'Tx')) throw new SigningError('FIELD_MISSING');
    if (textOf(entriesOf(update, field).get('V'))) throw new SigningError('FIELD_TAKEN');
    const form = embedPage(update, await PdfFile.open(stamp.appearance));
    update.edit(field, (entries) => entries.set('V', textString(stamp.text)).set('AP', dict({ N: form })));
  }
  return update.write().bytes;
}
