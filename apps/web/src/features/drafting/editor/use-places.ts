import { findNode, type Finding, type PlanDocument } from '@banhanh/plan-document';
import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { placeOfFinding } from '../editing/place-of-finding.js';
import { showField } from './show-field.js';
import { selectLine } from './surface/select-line.js';

/** Ways to a place of the plan while it is written: a line of the text, or a field of the forms beside it. */
export function usePlaces(editor: Editor | null, document: PlanDocument, column: RefObject<HTMLElement | null>, setPart: (part: string) => void) {
  const open = (part: string, show: () => void): void => {
    setPart(part);
    // The part is there with the next frame.
    requestAnimationFrame(show);
  };
  return {
    /** To a line, a recipient, or a row of an annex, by its id. */
    goTo(id: string): void {
      if (editor && findNode(document, id)) open('body', () => selectLine(editor, id));
      else open(document.recipients.some((line) => line.id === id) ? 'recipients' : 'annexes', () => showField(column.current, id, ''));
    },
    goToFinding(finding: Finding): void {
      const { nodeId, span, excerpt } = finding;
      const { part, field } = placeOfFinding(document, finding);
      const node = part === 'body' && nodeId !== null ? findNode(document, nodeId) : null;
      if (!editor || !node) return open(part, () => showField(column.current, field, excerpt));
      const isInText = span !== undefined && node.text.slice(...span) === excerpt;
      open('body', () => selectLine(editor, node.id, isInText ? { text: node.text, from: span[0], to: span[1] } : undefined));
    },
  };
}
