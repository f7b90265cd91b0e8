import { fromLetter, fromRoman, type PlanNodeKind } from '@banhanh/plan-document';
import type { Node } from '@tiptap/pm/model';
import { attributesOf, type LineAttributes } from './line-nodes.js';

/** Series of numbers, the outermost first (NĐ 30/2020, Phụ lục I); a dash hangs on any of them, a plus on a dash. */
const SERIES = ['A.', 'I.', '1.', '1.1.', 'a)', '(1)', '-', '+'] as const;
type Series = (typeof SERIES)[number];

/** The series a written marker counts in; null when it is none of the decree's. */
export function seriesOf(marker: string): Series | null {
  if (/^[-–—•]$/u.test(marker)) return '-';
  if (marker === '+') return '+';
  if (/^\(\d{1,2}\)$/.test(marker)) return '(1)';
  if (/^(?:\d{1,2}\.){2,}$/.test(marker)) return '1.1.';
  if (/^\d{1,2}\.$/.test(marker)) return '1.';
  if (/^\p{Ll}\)$/u.test(marker)) return fromLetter(marker[0]!) === null ? null : 'a)';
  if (/^[IVXLC]+\.$/.test(marker)) return fromRoman(marker.slice(0, -1)) === null ? null : 'I.';
  return /^[A-ZĐ]\.$/u.test(marker) ? 'A.' : null;
}

export interface MarkedText {
  kind: PlanNodeKind;
  /** The series by its first marker; for a dash or a plus the sign itself. */
  series: Series;
  rest: string;
}

const MARKED = /^([-–—•+]|\(\d{1,2}\)|(?:\d{1,2}\.){1,4}|\p{Ll}\)|[IVXLC]{1,6}\.|[A-ZĐ]\.)\s+/u;

/** A line as people type or paste it: its marker tells what it is, the rest is its words. Null without a marker. */
export function readMarked(text: string): MarkedText | null {
  const found = MARKED.exec(text);
  const series = found && seriesOf(found[1]!);
  if (!found || !series) return null;
  return { kind: series === '-' || series === '+' ? 'bullet' : 'section', series, rest: text.slice(found[0].length) };
}

/** Where a line of a series belongs after the lines before it: in the open list of that series, else under the nearest line of an outer one. */
export function placeOf(series: Series, before: readonly { level: number; kind: PlanNodeKind; marker: string | null }[]): Pick<LineAttributes, 'kind' | 'level' | 'marker' | 'isTyped'> {
  const kind = series === '-' || series === '+' ? 'bullet' : 'section';
  const place = (level: number) => ({ kind, level, marker: kind === 'bullet' ? null : series, isTyped: null }) as const;
  let lowest = Number.POSITIVE_INFINITY;
  for (const line of [...before].reverse()) {
    if (line.level >= lowest) continue;
    lowest = line.level;
    const other = line.marker === null ? null : seriesOf(line.marker);
    if (other === series) return place(line.level);
    if (other !== null && SERIES.indexOf(other) < SERIES.indexOf(series)) return place(line.level + 1);
  }
  return place(0);
}

/** The lines before `index` with the markers they print. */
export const linesBefore = (doc: Node, index: number, markers: (index: number) => string | null) =>
  Array.from({ length: index }, (_, at) => ({ ...attributesOf(doc.child(at)), marker: markers(at) }));
