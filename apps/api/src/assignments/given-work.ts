import { assignmentsOf, foldVietnamese, type PlanAssignment, type PlanDocument } from '@banhanh/plan-document';
import type { ResolvedAssignee } from '../organisation/index.js';
import { dueDatesOf, type DueDates } from './due-dates.js';

/** One row of `assignment` to be: the work of one body from one passage. */
export interface GivenWork {
  nodeId: string;
  agencyId: string;
  /** A unit of the issuing agency, or null when the agency itself has the work. */
  unitId: string | null;
  assignee: string;
  modality: 'order' | 'request';
  tasks: string[];
  dueOn: string | null;
}

/**
 * Splits a plan into the work of each body, in the order of the text, then of the annexes: groups become their agencies, “các phòng,
 * đơn vị thuộc Sở” its units; a body named twice in one passage has it once. Bodies outside the directory get none here.
 *
 * A row of an annex gives its leads the work by its own time: an order to the issuer's own, a request to others. What the same body
 * is told in the same words by the text is given once, with the time of the row; a row already done gives nobody work.
 */
export function givenWork(document: PlanDocument, assignees: readonly ResolvedAssignee[], issuerAgencyId: string, issuedOn: string): GivenWork[] {
  const due = dueDatesOf(document, issuedOn);
  const passages = new Map(assignmentsOf(document).map((passage) => [passage.nodeId, passage]));
  const told = new Map<string, Told>();
  return assignees.flatMap((line) => {
    const passage = passages.get(line.nodeId);
    const isRow = passage !== undefined && passage.rowId !== null;
    if (isRow && due.done.has(line.nodeId)) return [];
    const ownDay = ownDayOf(passage, due);
    const dueOn = ownDay ?? (hasTimeCell(passage) ? null : due.ofReports);
    const given = bodiesOf(line, issuerAgencyId).map(({ agencyId, unitId, assignee }): GivenWork => {
      const modality = isRow ? (agencyId === issuerAgencyId ? 'order' : 'request') : line.modality;
      return { nodeId: line.nodeId, agencyId, unitId, assignee, modality, tasks: line.tasks, dueOn };
    });
    if (isRow) return given.flatMap((work) => notToldYet(work, told));
    for (const work of given) for (const task of work.tasks) told.set(keyOf(work, task), { work, ownDay });
    return given;
  });
}

/** Work the text gave a body, and the day its own words set for it. */
interface Told {
  work: GivenWork;
  ownDay: string | null;
}

const ownDayOf = (passage: PlanAssignment | undefined, due: DueDates): string | null =>
  laterOf((passage?.tasks ?? []).map(({ nodeId }) => due.ofTask.get(nodeId) ?? null));

const laterOf = (days: readonly (string | null)[]): string | null => days.filter((day) => day !== null).sort().at(-1) ?? null;

/** A time written in a cell, though nobody can resolve it yet, is not the day of reports. */
const hasTimeCell = (passage: PlanAssignment | undefined): boolean => (passage?.written ?? '').trim() !== '';

interface Body {
  agencyId: string;
  unitId: string | null;
  assignee: string;
}

function bodiesOf({ assignees }: ResolvedAssignee, issuerAgencyId: string): Body[] {
  const bodies = new Map<string, Body>();
  const give = (assignee: string, agencyId: string, unitId: string | null): void => {
    const key = `${agencyId}/${unitId}`;
    if (!bodies.has(key)) bodies.set(key, { agencyId, unitId, assignee });
  };
  for (const { text, kind, agencyIds, unitIds } of assignees) {
    for (const agencyId of agencyIds) give(text, agencyId, null);
    for (const unitId of unitIds) give(text, issuerAgencyId, unitId);
    if (kind === 'internal' && unitIds.length === 0) give(text, issuerAgencyId, null);
  }
  return [...bodies.values()];
}

const keyOf = ({ agencyId, unitId }: Body, task: string): string => `${agencyId}/${unitId}/${foldVietnamese(task).replace(/[^a-z0-9]+/g, ' ').trim()}`;

/** What is left of a row's work for a body once the tasks the text already gives it are taken out; the row's day is then one of theirs. */
function notToldYet(work: GivenWork, told: ReadonlyMap<string, Told>): GivenWork[] {
  const left = work.tasks.filter((task) => {
    const known = told.get(keyOf(work, task));
    if (!known) return true;
    known.ownDay = laterOf([known.ownDay, work.dueOn]);
    known.work.dueOn = known.ownDay ?? known.work.dueOn;
    return false;
  });
  return left.length > 0 ? [{ ...work, tasks: left }] : [];
}
