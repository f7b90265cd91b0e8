import { isArray, isDict, type PdfValue, Ref, textOf } from '../pdf/object.js';
import { type Page, pages } from '../pdf/pages.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { letters } from './attached-text.js';
import { type Change, change } from './change.js';
import { shownBy } from './printed-text.js';
import { type Field, formFields } from './signature-fields.js';

/** The part of a page that fields filled after a signature may paint over: number, date and seal need a twentieth. */
const MOST = 1 / 5;

/**
 * Pages that fields declared before a signature and filled after it paint over. A field may be declared as large as its page, empty and
 * unseen, so that whoever fills it can put other words in the place of the signed ones. A field that shows just the words it holds
 * hides nothing the report does not say.
 */
export async function coveredPages(file: PdfFile, changes: readonly Change[]): Promise<Change[]> {
  const filled = new Set(changes.flatMap(({ code, field }) => (code === 'FIELD_FILLED' || code === 'SIGNATURE_ADDED' ? [field] : [])));
  if (filled.size === 0) return [];
  const fields = formFields(file).filter(({ name }) => filled.has(name));
  const found: Change[] = [];
  for (const [index, page] of pages(file).entries()) {
    const own = fields.filter(({ ref }) => annotationsOf(file, page).has(ref.key));
    let painted = 0;
    for (const field of own) painted += (await isPlain(file, field)) ? 0 : areaOf(file, field.entries.get('Rect'));
    const shown = Math.min(...['MediaBox', 'CropBox'].map((box) => areaOf(file, page.inherited(box)) || Infinity));
    if (painted > shown * MOST) found.push(change('FIELD_COVERS_PAGE', { page: index + 1 }));
  }
  return found;
}

function annotationsOf(file: PdfFile, page: Page): Set<string> {
  const held = file.get(page.dict.get('Annots'));
  return new Set((isArray(held) ? held : []).flatMap((each) => (each instanceof Ref ? [each.key] : [])));
}

async function isPlain(file: PdfFile, field: Field): Promise<boolean> {
  if (field.isSignature) return false;
  const appearance = file.get(field.entries.get('AP'));
  const shown = await shownBy(file, file.get(isDict(appearance) ? appearance.get('N') : null)).catch(() => null);
  return shown !== null && !shown.isPainted && letters(shown.text) === letters(textOf(file.get(field.value)) ?? '');
}

function areaOf(file: PdfFile, box: PdfValue | undefined): number {
  const held = file.get(box);
  const [left, bottom, right, top] = (isArray(held) ? held : []).map((value) => Number(file.get(value)));
  const area = Math.abs((right! - left!) * (top! - bottom!));
  return Number.isFinite(area) ? area : 0;
}
