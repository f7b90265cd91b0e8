import { findNode, type Finding, type PlanDocument } from '@banhanh/plan-document';
import type { Editor } from '@tiptap/core';
import type { TextMark } from './line-marks.js';
import { offsetsOf } from './line-text.js';
import { findLine, lineAt } from './lines.js';
import { selectLine } from './select-line.js';

/** A finding about a whole line marks its beginning: so many letters, to the end of a word. */
const MARKED_LENGTH = 24;

/** The errors and warnings whose words stand in the text, as marks; what is but a hint, or stands in a footnote, is only listed. */
export function findingMarks(document: PlanDocument, findings: readonly Finding[]): TextMark[] {
  return findings.flatMap(({ severity, nodeId, where, span, excerpt, message }) => {
    const node = severity !== 'hint' && where.startsWith('body/') && nodeId !== null && span ? findNode(document, nodeId) : null;
    if (!node || !span || excerpt === '' || node.text.slice(...span) !== excerpt) return [];
    return [{ nodeId: node.id, text: node.text, from: span[0], to: span[0] + beginning(excerpt).length, attributes: { 'data-finding': severity, title: message } }];
  });
}

const beginning = (excerpt: string): string => (excerpt.length <= 2 * MARKED_LENGTH ? excerpt : excerpt.slice(0, MARKED_LENGTH).replace(/\s\S*$/u, ''));

/** More letters than a line has. */
const LINE_LENGTH = 1_000_000;

/** Selects the next marked words after the selection, or those before it; past the last it begins anew. */
export function stepToMark(editor: Editor, marks: readonly TextMark[], by: 1 | -1): void {
  const { doc, selection } = editor.state;
  const here = lineAt(editor.state).index * LINE_LENGTH + selection.$from.parentOffset;
  const placed = marks
    .flatMap((mark) => {
      const line = findLine(doc, mark.nodeId);
      const place = line && offsetsOf(line.node, mark.text);
      return line && place ? [{ mark, at: line.index * LINE_LENGTH + place(mark.from) }] : [];
    })
    .sort((one, other) => one.at - other.at);
  const next = by > 0 ? (placed.find(({ at }) => at > here || (at === here && selection.empty)) ?? placed[0]) : (placed.findLast(({ at }) => at < here) ?? placed.at(-1));
  if (next) selectLine(editor, next.mark.nodeId, next.mark);
}
