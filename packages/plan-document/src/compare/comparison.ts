import { type PlanNodeKind } from '../model.js';
import { compareWords, type Segment } from './words.js';

export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved' | 'moved-and-changed';

/** One difference between two documents. */
export interface DocumentChange {
  part: 'header' | 'title' | 'body' | 'recipients' | 'signer' | 'annexes' | 'events' | 'targets';
  kind: ChangeKind;
  /** Of the node, recipient line, annex, group, row or event, as in `after` unless removed; the field's name in header, title and signer; a target's text. */
  id: string;
  /** Where it stands, for people: `II.1`, `Nơi nhận 3`, `Phụ lục, I.5`. */
  place: string;
  /** As printed before a node of the body; null elsewhere. */
  marker: string | null;
  segments: Segment[];
  /** Null when added. */
  before: string | null;
  /** Null when removed. */
  after: string | null;
  /** The cell or field, when only one of the thing changed. */
  field?: string;
}

/** A node of the body as a page draws it. Ids repeat when an imported file is compared with another import. */
export interface ComparedNode {
  id: string;
  /** 0 for the nodes of `body` itself. */
  level: number;
  kind: PlanNodeKind;
  marker: string | null;
  change: ChangeKind | 'same' | 'renumbered';
  segments: Segment[];
}

export interface Comparison {
  changes: DocumentChange[];
  /** Every node of both bodies in the reading order of `after`, the removed ones where they stood. */
  body: ComparedNode[];
  /** How many changes of each kind; what moved and changed counts in both. */
  summary: { added: number; removed: number; changed: number; moved: number };
}

/** The change from one text to another; empty or null text counts as absent. Nothing when they are equal. */
export function textChange(part: DocumentChange['part'], where: { id: string; place: string; field?: string }, before: string | null, after: string | null): DocumentChange[] {
  const [was, is] = [before || null, after || null];
  if (was === is) return [];
  const kind: ChangeKind = was === null ? 'added' : is === null ? 'removed' : 'changed';
  return [{ part, kind, marker: null, segments: compareWords(was ?? '', is ?? ''), before: was, after: is, ...where }];
}
