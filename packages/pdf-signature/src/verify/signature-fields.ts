import { type Dict, isArray, isDict, isNamed, malformed, PdfSyntaxError, type PdfValue, Ref, textOf } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';

/** A form field that shows something or holds a signature, with what it inherits. */
export interface Field {
  readonly ref: Ref;
  readonly entries: Dict;
  readonly name: string;
  readonly isSignature: boolean;
  /** The value as an object reference (a signature), or null. */
  readonly value: PdfValue;
}

const MAX_FIELDS = 5_000;
const MAX_DEPTH = 16;

/** The form's end fields, in order. */
export function formFields(file: PdfFile): Field[] {
  const form = file.get(file.catalog.get('AcroForm'));
  const found: Field[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue, above: readonly Dict[], prefix: string): void => {
    if (!(value instanceof Ref)) throw malformed('a field must be an indirect object');
    if (seen.has(value.num) || above.length > MAX_DEPTH) throw malformed('field tree');
    if (seen.add(value.num).size > MAX_FIELDS) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too many fields');
    const entries = file.dict(value, 'field');
    const own = textOf(file.get(entries.get('T')));
    const name = own === null ? prefix : prefix ? `${prefix}.${own}` : own;
    const kids = file.get(entries.get('Kids'));
    const hasFields = isArray(kids) && kids.some((kid) => isDict(file.get(kid)) && file.dict(kid).has('T'));
    if (hasFields) return kids.forEach((kid) => visit(kid, [entries, ...above], name));
    const inherited = (key: string): PdfValue | undefined => [entries, ...above].find((each) => each.has(key))?.get(key);
    found.push({ ref: value, entries, name, isSignature: isNamed(file.get(inherited('FT')), 'Sig'), value: inherited('V') ?? null });
  };
  const fields = isDict(form) ? file.get(form.get('Fields')) : null;
  for (const field of isArray(fields) ? fields : []) visit(field, [], '');
  return found;
}

/** Signature fields that hold a signature. */
export const signedFields = (file: PdfFile): Field[] => formFields(file).filter((field) => field.isSignature && isDict(file.get(field.value)));
