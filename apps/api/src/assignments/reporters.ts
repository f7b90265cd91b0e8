import { holdersToday, notifying } from '../notifications/index.js';

/** Who reports for a body that was given work: a unit's own reporters, or any of the agency's. `a` is the assignment, `q` the position. */
const reports = `q.agency_id = a.agency_id and 'reporter' = any (q.duties) and (a.unit_id is null or q.unit_id = a.unit_id)`;

/** After `seal`: everybody who now has work in the plan. */
export const reportersOfPlan = notifying(
  'reporters_of_plan',
  `select m.id as move_id, m.plan_id, q.agency_id, x.person_id, 'assignTasks' as kind
   from move m join assignment a on a.plan_id = m.plan_id join position q on ${reports} ${holdersToday} where m.id = any ($1::uuid[])`,
);
