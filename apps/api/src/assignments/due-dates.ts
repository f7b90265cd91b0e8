import { parseDeadlines, resolveDeadline } from '@banhanh/deadline';
import { foldVietnamese, timetableOf, walk, type PlanDocument } from '@banhanh/plan-document';

/** The last days a plan gives for its work. */
export interface DueDates {
  /** By the node that states the task, or the annex row. */
  ofTask: ReadonlyMap<string, string>;
  /** Nodes and rows whose only times say that the work is already done. */
  done: ReadonlySet<string>;
  /** When everybody reports; for work whose own text names no time. */
  ofReports: string | null;
}

const asksForReports = /bao cao.*(?:ket qua|tinh hinh|tong hop)|(?:ket qua|tinh hinh).*bao cao/;

/**
 * Reads the due days of an issued plan. Only what is safe to count on becomes one: a deadline that a person should look at
 * first, or that hangs on an event without a date, gives none.
 */
export function dueDatesOf(document: PlanDocument, issuedOn: string): DueDates {
  const ofTask = new Map<string, string>();
  const isDone = new Map<string, boolean>();
  for (const { id, status, to } of timetableOf(document, { issuedOn, asOf: issuedOn })) {
    isDone.set(id, (isDone.get(id) ?? true) && status === 'done');
    if (status === 'resolved' && to !== null && to > (ofTask.get(id) ?? '')) ofTask.set(id, to);
  }
  const done = new Set([...isDone].flatMap(([id, every]) => (every ? [id] : [])));
  return { ofTask, done, ofReports: reportDay(document, issuedOn) };
}

function reportDay(document: PlanDocument, issuedOn: string): string | null {
  const asking = [...walk(document)].filter(({ node }) => asksForReports.test(foldVietnamese(node.text)));
  const deadlines = asking.flatMap(({ node }) => parseDeadlines(node.text, { issuedOn })).filter(({ kind, needsHuman }) => kind === 'DUE' && !needsHuman);
  const days = deadlines.flatMap((deadline) => resolveDeadline(deadline, document.events, { issuedOn }).due ?? []);
  return days.sort().at(-1) ?? null;
}
