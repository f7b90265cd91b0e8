import { type Dict, isArray, isDict, isNamed, malformed, PdfSyntaxError, type PdfValue, Ref } from './object.js';
import { type PdfFile } from './pdf-file.js';

export interface Page {
  readonly ref: Ref;
  readonly dict: Dict;
  /** The entry of the page or of the nearest node above it. */
  inherited(key: string): PdfValue | undefined;
}

const MAX_PAGES = 20_000;
const MAX_DEPTH = 64;

/** The pages in reading order. */
export function pages(file: PdfFile): Page[] {
  const found: Page[] = [];
  const seen = new Set<string>();
  const visit = (value: PdfValue | undefined, above: readonly Dict[]): void => {
    if (!(value instanceof Ref) || seen.has(value.key) || above.length > MAX_DEPTH) throw malformed('page tree');
    if (seen.add(value.key).size > MAX_PAGES) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too many pages');
    const node = file.dict(value, 'page');
    const kids = file.get(node.get('Kids'));
    if (isArray(kids) && !isNamed(node.get('Type'), 'Page')) return kids.forEach((kid) => visit(kid, [node, ...above]));
    found.push({ ref: value, dict: node, inherited: (key) => [node, ...above].find((each) => each.has(key))?.get(key) });
  };
  if (isDict(file.get(file.catalog.get('Pages')))) visit(file.catalog.get('Pages'), []);
  return found;
}
