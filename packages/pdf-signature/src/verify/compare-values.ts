import { equalBytes } from '../pdf/bytes.js';
import { type Dict, isArray, isDict, Name, PdfString, PdfSyntaxError, type PdfValue, Ref, Stream } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';

/** Called for a pair of objects both revisions name by the same reference; answers true when it compared them itself. */
export type RoleComparer = (ref: Ref, before: PdfValue, after: PdfValue) => boolean;

/**
 * Compares everything reachable from values of two revisions. Objects that play a role (page, field, catalog) are left to `byRole`;
 * any other difference is told to `differs` with its path.
 */
export class ValueComparison {
  private readonly seen = new Set<string>();
  private readonly queue: { a: PdfValue; b: PdfValue; path: string }[] = [];
  private running = false;

  constructor(
    private readonly before: PdfFile,
    private readonly after: PdfFile,
    private readonly byRole: RoleComparer,
    private readonly differs: (path: string) => void,
    private readonly maxPairs: number,
  ) {}

  compare(a: PdfValue | undefined, b: PdfValue | undefined, path: string): void {
    this.queue.push({ a: a ?? null, b: b ?? null, path });
    if (this.running) return;
    this.running = true;
    for (let next = this.queue.pop(); next; next = this.queue.pop()) this.step(next.a, next.b, next.path);
    this.running = false;
  }

  private step(a: PdfValue, b: PdfValue, path: string): void {
    if (a instanceof Ref || b instanceof Ref) return this.references(a, b, path);
    if (a instanceof Stream && b instanceof Stream) {
      if (a.raw !== b.raw && !equalBytes(a.raw, b.raw)) this.differs(path);
      return this.dictionaries(a.dict, b.dict, path);
    }
    if (isDict(a) && isDict(b)) return this.dictionaries(a, b, path);
    if (isArray(a) && isArray(b)) {
      if (a.length !== b.length) return this.differs(path);
      return a.forEach((item, index) => this.compare(item, b[index], path));
    }
    if (!samePrimitive(a, b)) this.differs(path);
  }

  private references(a: PdfValue, b: PdfValue, path: string): void {
    const key = `${a instanceof Ref ? a.key : ''}|${b instanceof Ref ? b.key : ''}|${a instanceof Ref && b instanceof Ref ? '' : path}`;
    if (this.seen.has(key)) return;
    if (this.seen.add(key).size > this.maxPairs) throw new PdfSyntaxError('PDF_TOO_LARGE', 'too many objects');
    const [before, after] = [this.before.get(a), this.after.get(b)];
    if (a instanceof Ref && b instanceof Ref && a.key === b.key && this.byRole(a, before, after)) return;
    this.compare(before, after, path);
  }

  /** Compares two dictionaries, leaving out the keys the caller judges itself. */
  dictionaries(a: Dict, b: Dict, path: string, except: readonly string[] = []): void {
    for (const key of new Set([...a.keys(), ...b.keys()])) if (!except.includes(key)) this.compare(a.get(key), b.get(key), `${shorten(path)}/${key}`);
  }
}

const shorten = (path: string): string => (path.length > 120 ? `${path.slice(0, 60)}…${path.slice(-40)}` : path);

function samePrimitive(a: PdfValue, b: PdfValue): boolean {
  if (a instanceof Name && b instanceof Name) return a.value === b.value;
  if (a instanceof PdfString && b instanceof PdfString) return equalBytes(a.bytes, b.bytes);
  return a === b;
}
