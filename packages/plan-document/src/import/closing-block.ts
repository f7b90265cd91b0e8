import { type RecipientLine, type Signer } from '../model.js';
import { parseRecipientLine } from '../recipients.js';
import { joinAll } from './joining.js';
import { type Line } from './lines.js';
import { isCapitals } from './reflow.js';
import { isNameLine, isSignatureLine, readSigner } from './signer.js';

export interface ClosingBlock {
  recipients: { line: RecipientLine; from: number; to: number }[];
  signer: Signer | null;
  signerLine: number | null;
  rest: Line[];
}

const LABEL = /^(?:\*\s*)?nơi nhận\s*:?\s*/iu;
const DASH = /^[-–—+•*]\s*(?=\S)/u;

/**
 * Nơi nhận and the signature block, which stand side by side on the page: their lines come one list after the other, or
 * mixed in one line (`- UBND tỉnh;      GIÁM ĐỐC`).
 */
export function readClosingBlock(lines: readonly Line[], before: readonly Line[]): ClosingBlock {
  const left: Line[] = [];
  const right: Line[] = sideBySide(before);
  let signing = false;
  let afterFile = false;
  lines.forEach((line, i) => {
    const [own, ...beside] = i === 0 ? cutLabel(line) : cutColumns(line);
    for (const part of own ? [own] : []) {
      const complete = !/[,:;&]$/.test(left.at(-1)?.text ?? '');
      const signs = isSignatureLine(part.text) || (afterFile && complete && (isNameLine(part.text) || line.gap >= 3)) || (afterFile && /[.]$/.test(left.at(-1)?.text ?? ''));
      if (!DASH.test(part.text) && i > 0 && (signing || signs)) {
        signing = true;
        right.push(part);
      } else {
        if (DASH.test(part.text)) {
          signing = false;
          afterFile = /^Lưu/iu.test(part.text.replace(DASH, ''));
        }
        left.push(part);
      }
    }
    right.push(...beside.filter((part) => part !== null));
  });
  const { signer, rest } = readSigner(right);
  const list = readList(left);
  return { recipients: list.recipients, signer, signerLine: signer ? (right[0]?.number ?? null) : null, rest: [...list.rest, ...rest] };
}

/** Blocks that stand side by side, one below the other. */
function sideBySide(lines: readonly Line[]): Line[] {
  const width = Math.max(0, ...lines.map(({ columns }) => columns.length));
  if (width < 2) return [...lines];
  return Array.from({ length: width }, (_, i) => lines.flatMap((line) => (line.columns[i] === undefined ? [] : [{ ...line, text: line.columns[i], columns: [line.columns[i]] }]))).flat();
}

function cutLabel(line: Line): (Line | null)[] {
  const label = LABEL.exec(line.text);
  const text = label ? line.text.slice(label[0].length) : line.text;
  if (text === '') return [null];
  const part = { ...line, text };
  return isCapitals(text) || isSignatureLine(text) ? [null, part] : [part];
}

function cutColumns(line: Line): (Line | null)[] {
  if (line.columns.length > 1) {
    const [first, ...others] = line.columns;
    return [{ ...line, text: first! }, ...others.map((text) => ({ ...line, text }))];
  }
  const glued = /^([-–].*[;.])\s+(\p{Lu}{2}[\p{Lu}.\s]+)$/u.exec(line.text);
  if (glued && isSignatureLine(glued[2]!)) return [{ ...line, text: glued[1]! }, { ...line, text: glued[2]! }];
  return [line];
}

function readList(lines: readonly Line[]): { recipients: ClosingBlock['recipients']; rest: Line[] } {
  const entries: Line[][] = [];
  const rest: Line[] = [];
  const dashes = lines.filter((line) => DASH.test(line.text));
  const dashed = dashes.length > 0;
  const ended = lines.filter((line, i) => DASH.test(line.text) && /[;.]$/.test(lines[i - 1]?.text ?? '')).length;
  const alwaysEnded = dashes.length >= 5 && ended >= (dashes.length - 1) * 0.8;
  for (const line of lines) {
    const last = entries.at(-1);
    const before = last?.at(-1)?.text ?? '';
    const begins = DASH.test(line.text) && !(/\p{L}$/u.test(before.slice(-2)) && (/^[-–]\s*\p{Ll}/u.test(line.text) || (alwaysEnded && line.begins !== true)));
    if (begins || (!dashed && (!last || /[;.]$/.test(before.slice(-1))))) entries.push([line]);
    else if (last && !(before.endsWith('.') && /Lưu/iu.test(last[0]!.text.slice(0, 20)))) last.push(line);
    else rest.push(line);
  }
  const cut = entries.flatMap((entry) => {
    const place = { from: entry[0]!.number, to: entry.at(-1)!.number };
    return joinAll(entry.map(({ text }) => text)).split(/(?<=;)\s+(?=[-–]\s+\p{Lu})/u).map((text) => ({ ...place, text }));
  });
  return { recipients: cut.map(({ text, from, to }, i) => ({ line: parseRecipientLine(text, `r${i + 1}`), from, to })), rest };
}
