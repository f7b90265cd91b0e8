import { mentionsIn, timetableOf, walk, type Mention, type PlanDocument, type TimetableEntry } from '@banhanh/plan-document';
import type { TextMark } from '../surface/line-marks.js';

/** What the text says beyond its words. */
export interface Meanings {
  /** The deadlines of each line and of each annex row, by its id. */
  deadlines: ReadonlyMap<string, readonly TimetableEntry[]>;
  /** The documents each line cites. */
  citations: ReadonlyMap<string, readonly Mention[]>;
  marks: readonly TextMark[];
}

export interface MeaningsAsked {
  document: PlanDocument;
  /** ISO day on which deadlines are looked at. */
  today: string;
}

export const noMeanings: Meanings = { deadlines: new Map(), citations: new Map(), marks: [] };

/** `today` is the ISO day on which deadlines are looked at. Pure. */
export function meaningsOf(document: PlanDocument, today: string): Meanings {
  const deadlines = Map.groupBy(timetableOf(document, { issuedOn: null, asOf: today }), ({ id }) => id);
  const citations = new Map<string, Mention[]>();
  const marks: TextMark[] = [];
  for (const { node } of walk(document)) {
    const cited = mentionsIn(node.text);
    if (cited.length > 0) citations.set(node.id, cited);
    const mark = (from: number, to: number, kind: string, title: string) => void marks.push({ nodeId: node.id, text: node.text, from, to, attributes: { 'data-means': kind, title } });
    for (const { start, end, type, number } of cited) mark(start, end, 'citation', `${type} ${number}`);
    let after = 0;
    for (const { written, meaning, status } of deadlines.get(node.id) ?? []) {
      const from = node.text.indexOf(written, after);
      if (from < 0 || written === '') continue;
      after = from + written.length;
      mark(from, after, status === 'resolved' || status === 'done' ? 'deadline' : 'open-deadline', meaning);
    }
  }
  return { deadlines, citations, marks };
}
