import type { AssignmentFacts } from '@banhanh/lifecycle';
import type { Actor } from '../platform/database/actor.js';
import type { Statement } from '../platform/database/database.js';
import type { AssignmentRow } from './assignment-row.js';

/** The units an actor reports for; null stands for the agency itself. */
export type ReportsFor = readonly { unitId: string | null }[];

/** Read in a transaction of the actor. */
export const reportsForStatement: Statement = {
  name: 'reports_for',
  text: `select distinct unit_id as "unitId" from position where id = any (actor_positions()) and 'reporter' = any (duties)`,
};

type Assigned = Pick<AssignmentRow, 'agencyId' | 'unitId' | 'issuerAgencyId' | 'issuerUnitId' | 'dueOn' | 'isReceived'>;

/**
 * What the rules of an assignment ask, for one viewer on one day. Work of an agency is reported by any of its reporters,
 * work of a unit by the unit's own.
 */
export function assignmentFacts(row: Assigned, actor: Actor, reportsFor: ReportsFor, today: string): AssignmentFacts {
  return {
    viewer: {
      isSystem: false,
      isReporterOfAssignee: actor.agencyId === row.agencyId && reportsFor.some(({ unitId }) => row.unitId === null || unitId === row.unitId),
      isInDraftingUnit: actor.agencyId === row.issuerAgencyId && actor.units.includes(row.issuerUnitId),
    },
    isReceived: row.isReceived,
    isPastDue: row.dueOn !== null && row.dueOn < today,
  };
}
