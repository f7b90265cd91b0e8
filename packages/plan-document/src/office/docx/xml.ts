import { SaxesParser } from 'saxes';

/** An element of an Office Open XML part; names carry the usual prefix of their namespace whatever prefix the file uses. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** `unsafe`: a DOCTYPE, which Office never writes and which can hide entities; `malformed`: no well-formed XML or beyond any real size. */
export class UnreadableXml extends Error {
  constructor(readonly reason: 'unsafe' | 'malformed') {
    super(reason);
  }
}

const MOST_ELEMENTS = 1_000_000;
const DEEPEST = 256;

/** Namespaces of ECMA-376 (transitional) and ISO/IEC 29500 (strict), and the prefix both get here. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
};

/**
 * Parses one part strictly: no DOCTYPE, no entities but the five of XML, bounded depth and number of elements.
 * @throws UnreadableXml
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new UnreadableXml('unsafe');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > DEEPEST) throw new UnreadableXml('unsafe');
    const element: XmlElement = { name: nameOf(uri, local), attributes: plain(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)!.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)!.children.push(text));
  try {
    parser.write(decode(bytes)).close();
  } catch (error) {
    throw error instanceof UnreadableXml ? error : new UnreadableXml('malformed');
  }
  const first = root.children.find((child) => typeof child !== 'string');
  if (!first) throw new UnreadableXml('malformed');
  return first;
}

const nameOf = (uri: string, local: string): string => (PREFIXES[uri] ? `${PREFIXES[uri]}:${local}` : local);

function plain(attributes: Record<string, { uri: string; local: string; value: string }>): Record<string, string> {
  return Object.fromEntries(Object.values(attributes).map(({ uri, local, value }) => [nameOf(uri, local), value]));
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

export const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  element ? element.children.filter((child): child is XmlElement => isElement(child) && (name === undefined || child.name === name)) : [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name);

/** `w:val` of a child, as most properties of WordprocessingML are written. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes['w:val'];

export const switchedOn = (value: string): boolean => !['0', 'false', 'off'].includes(value);

/** An on/off property (ECMA-376 Part 1, 17.17.4): present without a value means on; undefined when absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && switchedOn(property.attributes['w:val'] ?? 'on');
}
