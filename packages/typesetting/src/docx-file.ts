import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { type RenderInput } from './render-input.js';

/** Title, author and date of the file: from the plan, never from the clock. */
export function coreProperties({ document, issue, fields }: RenderInput): string {
  const at = `${(fields === 'left-blank' ? null : issue.date) ?? '1970-01-01'}T00:00:00Z`;
  const title = `${document.title.type} ${document.title.subject}`.trim();
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(issue.agency)}</dc:creator><dc:language>vi-VN</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters XML 1.0 does not allow are dropped: a title shown by the system is no part of the document. */
function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, midnight: the zero of the times of DOS. */
const DOS_DATE = 0x21;
/** Names `docx` makes up for the shapes of a watermark; Word goes by how they begin. */
const RANDOM_NAMES = /(PowerPlusWaterMarkObject)[\w-]+/gu;

/** The archive without clock and chance in it, so that the same plan is the same bytes (PKWARE APPNOTE 4.3). */
export function reproducible(archive: Uint8Array): Uint8Array {
  let names = 0;
  const entries = filesOf(Buffer.from(archive)).map(({ name, content }) => {
    const text = content.includes('PowerPlusWaterMarkObject') ? Buffer.from(content.toString('utf8').replace(RANDOM_NAMES, (_, kind: string) => `${kind}${(names += 1)}`)) : content;
    return { name: Buffer.from(name), packed: deflateRawSync(text), size: text.length, checksum: crc32(text) };
  });
  const written: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, checksum } of entries) {
    const fields = Buffer.alloc(26);
    [VERSION, UTF8_NAMES, DEFLATED, 0, DOS_DATE].forEach((value, index) => fields.writeUInt16LE(value, index * 2));
    [checksum, packed.length, size].forEach((value, index) => fields.writeUInt32LE(value, 10 + index * 4));
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([uint32(LOCAL_ENTRY), fields, name, packed]);
    directory.push(Buffer.concat([uint32(DIRECTORY_ENTRY), uint16(VERSION), fields, Buffer.alloc(10), uint32(offset), name]));
    written.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([uint32(END_OF_DIRECTORY), Buffer.alloc(4), uint16(entries.length), uint16(entries.length), uint32(index.length), uint32(offset), uint16(0)]);
  return new Uint8Array(Buffer.concat([...written, index, end]));
}

function filesOf(archive: Buffer): { name: string; content: Buffer }[] {
  const end = archive.lastIndexOf(uint32(END_OF_DIRECTORY));
  const files: { name: string; content: Buffer }[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (archive.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    const content = archive.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : packed;
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (!name.endsWith('/')) files.push({ name, content });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
