import { bytesOf, concat, toHex } from './bytes.js';
import { type Dict, isArray, isDict, Name, PdfString, type PdfValue, Ref, Stream } from './object.js';

const writeName = (name: string): string => `/${name.replace(/[^A-Za-z0-9_.+-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

function writeNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(6).replace(/0+$/, '').replace(/\.$/, '');
}

const writeDict = (entries: Dict): string => `<<${[...entries].map(([key, value]) => `${writeName(key)} ${write(value)}`).join(' ')}>>`;

/** A value in PDF syntax; strings in hexadecimal. Streams are objects of their own, see `writeObject`. */
export function write(value: PdfValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (value instanceof Name) return writeName(value.value);
  if (value instanceof Ref) return `${value.num} ${value.gen} R`;
  if (value instanceof PdfString) return `<${toHex(value.bytes)}>`;
  if (isArray(value)) return `[${value.map(write).join(' ')}]`;
  if (isDict(value)) return writeDict(value);
  throw new TypeError('a stream must be an object of its own');
}

export function writeObject(num: number, value: PdfValue, gen = 0): Uint8Array<ArrayBuffer> {
  if (!(value instanceof Stream)) return bytesOf(`${num} ${gen} obj\n${write(value)}\nendobj\n`);
  const entries: Dict = new Map(value.dict).set('Length', value.raw.length);
  return concat(bytesOf(`${num} ${gen} obj\n${writeDict(entries)}\nstream\n`), value.raw, bytesOf('\nendstream\nendobj\n'));
}
