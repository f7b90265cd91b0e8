import { type Page, pages } from '../pdf/pages.js';
import { bytesOf } from '../pdf/bytes.js';
import { type Dict, dict, isArray, isDict, isNamed, Name, PdfString, type PdfValue, Ref, Stream, textOf, textString } from '../pdf/object.js';
import { type PdfUpdate } from '../pdf/pdf-update.js';
import { type DeclaredField, type Rect } from './signature-request.js';
import { SigningError } from './signing-error.js';

const PRINT = 4;
const PRINT_LOCKED = 132;
const READ_ONLY = 1;
const SIGNATURES_EXIST_APPEND_ONLY = 3;

/** The rectangle as PDF writes it: from the lower left corner of the page's box. */
function box(update: PdfUpdate, page: Page, { x, y, width, height, origin }: Rect): PdfValue {
  const media = update.file.get(page.inherited('MediaBox'));
  const [left = 0, bottom = 0, , top = 0] = (isArray(media) ? media : []).map(Number);
  const lower = origin === 'top' ? top - y - height : bottom + y;
  return [left + x, lower, left + x + width, lower + height];
}

/** The top-level field of this name, or undefined. */
export function findField(update: PdfUpdate, name: string): Ref | undefined {
  const form = update.get(update.file.catalog.get('AcroForm'));
  const fields = isDict(form) ? update.get(form.get('Fields')) : null;
  return (isArray(fields) ? fields : []).find((field): field is Ref => field instanceof Ref && textOf(entriesOf(update, field).get('T')) === name);
}

export function entriesOf(update: PdfUpdate, ref: Ref): Dict {
  const entries = update.get(ref);
  return isDict(entries) ? entries : new Map();
}

/** Adds a signature field, shown in `rect` or nowhere. */
export function addSignatureField(update: PdfUpdate, name: string, page: number, rect?: Rect): Ref {
  return addField(update, name, page, new Map<string, PdfValue>([['FT', new Name('Sig')], ['F', PRINT_LOCKED]]), rect);
}

/** Adds an empty field of the declared kind, with an empty appearance (PDF/A asks for one). */
export function declareField(update: PdfUpdate, field: DeclaredField): Ref {
  const entries: Dict =
    field.kind === 'text'
      ? dict({ FT: new Name('Tx'), F: PRINT, Ff: READ_ONLY, DA: new PdfString(bytesOf('/F0 0 Tf 0 g')) })
      : dict({ FT: new Name('Sig'), F: PRINT_LOCKED, Lock: field.locksDocument ? dict({ Type: new Name('SigFieldLock'), Action: new Name('All') }) : undefined });
  const empty = new Stream(dict({ Type: new Name('XObject'), Subtype: new Name('Form'), BBox: [0, 0, field.rect.width, field.rect.height] }), new Uint8Array());
  entries.set('AP', dict({ N: update.add(empty) }));
  return addField(update, field.name, field.page, entries, field.rect);
}

function addField(update: PdfUpdate, name: string, pageNumber: number, own: Dict, rect?: Rect): Ref {
  if (findField(update, name)) throw new SigningError('FIELD_TAKEN');
  const page = pages(update.file)[pageNumber - 1];
  if (!page) throw new SigningError('PAGE_MISSING');
  const widget = dict({ Type: new Name('Annot'), Subtype: new Name('Widget'), T: textString(name), P: page.ref, Rect: rect ? box(update, page, rect) : [0, 0, 0, 0] });
  const ref = update.add(new Map([...widget, ...own]));
  append(update, page.ref, 'Annots', ref);
  addToForm(update, ref);
  return ref;
}

function addToForm(update: PdfUpdate, field: Ref): void {
  const held = entriesOf(update, update.root).get('AcroForm');
  let form = held instanceof Ref ? held : undefined;
  if (!form) {
    const added = update.add(isDict(held) ? held : dict({ Fields: [] }));
    form = added;
    update.edit(update.root, (root) => root.set('AcroForm', added));
  }
  append(update, form, 'Fields', field);
  update.edit(form, (entries) => {
    entries.set('SigFlags', SIGNATURES_EXIST_APPEND_ONLY);
    entries.delete('NeedAppearances');
  });
}

/** Appends to the array `key` of the object, wherever that array is kept. */
function append(update: PdfUpdate, owner: Ref, key: string, item: Ref): void {
  const held = entriesOf(update, owner).get(key);
  const items = update.get(held);
  const longer = [...(isArray(items) ? items : []), item];
  if (held instanceof Ref) update.set(held, longer);
  else update.edit(owner, (entries) => entries.set(key, longer));
}

export const isSignatureField = (entries: Dict): boolean => isNamed(entries.get('FT'), 'Sig');

