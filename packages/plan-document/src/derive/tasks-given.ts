import { assignmentsOf } from '../assignments.js';
import { foldVietnamese } from '../fold-vietnamese.js';
import { type PlanDocument, type PlanNode } from '../model.js';
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

/** What a superior's plan gives to the assignees `isOurs` accepts: first from the text, then from the annexes; each task once. */
export function tasksGiven(superior: PlanDocument, isOurs: (assignee: string) => boolean): TaskGiven[] {
  const seen = new Set<string>();
  return [...fromBody(superior, isOurs), ...fromAnnexes(superior, isOurs)].filter(({ text }) => {
    const key = foldVietnamese(text).replace(/[.;,:]+$/u, '');
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

function fromBody(superior: PlanDocument, isOurs: (assignee: string) => boolean): TaskGiven[] {
  return assignmentsOf(superior)
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
  const rows = superior.annexes.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
  return rows.flatMap((row): TaskGiven[] => {
    const weLead = row.lead.some(isOurs);
    if (!weLead && !row.partners.some(isOurs)) return [];
    const [text = '', ...more] = row.content.split('\n').filter((line) => line.trim() !== '');
    const others = row.partners.filter((partner) => !isOurs(partner));
    const leaders = row.lead.filter((lead) => !isOurs(lead));
    return [
      {
        text: sentence(text),
        details: [],
        lines: [
          ...more.map(sentence),
          ...(leaders.length > 0 ? [`Cơ quan ${weLead ? 'cùng chủ trì' : 'chủ trì'}: ${leaders.join('; ')}.`] : []),
          ...(others.length > 0 ? [`Cơ quan phối hợp: ${others.join('; ')}.`] : []),
          ...(row.time.trim() === '' ? [] : [`Thời gian thực hiện: ${cleaned(row.time).replace(/[\s.;]+$/u, '')}.`]),
        ],
      },
    ];
  });
}
