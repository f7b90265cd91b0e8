import { instantOf, issueDue, localDateOf, vietnamCalendar } from '@banhanh/deadline';
import type { Reading } from '../platform/database/database.js';
import type { WaitingItem } from './home.type.js';
import { assignmentsWaiting, deliveriesWaiting, plansWaiting, type WaitingRow } from './waiting.statements.js';

/** Everything that waits for the viewer now: what is overdue first, then by the time left, then what waits longest. */
export async function readWaiting(reading: Reading, now: Date): Promise<WaitingItem[]> {
  const rows = await Promise.all([plansWaiting, deliveriesWaiting, assignmentsWaiting].map((statement) => reading.all<WaitingRow>(statement)));
  return rows
    .flat()
    .map((row): WaitingItem => {
      const { kind, action, about, aboutId, title, from, since } = row;
      const dueAt = dueOf(row);
      return { id: `${action}:${aboutId}`, kind, title, from, since, dueAt, isOverdue: dueAt !== null && dueAt < now, primaryAction: action, about, aboutId };
    })
    .sort(byUrgency);
}

/** A signed plan is out by the morning of the next working day (QĐ 28/2018/QĐ-TTg); everything else brings its own time. */
function dueOf({ kind, since, dueAt }: WaitingRow): Date | null {
  return kind === 'NUMBERING' ? new Date(instantOf(issueDue(localDateOf(since), 'ELECTRONIC', vietnamCalendar))) : dueAt;
}

function byUrgency(left: WaitingItem, right: WaitingItem): number {
  const due = (item: WaitingItem): number => item.dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return due(left) === due(right) ? left.since.getTime() - right.since.getTime() : due(left) - due(right);
}
