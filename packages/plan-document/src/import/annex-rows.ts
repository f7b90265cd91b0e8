import { fromRoman } from '../numbering.js';
import { type Line } from './lines.js';

/** The lines of one row of the table, without its number. */
export interface RowLines {
  no: string;
  line: number;
  endLine: number;
  lines: Line[];
}

export interface GroupLines {
  number: string | null;
  line: number;
  title: Line[];
  rows: RowLines[];
}

const LONE_NUMBER = /^(\d{1,3}(?:\.\d{1,2})?)\s?\.?$/;
const GLUED_NUMBER = /^(\d{1,3}(?:\.\d{1,2})?)\s?\.?\s+(?=["“‘(-]?\s?\p{Lu})/u;
const LONE_ROMAN = /^([IVX]{1,5})\s?[.)]?$/;
const GLUED_ROMAN = /^([IVX]{1,5})\s?\.?\s+(?=\p{Lu}\p{L}|\p{Lu}\s)/u;

/**
 * Cuts the lines under the heading row at the row and group numbers, which must run on: the next number opens a row, the next
 * Roman number a group (after which rows may start at 1 again); any other number alone on its line counts pages.
 */
export function cutRows(lines: readonly Line[]): GroupLines[] {
  const groups: GroupLines[] = [];
  let group: GroupLines = { number: null, line: lines[0]?.number ?? 0, title: [], rows: [] };
  let roman = 0;
  let number = 0;
  lines.forEach((line, i) => {
    const { value: romanValue, rest: romanRest } = romanOf(line.text);
    if (romanValue !== null && romanValue === roman + 1) {
      if (group.number !== null || group.rows.length > 0 || group.title.length > 0) groups.push(group);
      group = { number: line.text.slice(0, line.text.length - romanRest.length).replace(/[\s.)]+$/, ''), line: line.number, title: [], rows: [] };
      if (romanRest) group.title.push({ ...line, text: romanRest });
      roman = romanValue;
      if (nextRowIsFirst(lines, i)) number = 0;
      return;
    }
    const row = rowOf(line, number, group, lines, i);
    if (row === 'page') return;
    if (row) {
      number = row.number;
      group.rows.push({ no: row.no, line: line.number, endLine: line.number, lines: row.rest ? [{ ...line, text: row.rest }] : [] });
      return;
    }
    const current = group.rows.at(-1);
    if (!current) group.title.push(line);
    else {
      current.lines.push(line);
      current.endLine = line.number;
    }
  });
  groups.push(group);
  return groups;
}

function romanOf(text: string): { value: number | null; rest: string } {
  const match = LONE_ROMAN.exec(text) ?? GLUED_ROMAN.exec(text);
  return match ? { value: fromRoman(match[1]!), rest: text.slice(match[0].length) } : { value: null, rest: '' };
}

/** Whether the first row number after this group's title is 1: rows are counted anew in each group. */
function nextRowIsFirst(lines: readonly Line[], from: number): boolean {
  for (let i = from + 1; i < Math.min(lines.length, from + 25); i++) {
    if (/^0?1\s?\.?$|^0?1\s?\.?\s+\p{Lu}/u.test(lines[i]!.text)) return true;
  }
  return false;
}

function rowOf(line: Line, last: number, group: GroupLines, lines: readonly Line[], at: number): { no: string; number: number; rest: string } | 'page' | null {
  const lone = LONE_NUMBER.exec(line.text);
  const match = lone ?? GLUED_NUMBER.exec(line.text);
  if (!match) return null;
  const no = match[1]!;
  const number = Number(no.split('.')[0]);
  const nested = no.includes('.') && number === last;
  const follows = number === last + 1 || (number === 1 && group.rows.length === 0) || nested;
  if (follows && !(lone && atPageEdge(line) && repeats(lines, at, line.text))) return { no, number, rest: line.text.slice(match[0].length) };
  return lone && !no.includes('.') && (atPageEdge(line) || atPageEdge(lines[at + 1])) ? 'page' : null;
}

const atPageEdge = (line: Line | undefined): boolean => line === undefined || line.gap >= 3 || line.pageStart;

/** The same number alone again nearby, with no other row or group between: this one counts the page, the next one the row. */
function repeats(lines: readonly Line[], at: number, text: string): boolean {
  for (const line of lines.slice(at + 1, at + 15)) {
    if (line.text === text) return true;
    if (LONE_NUMBER.test(line.text) || LONE_ROMAN.test(line.text)) return false;
  }
  return false;
}
