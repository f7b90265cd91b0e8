import { type Archive } from '../unzip.js';
import { elementsOf, parseXml, type XmlElement } from './xml.js';

/** The parts of a document that carry text or tell how it prints; null for one the file does not have. */
export interface DocxParts {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** What is printed above the text of pages; read when asked for. */
  headers(): XmlElement[];
}

/**
 * Finds and parses the parts by their relations (ECMA-376 Part 2, 9.3). Null when the container holds no document.
 * @throws UnreadableArchive, UnreadableXml
 */
export function openParts(archive: Archive): DocxParts | null {
  const main = firstOfEach(relationsOf(archive, '')).get('officeDocument') ?? 'word/document.xml';
  const document = readPart(archive, main);
  if (!document) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(archive, main);
  const related = firstOfEach(relations);
  const part = (kind: string): XmlElement | null => readPart(archive, related.get(kind) ?? `${folder}${kind}.xml`);
  const headers = (): XmlElement[] => relations.filter(([kind]) => kind === 'header').slice(0, MOST_HEADERS).map(([, name]) => readPart(archive, name)).filter((each) => each !== null);
  return { document, styles: part('styles'), numbering: part('numbering'), footnotes: part('footnotes'), endnotes: part('endnotes'), comments: part('comments'), headers };
}

function readPart(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes && parseXml(bytes);
}

const MOST_HEADERS = 12;

const firstOfEach = (relations: readonly (readonly [string, string])[]): Map<string, string> => new Map([...relations].reverse());

/** The last word of each relation's type, and its target; `''` stands for the package. */
function relationsOf(archive: Archive, source: string): (readonly [string, string])[] {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const relations = readPart(archive, `${folder}_rels/${source.slice(slash)}.rels`);
  return elementsOf(relations ?? undefined, 'rel:Relationship').flatMap(({ attributes }) => {
    const kind = attributes.Type?.split('/').at(-1);
    return kind === undefined || attributes.Target === undefined || attributes.TargetMode === 'External' ? [] : [[kind, resolve(folder, attributes.Target)] as const];
  });
}

function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
