import { emptyPlanDocument, type PlanDocument } from '@banhanh/plan-document';
import * as Y from 'yjs';
import { bodyOf, linesOf } from './draft-line.js';
import { type Json, readRow, writeRow } from './shared-details.js';
import { readLines, writeLines } from './shared-lines.js';

/** The body of the plan in a draft: what the editor binds to. */
export const sharedBody = (draft: Y.Doc): Y.XmlFragment => draft.getXmlFragment('body');

/** Everything but the body: title, header, recipients, signer, annexes, events, targets. */
export const sharedDetails = (draft: Y.Doc): Y.Map<unknown> => draft.getMap('details');

/**
 * A new shared draft that says what `document` says. Made once per plan, on the server: two copies made apart would not
 * merge but stand twice.
 */
export function openDraft(document: PlanDocument): Y.Doc {
  const draft = new Y.Doc();
  writeDraft(draft, document);
  return draft;
}

/**
 * The plan as it stands in the draft, exactly as written: not tidied, not validated. What `openDraft` was given comes back equal.
 * Numbers of sections and footnotes and the assignments nobody decided are worked out anew.
 */
export function readDraft(draft: Y.Doc): PlanDocument {
  const { body: _, ...rest } = emptyPlanDocument();
  return { ...rest, ...readRow(sharedDetails(draft)), body: bodyOf(readLines(sharedBody(draft))) };
}

/**
 * Makes the draft say what `document` says in one transaction, touching only what differs, so that others who write at the
 * same time keep their words and carets. `origin` tells the listeners who it was.
 */
export function writeDraft(draft: Y.Doc, document: PlanDocument, origin?: unknown): void {
  const { body, ...details } = document;
  draft.transact(() => {
    writeLines(sharedBody(draft), linesOf(body));
    writeRow(sharedDetails(draft), details as unknown as Record<string, Json>);
  }, origin);
}
