import { digest } from '../cms/signature-algorithm.js';
import { decodeStream } from '../pdf/inflate.js';
import { isArray, isDict, Name, type PdfValue, Stream, textOf } from '../pdf/object.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { toHex } from '../pdf/bytes.js';
import { compareWithPrint } from './attached-text.js';
import { printedLines } from './printed-text.js';
import { seen } from './seen.js';
import { type Attached } from './verification.js';

const MAX_ATTACHMENTS = 200;
const MAX_NODES = 2_000;
const MAX_DATA = 16 * 1024 * 1024;

/** The files attached to the document, by the name tree of embedded files. */
export async function attachments(file: PdfFile): Promise<Attached[]> {
  const names = file.get(file.catalog.get('Names'));
  const specifications = isDict(names) ? leaves(file, names.get('EmbeddedFiles')) : [];
  const found: Attached[] = [];
  for (const specification of specifications.slice(0, MAX_ATTACHMENTS)) {
    const entries = file.get(specification);
    const embedded = isDict(entries) ? file.get(entries.get('EF')) : null;
    const stream = isDict(embedded) ? file.get(embedded.get('F')) : null;
    if (!isDict(entries) || !(stream instanceof Stream)) continue;
    const bytes = await decodeStream(stream).catch(() => stream.raw);
    const [mime, relationship] = [file.get(stream.dict.get('Subtype')), file.get(entries.get('AFRelationship'))];
    found.push({
      name: seen(textOf(file.get(entries.get('UF'))) ?? textOf(file.get(entries.get('F')))) ?? '',
      mimeType: mime instanceof Name ? mime.value : null,
      relationship: relationship instanceof Name ? relationship.value : null,
      size: bytes.length,
      sha256: toHex(await digest('SHA-256', bytes)),
      ...(await compareText(file, bytes)),
    });
  }
  return found;
}

function leaves(file: PdfFile, root: PdfValue | undefined): PdfValue[] {
  const found: PdfValue[] = [];
  const queue: (PdfValue | undefined)[] = [root];
  for (let visited = 0; queue.length > 0 && visited < MAX_NODES; visited++) {
    const node = file.get(queue.shift());
    if (!isDict(node)) continue;
    const [kids, names] = [file.get(node.get('Kids')), file.get(node.get('Names'))];
    if (isArray(kids)) queue.push(...kids);
    if (isArray(names)) found.push(...names.filter((_, index) => index % 2 === 1));
  }
  return found;
}

async function compareText(file: PdfFile, bytes: Uint8Array): Promise<Pick<Attached, 'print' | 'differences'>> {
  try {
    if (bytes.length > MAX_DATA || bytes[0] !== 0x7b) return { print: 'unknown', differences: [] };
    const found = compareWithPrint(JSON.parse(new TextDecoder().decode(bytes)), await printedLines(file));
    return found ? { print: found.agrees ? 'agrees' : 'differs', differences: found.differences.map((each) => seen(each)!) } : { print: 'unknown', differences: [] };
  } catch {
    return { print: 'unknown', differences: [] };
  }
}
