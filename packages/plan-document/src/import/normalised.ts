import { type Line } from './lines.js';
import { type Provenance } from './read-plan.js';

/**
 * A way of writing that the plan does not keep, so that the form check can report it: a marker typed with blanks inside (`1. 1.`, kept
 * as `1.1.`), words parted by more than one blank (kept as one), or a line of Nơi nhận that ends otherwise than its sisters, the last not
 * with a full stop (kept without end). `source`: as typed; `nodeId`: the node, recipient or row it was in.
 */
export interface Normalised {
  what: 'SPACED_MARKER' | 'DOUBLE_SPACE' | 'RECIPIENT_END';
  nodeId: string;
  line: number;
  page?: number;
  source: string;
}

const SPACED_MARKER = /^(?:\d{1,2}\.\s+\d{1,2}\.(?=\s|$)|(?:\d{1,2}|[IVX]{1,5}|[a-zđ])\s+[.)](?=\s))/u;
const DOUBLE_SPACE = /[^\s]+ {2,}[^\s]+/gu;
/** Lines with wide blanks beyond this share were set by a program that justifies, not typed. */
const TYPED_SHARE = 0.15;
const MOST = 200;

/** The ways of writing lost in the lines a plan was read from; of lines that belong to a node only. */
export function findNormalised(lines: readonly Line[], provenance: Provenance): Normalised[] {
  const owners = Object.entries(provenance).sort(([, a], [, b]) => a.line - b.line || b.endLine - a.endLine);
  const doubled = lines.filter(({ spaced }) => spaced !== undefined);
  const typed = doubled.length <= Math.max(8, lines.length * TYPED_SHARE);
  const found: Normalised[] = [];
  let at = 0;
  let owner: (typeof owners)[number] | undefined;
  for (const line of lines) {
    while (owners[at] && owners[at]![1].line <= line.number) owner = owners[at++];
    if (!owner || line.number > owner[1].endLine || found.length >= MOST) continue;
    const place = { nodeId: owner[0], line: line.number, ...(line.page === undefined ? {} : { page: line.page }) };
    const marker = line.number === owner[1].line ? SPACED_MARKER.exec(line.text)?.[0] : undefined;
    if (marker !== undefined) found.push({ what: 'SPACED_MARKER', ...place, source: marker });
    if (typed && line.spaced !== undefined) for (const [words] of line.spaced.matchAll(DOUBLE_SPACE)) found.push({ what: 'DOUBLE_SPACE', ...place, source: words });
  }
  return [...found, ...otherEnds(lines, provenance)].slice(0, MOST);
}

const RECIPIENT = /^r\d+$/u;
const END = /[;.,]$/u;
const SHOWN = 40;

/** The lines of Nơi nhận whose end is not that of the others. */
function otherEnds(lines: readonly Line[], provenance: Provenance): Normalised[] {
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  const ends = Object.entries(provenance).filter(([id]) => RECIPIENT.test(id)).sort(([, a], [, b]) => a.endLine - b.endLine).flatMap(([nodeId, { endLine }]) => {
    const line = byNumber.get(endLine);
    const text = (line?.columns[1] === undefined ? line?.text : line.columns[0])?.trim() ?? '';
    return line && text !== '' ? [{ nodeId, line, text, end: END.exec(text)?.[0] ?? '' }] : [];
  });
  const inner = ends.slice(0, -1);
  const usual = [';', ','].find((sign) => inner.filter(({ end }) => end === sign).length * 3 >= inner.length * 2);
  if (inner.length < 3 || usual === undefined) return [];
  return ends.filter(({ end }, i) => (i === ends.length - 1 ? end !== '.' : end !== usual)).map(({ nodeId, line, text }) => ({ what: 'RECIPIENT_END', nodeId, line: line.number, ...(line.page === undefined ? {} : { page: line.page }), source: text.slice(-SHOWN) }));
}
