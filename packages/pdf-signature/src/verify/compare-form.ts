import { type Dict, isArray, isDict, isNamed, type PdfValue, Ref, Stream, textOf } from '../pdf/object.js';
import { pages } from '../pdf/pages.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { change } from './change.js';
import { type RevisionPair } from './compare-revisions.js';
import { type Field, formFields } from './signature-fields.js';

const WIDGET_KEYS = new Set(['Type', 'Subtype', 'FT', 'T', 'TU', 'TM', 'F', 'Ff', 'Rect', 'P', 'V', 'AP', 'DA', 'Lock', 'SV', 'MK', 'Border', 'BS', 'M', 'AS', 'H', 'NM', 'Q', 'StructParent']);
const FILLED_KEYS = ['V', 'AP'];
const MAX_LISTED_WIDGET = 1_000;

/** The form may gain signature fields after those it had, and the flags that say so. */
export function compareForm(pair: RevisionPair): void {
  const form = (file: PdfFile): Dict => {
    const found = file.get(file.catalog.get('AcroForm'));
    return isDict(found) ? found : new Map<string, PdfValue>();
  };
  const [before, after] = [form(pair.before), form(pair.after)];
  pair.comparison.dictionaries(before, after, '/AcroForm', ['Fields', 'SigFlags', ...(after.has('NeedAppearances') ? [] : ['NeedAppearances'])]);
  const flags = (entries: Dict): number => Number(entries.get('SigFlags') ?? 0);
  if ((flags(after) & flags(before)) !== flags(before)) pair.report(change('DOCUMENT_CHANGED', { path: '/AcroForm/SigFlags' }));
  const list = (file: PdfFile, entries: Dict): readonly PdfValue[] => {
    const fields = file.get(entries.get('Fields'));
    return isArray(fields) ? fields : [];
  };
  const [old, now] = [list(pair.before, before), list(pair.after, after)];
  old.forEach((field, index) => {
    const same = field instanceof Ref && now.some((each) => each instanceof Ref && each.key === field.key);
    if (same) pair.comparison.compare(field, field, `/AcroForm/Fields/${index}`);
    else pair.report(removed(pair, field));
  });
  for (const field of formFields(pair.after)) if (!pair.fieldOf(field.ref.num)) judgeNewField(pair, field);
}

function removed(pair: RevisionPair, field: PdfValue): ReturnType<typeof change> {
  const known = field instanceof Ref ? pair.fieldOf(field.num) : undefined;
  return known?.isSignature ? change('SIGNATURE_REMOVED', { field: known.name }) : change('FIELD_CHANGED', { field: known?.name ?? '' });
}

function judgeNewField(pair: RevisionPair, field: Field): void {
  const { after } = pair;
  const signature = after.get(field.value);
  const extra = [...field.entries.keys()].some((key) => !WIDGET_KEYS.has(key));
  if (!field.isSignature || !isDict(signature) || extra) return pair.report(change('FIELD_ADDED', { field: field.name }));
  if (isNamed(after.get(signature.get('Type')), 'DocTimeStamp')) {
    return pair.report(isShown(after, field.entries) ? change('FIELD_ADDED', { field: field.name }) : change('TIMESTAMP_ADDED', { field: field.name }));
  }
  const page = pageOf(pair, field);
  pair.report(isShown(after, field.entries) ? change('SIGNATURE_ADDED_VISIBLY', { field: field.name, ...page }) : change('SIGNATURE_ADDED', { field: field.name }));
}

/** Whether the widget takes any room on its page: readers draw borders and grounds even where no appearance is given. */
function isShown(file: PdfFile, entries: Dict): boolean {
  const rect = file.get(entries.get('Rect'));
  const [left, bottom, right, top] = (isArray(rect) ? rect : []).map((value) => file.get(value));
  return !(left === right || bottom === top);
}

/** A field of the signed revision: empty declared ones may be filled once, a signature field may get its signature. */
export function compareField(pair: RevisionPair, field: Field, now: Dict): void {
  const { before, after, comparison } = pair;
  const was = before.get(field.value);
  const value = after.get(now.get('V'));
  const path = `/Field(${field.name})`;
  const isEmpty = was === null || (textOf(was) === '' && !field.isSignature);
  const isFilled = isEmpty && value !== null && (field.isSignature ? isDict(value) : isNamed(field.entries.get('FT'), 'Tx') && textOf(value) !== null);
  if (!isFilled) {
    if (was !== null && value === null && field.isSignature) return pair.report(change('SIGNATURE_REMOVED', { field: field.name }));
    return compareUntouched(pair, field, now);
  }
  comparison.dictionaries(field.entries, now, path, FILLED_KEYS);
  if (!isPlainAppearance(after, now)) return pair.report(change('FIELD_CHANGED', { field: field.name }));
  const text = textOf(value);
  pair.report(text === null ? change('SIGNATURE_ADDED', { field: field.name }) : change('FIELD_FILLED', { field: field.name, text: text.slice(0, MAX_LISTED_WIDGET), ...pageOf(pair, field) }));
}

function compareUntouched(pair: RevisionPair, field: Field, now: Dict): void {
  const before = JSON.stringify([...field.entries.keys()].sort());
  if (before !== JSON.stringify([...now.keys()].sort())) return pair.report(change('FIELD_CHANGED', { field: field.name, ...pageOf(pair, field) }));
  pair.comparison.dictionaries(field.entries, now, fieldPath(pair, field));
}

/** A difference inside a shown field is a difference of its page. */
function fieldPath(pair: RevisionPair, field: Field): string {
  const page = pair.pageNumber(field.entries.get('P'));
  return page === undefined ? `/Field(${field.name})` : `/Page${page}/Field(${field.name})`;
}

/** One normal appearance, a form XObject: it can draw inside the field's rectangle only. */
function isPlainAppearance(file: PdfFile, widget: Dict): boolean {
  const appearance = file.get(widget.get('AP'));
  if (!isDict(appearance)) return !widget.has('AP');
  return [...appearance.keys()].every((key) => key === 'N') && file.get(appearance.get('N')) instanceof Stream;
}

function pageOf(pair: RevisionPair, field: Field): { page?: number } {
  const holding = pages(pair.after).findIndex((page) => {
    const annotations = pair.after.get(page.dict.get('Annots'));
    return isArray(annotations) && annotations.some((each) => each instanceof Ref && each.key === field.ref.key);
  });
  return holding < 0 ? {} : { page: holding + 1 };
}
