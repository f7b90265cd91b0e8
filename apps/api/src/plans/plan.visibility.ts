/**
 * The scope of every list of plans: those of the viewer's agency and those delivered to it. Row-level security (plan_read)
 * narrows it further; the scope is here so that lists use the indexes by agency.
 */
export const visiblePlans = `(plan.agency_id = actor_agency() or plan.id in (select d.plan_id from delivery d where d.agency_id = actor_agency()))`;
