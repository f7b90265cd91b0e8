import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Dice, diceOf } from './dice.js';
import { hardPlan } from './hard-plan.js';
import { type Format } from './property-score.js';
import { typeHard } from './write-docx.js';
import { printHard } from './write-pdf.js';
import { extractHard } from './write-text.js';

const ORIGINALS = 8;
const originals = new Map<string, Uint8Array>();

function originalOf(format: Format, seed: number): Uint8Array {
  const own = (seed % ORIGINALS) + 1;
  const key = `${format} ${own}`;
  const known = originals.get(key);
  if (known) return known;
  const plan = hardPlan(own);
  const made = format === 'docx' ? typeHard(plan, own) : format === 'pdf' ? printHard(plan, own) : new TextEncoder().encode(extractHard(plan, own).text);
  originals.set(key, made);
  return made;
}

/** A damaged or hostile file, the same for the same seed. */
export function mutated(format: Format, seed: number): Uint8Array {
  const dice = diceOf(seed * 3 + { docx: 0, pdf: 1, txt: 2 }[format]);
  const original = originalOf(format, seed);
  if (dice.chance(0.35)) return bytesChanged(original, dice);
  if (format === 'docx') return partsChanged(original, dice);
  return format === 'pdf' ? operatorsChanged(original, dice) : linesChanged(original, dice);
}

function bytesChanged(original: Uint8Array, dice: Dice): Uint8Array {
  let bytes = original.slice();
  for (let count = dice.int(1, 8); count > 0 && bytes.length > 0; count--) {
    const at = dice.int(0, bytes.length - 1);
    switch (dice.int(0, 4)) {
      case 0:
        bytes = bytes.slice(0, at);
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + dice.int(1, 60)));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - dice.int(1, 400)), at), bytes.subarray(at));
        break;
      default:
        bytes[at] = bytes[at]! ^ (1 << dice.int(0, 7));
    }
  }
  return bytes;
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts));

const EXTREMES = ['0', '-1', '2147483648', '99999999999999999999', '1e308', 'NaN', '', 'x'];
const ELEMENTS = ['<w:tbl>', '</w:tbl>', '<w:tr>', '<w:tc>', '</w:tc>', '<w:p>', '</w:p>', '<w:r>', '<w:sdt><w:sdtContent>', '<w:del>', '<mc:AlternateContent>', '<w:txbxContent>', '&#x0;', '&bogus;', '<![CDATA[', '<!--'];

/** XML and members of the container: elements lost, doubled, moved, nested; values beyond all sense; members changed for one another. */
function partsChanged(original: Uint8Array, dice: Dice): Uint8Array {
  const parts = unzipSync(original);
  const names = Object.keys(parts);
  for (let count = dice.int(1, 4); count > 0; count--) {
    const name = dice.chance(0.7) ? 'word/document.xml' : dice.pick(names);
    if (!parts[name]) continue;
    const kind = dice.int(0, 9);
    if (kind === 0) delete parts[name];
    else if (kind === 1) [parts[name], parts[names[0]!]] = [parts[names[0]!] ?? new Uint8Array(), parts[name]];
    else parts[name] = strToU8(xmlChanged(strFromU8(parts[name]), dice));
  }
  return zipSync(parts, { level: 1 });
}

function xmlChanged(xml: string, dice: Dice): string {
  const tags = [...xml.matchAll(/<[^<>]+>/g)];
  if (tags.length < 2) return xml;
  const [one, other] = [dice.pick(tags), dice.pick(tags)];
  const [from, to] = [Math.min(one.index, other.index), Math.max(one.index, other.index)];
  switch (dice.int(0, 5)) {
    case 0:
      return xml.slice(0, one.index) + xml.slice(one.index + one[0].length);
    case 1:
      return xml.slice(0, from) + xml.slice(to);
    case 2:
      return xml.slice(0, to) + xml.slice(from, Math.min(to, from + 20_000)).repeat(dice.int(1, 4)) + xml.slice(to);
    case 3:
      return xml.slice(0, from) + dice.pick(ELEMENTS).repeat(dice.pick([1, 1, 3, 300])) + xml.slice(from);
    case 4:
      return xml.replace(/w:val="\d+"/g, (value) => (dice.chance(0.2) ? `w:val="${dice.pick(EXTREMES)}"` : value));
    default:
      return xml.slice(0, one.index) + one[0].replace(/"[^"]*"/, `"${dice.pick(EXTREMES)}"`) + xml.slice(one.index + one[0].length);
  }
}

/** Operators and objects of a PDF: numbers beyond all sense, operators lost, doubled and moved, objects that point elsewhere. */
function operatorsChanged(original: Uint8Array, dice: Dice): Uint8Array {
  const lines = strFromU8(original, true).split('\n');
  for (let count = dice.int(1, 12); count > 0; count--) {
    const at = dice.int(0, lines.length - 1);
    const line = lines[at]!;
    switch (dice.int(0, 6)) {
      case 0:
        lines.splice(at, dice.int(1, 5));
        break;
      case 1:
        lines.splice(at, 0, ...lines.slice(at, at + dice.int(1, 400)));
        break;
      case 2:
        lines[at] = line.replace(/\d+(?:\.\d+)?/g, (number) => (dice.chance(0.3) ? dice.pick(['0', '-1', '99999999', '0.0000001', '1e9']) : number));
        break;
      case 3:
        lines[at] = line.replace(/(\d+) 0 R/, () => `${dice.int(0, 30)} 0 R`);
        break;
      case 4:
        lines.splice(dice.int(0, lines.length - 1), 0, line);
        break;
      case 5:
        lines.splice(at, 0, dice.pick(['q', 'Q', 'BT', 'ET', '3 Tr', '0 0 0 0 0 0 cm', '1e9 0 0 1e9 0 0 cm', '/F1 1e9 Tf', '/F9 12 Tf', '/X0 Do']).concat('\n').repeat(dice.pick([1, 2, 500])));
        break;
      default:
        lines[at] = line.replace(/<[0-9a-f]+>/, (codes) => (dice.chance(0.5) ? codes.repeat(40) : '<ffff>'));
    }
  }
  return strToU8(lines.join('\n'), true);
}

const TOKENS = ['KẾ HOẠCH', 'I. ', '1.1.1.1. ', 'a) ', '- ', '(1) ', 'Nơi nhận:', 'PHỤ LỤC', 'STT\tNội dung\tChủ trì\tThời gian', '1', 'II', 'KT. GIÁM ĐỐC', '____', '1 Ghi chú', '\f', '[^1]', '“', '(', 'Từ tháng 6 đến hết tháng 8/2025', 'Các sở, ban, ngành; UBND các xã, '];

/** Lines lost, doubled, moved, glued and cut; words that mean something to the reader, where they mean nothing, and thousands of them. */
function linesChanged(original: Uint8Array, dice: Dice): Uint8Array {
  let lines = new TextDecoder().decode(original).split('\n');
  for (let count = dice.int(1, 12); count > 0; count--) {
    const at = dice.int(0, lines.length - 1);
    switch (dice.int(0, 6)) {
      case 0:
        lines.splice(at, dice.int(1, 10));
        break;
      case 1:
        lines.splice(dice.int(0, lines.length), 0, ...lines.slice(at, at + dice.int(1, 300)));
        break;
      case 2:
        lines.splice(at, 2, `${lines[at] ?? ''}${lines[at + 1] ?? ''}`);
        break;
      case 3:
        lines.splice(at, 0, ...Array<string>(dice.pick([1, 3, 2000])).fill(dice.pick(TOKENS)));
        break;
      case 4:
        lines.splice(at, 0, dice.pick(TOKENS).repeat(dice.pick([2, 5000])));
        break;
      case 5:
        lines = [...lines.slice(at), ...lines.slice(0, at)];
        break;
      default:
        lines[at] = [...(lines[at] ?? '')].reverse().join('');
    }
    if (lines.length === 0) lines = [''];
  }
  return new TextEncoder().encode(lines.join('\n'));
}
