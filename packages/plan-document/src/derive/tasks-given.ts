import { assignmentsOfBody, itemsOfCell } from '../assignments.js';
import { foldVietnamese } from '../fold-vietnamese.js';
import { type AnnexRow, type PlanDocument, type PlanNode } from '../model.js';
import { findNode } from '../walk.js';

/** Work a superior's plan gives us, as a section of our own plan: the task, what it says below, who else takes part, by when. */
export interface TaskGiven {
  text: string;
  details: PlanNode[];
  /** Lines to stand under the task. */
  lines: string[];
}

const cleaned = (text: string): string => text.replace(/\[\^[^\]\s]*\]/gu, '').replace(/\s+/gu, ' ').trim();

/** A sentence of its own: capital first, a full stop for the comma or semicolon of a list. */
const sentence = (text: string): string => {
  const bare = cleaned(text).replace(/^[-–+•]\s*/u, '').replace(/\s*[;,]$/u, '.');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

/** What a superior's plan gives to the assignees `isOurs` accepts: first from the text, then from the annexes; each task once, with all that is said of it. */
export function tasksGiven(superior: PlanDocument, isOurs: (assignee: string) => boolean): TaskGiven[] {
  const known = new Map<string, TaskGiven>();
  for (const task of [...fromBody(superior, isOurs), ...fromAnnexes(superior, isOurs)]) {
    const key = foldVietnamese(task.text).replace(/[.;,:]+$/u, '');
    const same = known.get(key);
    if (same) Object.assign(same, { details: [...same.details, ...task.details], lines: [...new Set([...same.lines, ...task.lines])] });
    else if (key !== '') known.set(key, task);
  }
  return [...known.values()];
}

function fromBody(superior: PlanDocument, isOurs: (assignee: string) => boolean): TaskGiven[] {
  return assignmentsOfBody(superior)
    .filter(({ assignees }) => assignees.some(isOurs))
    .flatMap(({ assignees, tasks }) => {
      const others = assignees.filter((assignee) => !isOurs(assignee));
      return tasks.map(({ text, nodeId }) => ({
        text: sentence(text),
        details: (findNode(superior, nodeId)?.children ?? []).map(withoutMarks),
        lines: others.length > 0 ? [`Cơ quan cùng thực hiện: ${others.join('; ')}.`] : [],
      }));
    });
}

/** Notes and assignments of the superior's plan are not ours. */
const withoutMarks = ({ id, kind, marker, text, children }: PlanNode): PlanNode => ({ id, kind, marker, text: cleaned(text), children: children.map(withoutMarks) });

function fromAnnexes(superior: PlanDocument, isOurs: (assignee: string) => boolean): TaskGiven[] {
  return superior.annexes.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)).flatMap((row): TaskGiven[] => {
    if (![...row.lead, ...row.partners].some(isOurs)) return [];
    const [items, times] = [itemsOfCell(row.content), itemsOfCell(row.time)];
    const others = othersOf(row, isOurs);
    const [heading = '', ...below] = items;
    if (heading.endsWith(':')) return [{ text: sentence(heading), details: [], lines: [...below.map(sentence), ...others, ...timeLine(times)] }];
    const paired = items.length === times.length;
    return items.map((item, i) => ({ text: sentence(item), details: [], lines: [...others, ...timeLine(paired ? [times[i]!] : times)] }));
  });
}

function othersOf({ lead, partners }: AnnexRow, isOurs: (assignee: string) => boolean): string[] {
  const line = (role: string, names: string[]): string[] => (names.length > 0 ? [`${role}: ${names.join('; ')}.`] : []);
  const not = (names: string[]): string[] => names.filter((name) => !isOurs(name));
  return [...line(lead.some(isOurs) ? 'Cơ quan cùng chủ trì' : 'Cơ quan chủ trì', not(lead)), ...line('Cơ quan phối hợp', not(partners))];
}

/** The words of the time cell, as the superior wrote them. */
const timeLine = (times: readonly string[]): string[] =>
  times.length > 0 ? [`Thời gian thực hiện: ${times.map((time) => cleaned(time).replace(/[\s.;]+$/u, '')).join('; ')}.`] : [];
