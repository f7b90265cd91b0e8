/**
 * The scope of the work list: what the viewer's agency was given, once the plan has arrived there (its own plans are there
 * from the start). Row-level security (assignment_read) also lets the issuer follow what it gave out.
 */
export const inWorkList = `a.agency_id = actor_agency() and (a.issuer_agency_id = a.agency_id
  or exists (select from delivery d where d.plan_id = a.plan_id and d.agency_id = a.agency_id and d.state <> 'sent'))`;
