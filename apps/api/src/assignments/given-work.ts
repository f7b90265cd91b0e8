import { assignmentsOf, type PlanDocument } from '@banhanh/plan-document';
import type { ResolvedAssignee } from '../organisation/index.js';
import { dueDatesOf } from './due-dates.js';

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
 * Splits a plan into the work of each body, in the order of the text: groups become their agencies, “các phòng, đơn vị thuộc
 * Sở” its units; a body named twice in one passage has it once. Bodies outside the directory get none here.
 */
export function givenWork(document: PlanDocument, assignees: readonly ResolvedAssignee[], issuerAgencyId: string, issuedOn: string): GivenWork[] {
  const due = dueDatesOf(document, issuedOn);
  const taskNodes = new Map(assignmentsOf(document).map(({ nodeId, tasks }) => [nodeId, tasks.map((task) => task.nodeId)]));
  return assignees.flatMap(({ nodeId, modality, tasks, assignees: names }) => {
    const days = (taskNodes.get(nodeId) ?? []).flatMap((node) => due.ofTask.get(node) ?? []);
    const dueOn = days.sort().at(-1) ?? due.ofReports;
    const bodies = new Map<string, GivenWork>();
    const give = (assignee: string, agencyId: string, unitId: string | null): void => {
      const key = `${agencyId}/${unitId}`;
      if (!bodies.has(key)) bodies.set(key, { nodeId, agencyId, unitId, assignee, modality, tasks, dueOn });
    };
    for (const { text, kind, agencyIds, unitIds } of names) {
      for (const agencyId of agencyIds) give(text, agencyId, null);
      for (const unitId of unitIds) give(text, issuerAgencyId, unitId);
      if (kind === 'internal' && unitIds.length === 0) give(text, issuerAgencyId, null);
    }
    return [...bodies.values()];
  });
}
