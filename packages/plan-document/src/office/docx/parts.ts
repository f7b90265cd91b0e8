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
}

/**
 * Finds and parses the parts by their relations (ECMA-376 Part 2, 9.3). Null when the container holds no document.
 * @throws UnreadableArchive, UnreadableXml
 */
export function openParts(archive: Archive): DocxParts | null {
  const main = relatedParts(archive, '').get('officeDocument') ?? 'word/document.xml';
  const document = readPart(archive, main);
  if (!document) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = relatedParts(archive, main);
  const part = (kind: string): XmlElement | null => readPart(archive, related.get(kind) ?? `${folder}${kind}.xml`);
  return { document, styles: part('styles'), numbering: part('numbering'), footnotes: part('footnotes'), endnotes: part('endnotes'), comments: part('comments') };
}

function readPart(archive: Archive, name: string): XmlElement | null {
  const bytes = archive.read(name);
  return bytes && parseXml(bytes);
}

/** Targets by the last word of the relation's type; `''` stands for the package. */
function relatedParts(archive: Archive, source: string): Map<string, string> {
  const slash = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, slash);
  const relations = readPart(archive, `${folder}_rels/${source.slice(slash)}.rels`);
  const targets = new Map<string, string>();
  for (const { attributes } of elementsOf(relations ?? undefined, 'rel:Relationship')) {
    const kind = attributes.Type?.split('/').at(-1);
    if (kind === undefined || attributes.Target === undefined || attributes.TargetMode === 'External' || targets.has(kind)) continue;
    targets.set(kind, resolve(folder, attributes.Target));
  }
  return targets;
}

function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
