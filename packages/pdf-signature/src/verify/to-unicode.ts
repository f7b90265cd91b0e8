import { Parser } from '../pdf/parser.js';
import { isArray, PdfString, type PdfValue } from '../pdf/object.js';

/** What the codes of a font say, by its /ToUnicode map. */
export type ToUnicode = (codes: Uint8Array) => string;

const MAX_ENTRIES = 100_000;

/** Reads a CMap (ISO 32000-1 §9.10.3). Codes of one length only; a code it does not name says nothing. */
export function readToUnicode(cmap: Uint8Array): ToUnicode {
  const names = new Map<number, string>();
  let width = 2;
  const operands: PdfValue[] = [];
  for (const parser = new Parser(cmap); !parser.atEnd; ) {
    const operator = parser.operator();
    if (operator === null) {
      operands.push(parser.value());
      continue;
    }
    if (operator === 'endcodespacerange' && operands[0] instanceof PdfString) width = operands.findLast((each) => each instanceof PdfString)!.bytes.length;
    if (operator === 'endbfchar') for (let at = 0; at + 1 < operands.length; at += 2) add(names, numberOf(operands[at]), textOf(operands[at + 1]));
    if (operator === 'endbfrange') for (let at = 0; at + 2 < operands.length; at += 3) addRange(names, operands.slice(at, at + 3));
    operands.length = 0;
  }
  return (codes) => {
    let text = '';
    for (let at = 0; at + width <= codes.length; at += width) text += names.get(numberOf(new PdfString(codes.subarray(at, at + width)))) ?? '';
    return text;
  };
}

function add(names: Map<number, string>, code: number, text: string): void {
  if (names.size < MAX_ENTRIES) names.set(code, text);
}

function addRange(names: Map<number, string>, [from, to, target]: PdfValue[]): void {
  const [first, last] = [numberOf(from), Math.min(numberOf(to), numberOf(from) + 65_535)];
  for (let code = first; code <= last; code++) {
    const text = isArray(target) ? textOf(target[code - first]) : textOf(target);
    const end = text.charCodeAt(text.length - 1) + (isArray(target) ? 0 : code - first);
    add(names, code, text.slice(0, -1) + String.fromCharCode(end));
  }
}

const numberOf = (value: PdfValue | undefined): number => (value instanceof PdfString ? value.bytes.reduce((sum, byte) => sum * 256 + byte, 0) : 0);

function textOf(value: PdfValue | undefined): string {
  if (!(value instanceof PdfString)) return '';
  return new TextDecoder('utf-16be').decode(value.bytes);
}
