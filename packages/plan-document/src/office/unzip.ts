import { Inflate } from 'fflate';
import { type ImportRefusal, refusal } from '../import/refusal.js';

/** A zip container opened for reading single entries. */
export interface Archive {
  names: readonly string[];
  /** The bytes of an entry, null when there is none; throws `UnreadableArchive` when it cannot be unpacked within the limits. */
  read(name: string): Uint8Array | null;
}

/** Why a container or an entry of it cannot be read. */
export class UnreadableArchive extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super(refusal.code);
  }
}

const MOST_ENTRIES = 5_000;
/** Bytes of one unpacked entry and of all entries read: many times the largest plan. */
const LARGEST_ENTRY = 24 * 1024 * 1024;
const LARGEST_TOTAL = 48 * 1024 * 1024;
/** Bytes given to the inflater at a time; one byte unpacks to at most 1032, so no step makes more than 4 MB. */
const STEP = 4 * 1024;

interface Entry {
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Opens a zip file by its central directory. Sizes are limited as declared and again as they come out, the checksum must agree.
 * @throws UnreadableArchive
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries = readDirectory(bytes);
  let total = 0;
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.encrypted) throw new UnreadableArchive(refusal('PASSWORD_PROTECTED'));
      total += entry.unpacked;
      if (entry.unpacked > LARGEST_ENTRY || total > LARGEST_TOTAL) throw new UnreadableArchive(refusal('UNSAFE_FILE'));
      const content = unpack(packedBytes(bytes, entry), entry);
      if (crc32(content) !== entry.crc) throw corrupt();
      return content;
    },
  };
}

const corrupt = (): UnreadableArchive => new UnreadableArchive(refusal('CORRUPT_FILE'));

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/** Entries by name in lower case, as Word finds its parts; a name that stands twice is refused, since readers would differ. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < lowest) throw corrupt();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new UnreadableArchive(refusal('UNSAFE_FILE'));
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw corrupt();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/').toLowerCase();
    if (entries.has(name)) throw new UnreadableArchive(refusal('UNSAFE_FILE'));
    entries.set(name, {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw corrupt();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) throw corrupt();
  return bytes.subarray(start, start + entry.packed);
}

function unpack(packed: Uint8Array, { method, unpacked }: Entry): Uint8Array {
  if (method === 0) {
    if (packed.length !== unpacked) throw corrupt();
    return packed;
  }
  if (method !== 8) throw corrupt();
  const content = new Uint8Array(unpacked);
  let length = 0;
  let done = false;
  const inflate = new Inflate((chunk, final) => {
    if (length + chunk.length > unpacked) throw new UnreadableArchive(refusal('UNSAFE_FILE'));
    content.set(chunk, length);
    length += chunk.length;
    done = final;
  });
  try {
    for (let at = 0; at < packed.length && !done; at += STEP) inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof UnreadableArchive ? error : corrupt();
  }
  if (length !== unpacked) throw corrupt();
  return content;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
