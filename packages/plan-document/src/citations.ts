import { readIssuer } from './citation-issuer.js';
import { DOCUMENT_TYPES, longType, SHORT_TYPES } from './document-types.js';
import { type PlanDocument } from './model.js';
import { walk } from './walk.js';

/** A document cited with a number, once however often it is named. */
export interface Citation {
  /** Tên loại as written, up to `số` or the number: `Kế hoạch`, `Thông báo kết luận`. */
  type: string;
  /** Number and symbol without spaces: `2562/KH-UBND`, `45-CT/TW`. */
  number: string;
  /** ISO date as written, even if impossible; from the first mention that has one. */
  date: string | null;
  issuer: string | null;
  role: 'basis' | 'reference';
  /** The node (or annex row) of the first mention. */
  nodeId: string | null;
}

/** One mention inside a text, with its offsets. */
export interface Mention {
  type: string;
  number: string;
  date: string | null;
  issuer: string | null;
  start: number;
  end: number;
}

const TYPE = new RegExp(`(?<![\\p{L}\\d/-])(?:${[...DOCUMENT_TYPES, ...Object.keys(SHORT_TYPES)].join('|')})(?![\\p{L}\\d/-])`, 'giu');
const BODY = String.raw`(?!Ngày)\p{Lu}[\p{L}\d&.]*`;
/** `2562/KH-UBND`, `45-CT/TW`, `30/2020/NĐ-CP`, `30c/NQ-CP`, `66.7/2025/NQ-CP`; mass organisations also leave a blank for the first sign: `298 KH/TWĐTN`. */
const SYMBOL = String.raw`\d{1,6}(?:\.\d{1,3})?[a-zđ]?(?:\s(?:${Object.keys(SHORT_TYPES).join('|')})(?=\s?[-–/]))?(?:\s?[-–/]\s?(?:${BODY}|\d{4}(?=\s?[/-])|\p{Ll}{1,4}(?=[-/])))+`;
const DAY = String.raw`(?:ban hành\s+)?[Nn]gày\s+`;
const BETWEEN = String.raw`^((?:\s+[\p{Ll}][\p{L}]*){0,4}?)`;
const NUMBERED = new RegExp(String.raw`${BETWEEN}(?:\s*:)?(?:\s+([Ss]ố)\s*:?)?\s+(${SYMBOL})`, 'u');
const NAMED_LAW = new RegExp(String.raw`^((?:\s+[\p{L},]+){1,14}?)\s+(số)\s*:?\s+(${SYMBOL})`, 'u');
/** A number alone is one only with a date: `Hướng dẫn số 495 ngày 30/8/2021`. */
const DATED_NUMBER = new RegExp(String.raw`${BETWEEN}\s+([Ss]ố)\s*:?\s+(\d{1,6})(?=\s*,?\s*${DAY}\d{1,2}(?:\s*[/.-]\s*\d|\s+tháng\s))`, 'u');
const FURTHER = new RegExp(String.raw`^\s*(?:,|;|\s+và)\s*(?:số\s+)?(${SYMBOL})`, 'u');
const DATE = new RegExp(String.raw`^\s*[,-]?\s*${DAY}(?:(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s+năm\s+(\d{4}))`, 'u');

/** Every citation with a number in one text, in order. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  let from = 0;
  for (const found of text.matchAll(TYPE)) {
    const start = found.index;
    if (start < from) continue;
    const afterType = start + found[0].length;
    const window = text.slice(afterType, afterType + 160);
    const numbered = NUMBERED.exec(window) ?? (/^(?:Bộ luật|Luật|Pháp lệnh)$/u.test(found[0]) ? NAMED_LAW.exec(window) : DATED_NUMBER.exec(window));
    if (!numbered || (numbered[1] && !numbered[2])) continue;
    if (numbered[1] && new RegExp(TYPE.source, 'iu').test(numbered[1])) continue;
    from = pushMention(text, mentions, `${found[0]}${numbered[1]}`, start, numbered[3]!, afterType + numbered[0].length);
    for (let next = FURTHER.exec(text.slice(from, from + 60)); next; next = FURTHER.exec(text.slice(from, from + 60))) {
      from = pushMention(text, mentions, mentions.at(-1)!.type, from, next[1]!, from + next[0].length);
    }
  }
  shareIssuers(text, mentions);
  return mentions;
}

/** `Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW của Bộ Chính trị`: one body issued both, as their symbols say. */
function shareIssuers(text: string, mentions: Mention[]): void {
  for (let i = mentions.length - 2; i >= 0; i--) {
    const [mention, next] = [mentions[i]!, mentions[i + 1]!];
    if (mention.issuer === null && symbolOf(mention) === symbolOf(next) && /^[\s,]*(?:và|cùng)?\s*$/u.test(text.slice(mention.end, next.start))) mention.issuer = next.issuer;
  }
}

const symbolOf = ({ number }: Mention): string => number.replace(/^[^-/]+(?:\/\d{4})?/u, '');

function pushMention(text: string, mentions: Mention[], type: string, start: number, symbol: string, symbolEnd: number): number {
  let end = symbolEnd;
  const dated = DATE.exec(text.slice(end, end + 60));
  const date = dated ? isoDate(dated) : null;
  if (dated) end += dated[0].length;
  const issuer = readIssuer(text.slice(end, end + 300), date !== null);
  const number = symbol.replace(/\s/g, '').replace(/–/g, '-').replace(/[.&-]+$/, '');
  const late = date === null && issuer ? dateAfterIssuer(text, end + issuer.length - issuer.name.length, issuer.name) : null;
  mentions.push({ type, number, date: date ?? late?.date ?? null, issuer: late?.name ?? issuer?.name ?? null, start, end });
  return late?.end ?? (issuer ? end + issuer.length : end);
}

/** `số 295/PGDĐT-STB của Phòng Giáo dục và Đào tạo ngày 07/4/2016`: the day stands after the body. */
function dateAfterIssuer(text: string, start: number, issuer: string): { name: string; date: string; end: number } | null {
  const at = issuer.search(/,?\s+[Nn]gày\s+\d/u);
  const dated = at > 0 ? DATE.exec(text.slice(start + at, start + at + 60)) : null;
  return dated ? { name: issuer.slice(0, at), date: isoDate(dated), end: start + at + dated[0].length } : null;
}

function isoDate(match: RegExpExecArray): string {
  const [day, month, year] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/**
 * The documents the plan cites with a number, each once (type + number), in order of first mention: title, body with footnotes,
 * captions and cells of annexes. Read from the text each time, never stored beside it.
 */
export function citationsOf(document: PlanDocument): Citation[] {
  const found = new Map<string, Citation>();
  for (const { text, nodeId, basis } of citingTexts(document)) {
    for (const mention of mentionsIn(text)) {
      const key = `${longType(mention.type).toLowerCase()} ${mention.number.toLowerCase()}`;
      const known = found.get(key);
      if (known) {
        known.date ??= mention.date;
        known.issuer ??= mention.issuer;
        if (basis) known.role = 'basis';
      } else found.set(key, { type: mention.type, number: mention.number, date: mention.date, issuer: mention.issuer, role: basis ? 'basis' : 'reference', nodeId });
    }
  }
  return [...found.values()];
}

function* citingTexts(document: PlanDocument): Generator<{ text: string; nodeId: string | null; basis: boolean }> {
  yield { text: document.title.subject, nodeId: null, basis: false };
  for (const { node } of walk(document)) {
    yield { text: node.text, nodeId: node.id, basis: node.kind === 'basis' };
    for (const note of node.footnotes ?? []) yield { text: note.text, nodeId: node.id, basis: false };
  }
  for (const annex of document.annexes) {
    for (const text of [annex.title, annex.caption]) if (text) yield { text, nodeId: annex.id, basis: false };
    for (const group of annex.groups) {
      yield { text: group.title, nodeId: group.id, basis: false };
      for (const row of group.rows) for (const text of [row.content, ...row.lead, ...row.partners, row.time]) yield { text, nodeId: row.id, basis: false };
    }
  }
}
