import { type Deadline } from '@banhanh/deadline';
import { deadlinesOfRow } from './deadlines.js';
import { type AnnexGroup, type AnnexRow, type PlanDocument } from './model.js';

/** A deadline reduced to what the outline states: its kind and the fields of that kind. */
export type OutlineDeadline = { kind: string } & Record<string, unknown>;

const FIELDS: Partial<Record<Deadline['kind'], string[]>> = {
  DONE: ['on'],
  WINDOW: ['from', 'to'],
  WINDOWS: ['list'],
  DUE: ['by', 'from'],
  START: ['from'],
  MILESTONE: ['from', 'to', 'label'],
  EVENT_OFFSET: ['event', 'fromDays', 'toDays', 'role'],
  EVENT_MONTHS: ['event', 'clip'],
  EVENT_DURING: ['event'],
  EVENT_AROUND: ['event'],
  ISSUE_BEFORE: ['event', 'by'],
};

export const outlineDeadlinesOf = (document: PlanDocument, group: AnnexGroup, row: AnnexRow): OutlineDeadline[] =>
  deadlinesOfRow(document, group, row).map(reduce);

/** Kinds the outline does not know (recurring, hanging on unknown dates) are given as UNRESOLVED with their words. */
function reduce(deadline: Deadline): OutlineDeadline {
  const fields = FIELDS[deadline.kind];
  if (!fields) return { kind: 'UNRESOLVED', raw: deadline.raw };
  const given = deadline as unknown as Record<string, unknown>;
  return { kind: deadline.kind, ...Object.fromEntries(fields.filter((field) => given[field] !== undefined).map((field) => [field, given[field]])) };
}
