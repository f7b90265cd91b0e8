import { parseDeadlines, resolveDeadline, type Deadline } from '@banhanh/deadline';
import { deadlinesOf, foldVietnamese, walk, type PlanDocument } from '@banhanh/plan-document';

/** The last days a plan gives for its work. */
export interface DueDates {
  /** By the node that states the task. */
  ofTask: ReadonlyMap<string, string>;
  /** When everybody reports; for work whose own text names no time. */
  ofReports: string | null;
}

const asksForReports = /bao cao.*(?:ket qua|tinh hinh|tong hop)|(?:ket qua|tinh hinh).*bao cao/;

/**
 * Reads the due days of an issued plan. Only what is safe to count on becomes one: a deadline that a person should look at
 * first, or that hangs on an event without a date, gives none.
 */
export function dueDatesOf(document: PlanDocument, issuedOn: string): DueDates {
  const issued: PlanDocument = { ...document, header: { ...document.header, date: issuedOn } };
  const lastDay = (deadlines: readonly Deadline[]): string | null => {
    const days = deadlines
      .filter(({ needsHuman }) => !needsHuman)
      .map((deadline) => resolveDeadline(deadline, document.events, { issuedOn }))
      .flatMap(({ due, isProposal }) => (due === null || isProposal ? [] : [due]));
    return days.sort().at(-1) ?? null;
  };
  const ofTask = new Map<string, string>();
  for (const { nodeId, deadlines } of deadlinesOf(issued)) {
    const day = lastDay(deadlines);
    if (day !== null) ofTask.set(nodeId, day);
  }
  const reports = [...walk(document)].filter(({ node }) => asksForReports.test(foldVietnamese(node.text)));
  const ofReports = lastDay(reports.flatMap(({ node }) => parseDeadlines(node.text, { issuedOn }).filter(({ kind }) => kind === 'DUE')));
  return { ofTask, ofReports };
}
