import { type Dict, isArray, isDict, isNamed, type PdfValue, Ref, Stream } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';

const SCRIPTS = ['JavaScript', 'Launch', 'ImportData', 'Rendition', 'RichMediaExecute'];
const MAX_NESTED = 100_000;

/** Whether any object runs a script, starts a program, or takes its bytes from outside the file: what is shown may then change unsigned. */
export function hasActiveContent(file: PdfFile): boolean {
  for (const num of file.numbers) {
    const entry = file.entry(num);
    if (entry.kind === 'free') continue;
    const value = readable(file, new Ref(num, entry.kind === 'at' ? entry.gen : 0));
    if (value instanceof Stream && value.dict.has('F')) return true;
    if (isActive(value instanceof Stream ? value.dict : value)) return true;
  }
  return false;
}

function isActive(value: PdfValue): boolean {
  const queue: PdfValue[] = [value];
  for (let visited = 0; queue.length > 0 && visited < MAX_NESTED; visited++) {
    const next = queue.pop()!;
    if (isDict(next)) {
      if (isScript(next)) return true;
      queue.push(...next.values());
    } else if (isArray(next)) queue.push(...next);
  }
  return false;
}

const isScript = (entries: Dict): boolean => entries.has('JS') || SCRIPTS.some((name) => isNamed(entries.get('S'), name));

/** A damaged object nobody refers to shows nothing; one that is referred to was refused when it was compared. */
function readable(file: PdfFile, ref: Ref): PdfValue {
  try {
    return file.get(ref);
  } catch {
    return null;
  }
}
