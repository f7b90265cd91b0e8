import { type AnnexRow, type PlanDocument } from '../model.js';
import { walk } from '../walk.js';

/** A text people can speak about: a node of the body, a line of Nơi nhận, a group or a row of an annex. */
export interface AnchoredText {
  id: string;
  /** Of a row its cells from the content on, one a line. */
  text: string;
}

/** Every text a thread can be anchored to, in reading order. */
export function* anchoredTexts(document: PlanDocument): Generator<AnchoredText> {
  for (const { node } of walk(document)) yield node;
  yield* document.recipients;
  for (const { groups } of document.annexes) {
    for (const { id, title, rows } of groups) {
      yield { id, text: title };
      for (const row of rows) yield { id: row.id, text: textOfRow(row) };
    }
  }
}

/** The text with this id, or null when the plan has none. */
export function anchoredText(document: PlanDocument, id: string): string | null {
  for (const each of anchoredTexts(document)) if (each.id === id) return each.text;
  return null;
}

const textOfRow = ({ content, lead, partners, time }: AnnexRow): string => [content, lead.join('; '), partners.join('; '), time].filter(Boolean).join('\n');
