import type { Statement } from '../platform/database/database.js';
import { Assignment } from './assignment.type.js';

/** The columns of `assignment a` under the names of the GraphQL type. */
export const assignmentColumns = `a.id, a.state, a.version, a.state_since as "stateSince", a.assignee, a.modality, a.tasks, a.due_on as "dueOn", a.result,
  a.reported_at as "reportedAt", a.reason, a.agency_id as "agencyId", a.unit_id as "unitId", a.issuer_agency_id as "issuerAgencyId",
  a.issuer_unit_id as "issuerUnitId", a.plan_id as "planId", a.reported_by as "reportedById",
  (a.agency_id = a.issuer_agency_id or exists (select from delivery d where d.plan_id = a.plan_id and d.agency_id = a.agency_id
    and d.state in ('acknowledged', 'in_progress', 'done'))) as "isReceived"`;

/** A row of `assignmentColumns`, not yet an instance of the class. */
export type AssignmentRow = Assignment;

export const lockAssignment: Statement = {
  name: 'lock_assignment',
  text: `select ${assignmentColumns} from assignment a where a.id = $1 for update of a`,
};

/** The GraphQL assignment of a row; the union tells its members by class. */
export const assignmentOf = (row: AssignmentRow): Assignment => Object.assign(new Assignment(), row);
