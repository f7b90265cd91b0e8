import { isArray, isDict, type PdfValue, Ref } from '../pdf/object.js';
import { type Page, pages } from '../pdf/pages.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { unaccountedBytes } from './appended-bytes.js';
import { type Change, change } from './change.js';
import { compareField, compareForm } from './compare-form.js';
import { ValueComparison } from './compare-values.js';
import { formFields } from './signature-fields.js';

/** Everything two revisions differ in, seen from the earlier, signed one. */
export interface RevisionPair {
  readonly before: PdfFile;
  readonly after: PdfFile;
  readonly comparison: ValueComparison;
  /** The signed revision's field behind this object number, when it is one. */
  fieldOf(num: number): ReturnType<typeof formFields>[number] | undefined;
  report(found: Change): void;
  /** The page's number, 1 the first, by object number in the signed revision. */
  pageNumber(value: PdfValue | undefined): number | undefined;
}

/**
 * What changed between a signed revision and a later one. Whatever a reader could show or do is compared, from the catalog down; only
 * what issuing a plan needs is expected: filled declared fields, signatures, time-stamps, evidence. Everything else is refused.
 * @param maxObjects how many pairs of objects may be compared before the file counts as too large
 * @throws {PdfSyntaxError} when either revision cannot be read strictly
 */
export function compareRevisions(before: PdfFile, after: PdfFile, maxObjects = 1_000_000): Change[] {
  const changes: Change[] = [];
  const report = (found: Change): void => {
    if (changes.length < 200 && !changes.some((known) => JSON.stringify(known) === JSON.stringify(found))) changes.push(found);
  };
  if (!after.sections.some((section) => section.offset === before.startxref)) report(change('REVISION_DETACHED'));
  if (unaccountedBytes(before, after)) report(change('BYTES_UNACCOUNTED'));
  if (comesToLight(before, after)) report(change('DOCUMENT_CHANGED', { path: '/Size' }));
  const pair = relate(before, after, report, maxObjects);
  const root = before.trailer.get('Root');
  if (!(root instanceof Ref)) return [change('DOCUMENT_CHANGED', { path: '/Root' })];
  pair.comparison.compare(root, after.trailer.get('Root'), '/Root');
  compareInfo(pair);
  comparePages(pair);
  return changes;
}

/** Whether an object beyond the signed /Size, which readers may leave out, is within the later one. */
function comesToLight(before: PdfFile, after: PdfFile): boolean {
  const [was, is] = [before, after].map(({ trailer }) => Number(trailer.get('Size') ?? 0));
  return [...before.numbers].some((num) => num >= was! && num < is!);
}

function relate(before: PdfFile, after: PdfFile, report: (found: Change) => void, maxObjects: number): RevisionPair {
  const pageNumbers = new Map(pages(before).map((page, index) => [page.ref.num, index + 1]));
  const fields = new Map(formFields(before).map((field) => [field.ref.num, field]));
  const form = before.catalog.get('AcroForm');
  const root = before.trailer.get('Root');
  const pair: RevisionPair = {
    before,
    after,
    report,
    fieldOf: (num) => fields.get(num),
    pageNumber: (value) => (value instanceof Ref ? pageNumbers.get(value.num) : undefined),
    comparison: new ValueComparison(
      before,
      after,
      (ref, a, b) => {
        if (!isDict(a) || !isDict(b)) return false;
        const field = fields.get(ref.num);
        if (root instanceof Ref && ref.num === root.num) compareCatalog(pair);
        else if (form instanceof Ref && ref.num === form.num) compareForm(pair);
        else if (field) compareField(pair, field, b);
        else if (pageNumbers.has(ref.num)) pair.comparison.dictionaries(a, b, `/Page${pageNumbers.get(ref.num)}`, ['Annots']);
        else return false;
        return true;
      },
      (path) => report(differenceAt(path)),
      maxObjects,
    ),
  };
  return pair;
}

/** The kind of a difference, by where it is. */
function differenceAt(path: string): Change {
  if (/^\/(Root\/Pages|Page\d+\/Parent)/.test(path)) return change('PAGES_CHANGED', { path });
  const page = /^\/Page(\d+)/.exec(path);
  if (page) return change('PAGE_CHANGED', { page: Number(page[1]), path });
  if (/\/(EmbeddedFiles|AF)(\/|$)/.test(path)) return change('ATTACHMENT_CHANGED', { path });
  // Fonts and colours for text a reader would set itself; every field here brings its own appearance. Programs that add evidence raise /Version.
  if (/^\/(Root\/(Metadata|Version)|Info\/(ModDate|Producer)|AcroForm\/(DR|DA))(\/|$)/.test(path)) return change('METADATA_CHANGED', { path });
  return change('DOCUMENT_CHANGED', { path });
}

function compareCatalog(pair: RevisionPair): void {
  const [before, after] = [pair.before.catalog, pair.after.catalog];
  pair.comparison.dictionaries(before, after, '/Root', ['AcroForm', 'DSS', 'Extensions']);
  const [oldForm, newForm] = [before.get('AcroForm'), after.get('AcroForm')];
  if (oldForm instanceof Ref && newForm instanceof Ref && oldForm.num === newForm.num) pair.comparison.compare(oldForm, newForm, '/AcroForm');
  else compareForm(pair);
  if (after.has('DSS') && !sameObject(pair, before.get('DSS'), after.get('DSS'))) pair.report(change('EVIDENCE_ADDED'));
  if (before.has('DSS') && !after.has('DSS')) pair.report(change('DOCUMENT_CHANGED', { path: '/Root/DSS' }));
  if (before.has('Extensions')) pair.comparison.compare(before.get('Extensions'), after.get('Extensions'), '/Root/Extensions');
}

/** Whether both revisions name one object that was not written again. */
function sameObject({ before, after }: RevisionPair, a: PdfValue | undefined, b: PdfValue | undefined): boolean {
  return a instanceof Ref && b instanceof Ref && a.key === b.key && JSON.stringify(before.entry(a.num)) === JSON.stringify(after.entry(b.num));
}

function compareInfo({ before, after, comparison }: RevisionPair): void {
  const [a, b] = [before.get(before.trailer.get('Info')), after.get(after.trailer.get('Info'))];
  if (isDict(a) && isDict(b)) comparison.dictionaries(a, b, '/Info');
  else comparison.compare(a, b, '/Info');
}

function comparePages(pair: RevisionPair): void {
  const [before, after] = [pages(pair.before), pages(pair.after)];
  if (before.length !== after.length) return pair.report(change('PAGES_CHANGED'));
  before.forEach((page, index) => {
    const now = after[index]!;
    if (now.ref.key !== page.ref.key) pair.report(change('PAGE_CHANGED', { page: index + 1 }));
    compareAnnotations(pair, page, now, index + 1);
  });
}

/** A page may only gain the widgets of new signature fields, after the annotations it had. */
function compareAnnotations(pair: RevisionPair, before: Page, after: Page, page: number): void {
  const [old, now] = [pair.before.get(before.dict.get('Annots')), pair.after.get(after.dict.get('Annots'))].map((value) => (isArray(value) ? value : []));
  old!.forEach((annotation, index) => pair.comparison.compare(annotation, now![index], `/Page${page}/Annots`));
  const added = new Map(formFields(pair.after).filter((field) => !pair.fieldOf(field.ref.num)).map((field) => [field.ref.num, field]));
  for (const annotation of now!.slice(old!.length)) {
    const field = annotation instanceof Ref ? added.get(annotation.num) : undefined;
    if (!field) pair.report(change('ANNOTATION_ADDED', { page }));
  }
}
