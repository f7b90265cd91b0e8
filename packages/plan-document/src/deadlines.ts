import { type Deadline, parseDeadlines } from '@banhanh/deadline';
import { assignmentsOf } from './assignments.js';
import { type AnnexGroup, type AnnexRow, type PlanDocument } from './model.js';

/** The deadlines read from one annex row or from the text of one task. */
export interface PlacedDeadlines {
  /** Row id, or the id of the node that states the task. */
  nodeId: string;
  deadlines: Deadline[];
}

const PAIR_OF_DATES = /\(\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*[-–]\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)\s*[.;]?$/u;

/** The event of an annex group whose title ends in a pair of dates `(12/12/1953 - 12/12/2023)`: the second date; else null. */
export function eventOfGroup(group: Pick<AnnexGroup, 'title'>): { name: string; from: string; to: string } | null {
  const match = PAIR_OF_DATES.exec(group.title);
  if (!match) return null;
  const date = `${match[3]}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`;
  return { name: group.title.slice(0, match.index).trim(), from: date, to: date };
}

/** The deadlines of one annex row, in the order written; `event` of the group and the day of issue are taken into account. */
export function deadlinesOfRow(document: PlanDocument, group: AnnexGroup, row: AnnexRow): Deadline[] {
  if (row.time.trim() === '') return [];
  const entered = document.events.find((event) => group.title.includes(event.name));
  return parseDeadlines(row.time, { issuedOn: document.header.date, event: eventOfGroup(group) ?? entered ?? null });
}

/** A phrase in running text that sets a time for the work. It ends with the clause. */
const PHRASE =
  /(?<![\p{L}\d])(?:hoàn thành (?:trước|trong|xong trước|chậm nhất|vào)|trước ngày|chậm nhất|xong trước|thời gian (?:thực hiện|hoàn thành|báo cáo)\s*:|trong (?:tháng|quý|năm) (?=[\dIVX])|từ (?:ngày|tháng|quý|nay)(?=\s)|định kỳ|hằng (?:tháng|quý|năm|tuần)|hàng (?:tháng|quý|năm|tuần))[^.;()\n]{0,90}/giu;

/**
 * The deadlines the plan sets: for each annex row its time cell, for each task the clauses of its text that name a time.
 * In running text only what is understood is returned; a time cell is never dropped (kind `UNRESOLVED`).
 */
export function deadlinesOf(document: PlanDocument): PlacedDeadlines[] {
  const found: PlacedDeadlines[] = [];
  const context = { issuedOn: document.header.date, event: null };
  for (const { tasks } of assignmentsOf(document)) {
    for (const task of tasks) {
      const phrases = [...task.text.matchAll(PHRASE)].map(([phrase]) => phrase.replace(/^thời gian [^:]*:\s*/iu, '').trim());
      const deadlines = phrases.flatMap((phrase) => parseDeadlines(phrase, context)).filter(({ kind }) => kind !== 'UNRESOLVED');
      if (deadlines.length > 0) found.push({ nodeId: task.nodeId, deadlines });
    }
  }
  for (const annex of document.annexes) {
    for (const group of annex.groups) {
      for (const row of group.rows) {
        const deadlines = deadlinesOfRow(document, group, row);
        if (deadlines.length > 0) found.push({ nodeId: row.id, deadlines });
      }
    }
  }
  return found;
}
