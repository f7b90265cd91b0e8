import type { Statement } from '../platform/database/database.js';

/** A row of the statements below. */
export interface WaitingRow {
  kind: string;
  action: string;
  about: 'plan' | 'delivery' | 'assignment' | 'copy';
  aboutId: string;
  title: string;
  from: string;
  since: Date;
  dueAt: Date | null;
}

const positions = '(select actor_positions())::uuid[]';
const units = '(select actor_units())::uuid[]';
const holds = (duty: string): string => `'${duty}' = any ((select actor_duties())::text[])`;
const columns = (kind: string, action: string, about: WaitingRow['about'], id: string): string =>
  `${kind} as kind, ${action} as action, '${about}' as about, ${id} as "aboutId", p.title`;
const oldestFifty = 'order by since limit 50';

// Steps open for a position of the viewer that is not heard yet; not one's own draft, nor a second check by the same person.
const toReview = `
  select ${columns(`case s.kind when 'sign' then 'SIGNATURE' else 'REVIEW' end`, `case s.kind when 'sign' then 'SIGN' else 'APPROVE' end`, 'plan', 'p.id')},
    coalesce((select x.full_name from review_decision d join review_step t on t.id = d.step_id join person x on x.id = d.person_id
              where d.plan_id = p.id and t.round = s.round order by d.decided_at desc limit 1), drafter.full_name) as "from",
    s.opened_at as since, s.due_at as "dueAt"
  from review_step s join plan p on p.id = s.plan_id and p.state = 'review' join person drafter on drafter.id = p.drafter_id
  where s.state = 'open' and s.agency_id = (select actor_agency()) and p.drafter_id <> (select actor_person())
    and exists (select from unnest(s.position_ids) q where q = any (${positions})
                and not exists (select from review_decision d where d.step_id = s.id and d.position_id = q))
    and (s.kind = 'sign' or not exists (select from review_decision d join review_step t on t.id = d.step_id
         where d.plan_id = p.id and d.person_id = (select actor_person()) and t.round = s.round and t.id <> s.id))`;

const returned = `
  select ${columns(`'RETURNED'`, `'SUBMIT'`, 'plan', 'p.id')}, coalesce(x.full_name, ''), p.state_since, null::timestamptz
  from plan p
  cross join lateral (select m.event, m.actor_id from move m where m.aggregate_id = p.id order by m.id desc limit 1) last
  left join person x on x.id = last.actor_id
  where p.drafter_id = (select actor_person()) and p.state = 'draft' and last.event = 'return'`;

const toNumber = `
  select ${columns(`'NUMBERING'`, `'NUMBER'`, 'plan', 'p.id')}, x.full_name, p.signed_at, null::timestamptz
  from plan p join person x on x.id = p.signed_by
  where ${holds('clerk')} and p.agency_id = (select actor_agency()) and p.state = 'signed'`;

const toSumUp = `
  select ${columns(`'SUMMARY'`, `'REPORT'`, 'plan', 'p.id')}, u.name,
    greatest(p.distributed_at, p.assigned_at, (select max(a.state_since) from assignment a where a.plan_id = p.id)), null::timestamptz
  from plan p join org_unit u on u.id = p.unit_id
  where p.agency_id = (select actor_agency()) and p.unit_id = any (${units}) and p.state = 'issued'
    and p.distributed_at is not null and p.assigned_at is not null
    and not exists (select from assignment a where a.plan_id = p.id and a.state not in ('accepted', 'cancelled'))`;

const toFile = `
  select ${columns(`'FILING'`, `'FILE'`, 'plan', 'p.id')}, u.name, p.state_since, null::timestamptz
  from plan p join org_unit u on u.id = p.unit_id
  where ${holds('archivist')} and p.agency_id = (select actor_agency()) and p.state = 'reported'`;

export const plansWaiting: Statement = {
  name: 'plans_waiting',
  text: [toReview, returned, toNumber, toSumUp, toFile].map((branch) => `select * from (${branch}) b (kind, action, about, "aboutId", title, "from", since, "dueAt") ${oldestFifty}`)
    .map((branch) => `(${branch})`).join(' union all '),
};

// The one who was asked finds it here; whoever else may certify, on the page of the plan.
const copies = `
    (select ${columns(`'COPY_CERTIFYING'`, `'CERTIFY'`, 'copy', 'c.id')}, x.full_name as "from", c.requested_at as since, null::timestamptz as "dueAt"
     from certified_copy c join plan p on p.id = c.plan_id join person x on x.id = c.requested_by
     where c.agency_id = (select actor_agency()) and c.state = 'requested' and c.asked_position_id = any (${positions}) and p.state in ('issued', 'reported', 'archived')
     ${oldestFifty})
    union all
    (select ${columns(`'COPY_NUMBERING'`, `'NUMBER'`, 'copy', 'c.id')}, x.full_name, c.state_since, null::timestamptz
     from certified_copy c join plan p on p.id = c.plan_id join person x on x.id = c.certified_by
     where ${holds('clerk')} and c.agency_id = (select actor_agency()) and c.state = 'certified' and p.state in ('issued', 'reported', 'archived')
     order by c.state_since limit 50)`;

/** Deliveries, and certified copies with them: one statement. */
export const deliveriesWaiting: Statement = {
  name: 'deliveries_waiting',
  text: `
    (select ${columns(`'DELIVERY'`, `'ACKNOWLEDGE'`, 'delivery', 'd.id')}, g.name as "from", d.arrived_at as since, d.due_at as "dueAt"
     from delivery d join plan p on p.id = d.plan_id join agency g on g.id = d.sender_agency_id
     where ${holds('clerk')} and d.agency_id = (select actor_agency()) and d.state = 'arrived' and p.state in ('issued', 'reported', 'archived')
     ${oldestFifty})
    union all
    (select ${columns(`'REFUSED_DELIVERY'`, `'RESEND'`, 'delivery', 'd.id')}, g.name, d.state_since, null::timestamptz
     from delivery d join plan p on p.id = d.plan_id join agency g on g.id = d.agency_id
     where ${holds('clerk')} and d.sender_agency_id = (select actor_agency()) and d.state = 'refused' and p.state in ('issued', 'reported', 'archived')
     order by d.state_since limit 50)
    union all ${copies}`,
};

const endOf = (day: string): string => `(${day} + time '23:59:59') at time zone 'Asia/Ho_Chi_Minh'`;

export const assignmentsWaiting: Statement = {
  name: 'assignments_waiting',
  text: `
    (select ${columns(`'ASSIGNMENT'`, `'REPORT'`, 'assignment', 'a.id')}, case when a.agency_id = a.issuer_agency_id then v.name else g.name end as "from",
       a.state_since as since, ${endOf('a.due_on')} as "dueAt"
     from assignment a join plan p on p.id = a.plan_id join agency g on g.id = a.issuer_agency_id join org_unit v on v.id = a.issuer_unit_id
     where a.agency_id = (select actor_agency()) and a.state in ('open', 'in_progress', 'overdue')
       and exists (select from position q where q.id = any (${positions}) and 'reporter' = any (q.duties) and (a.unit_id is null or q.unit_id = a.unit_id))
       and (a.agency_id = a.issuer_agency_id
            or exists (select from delivery d where d.plan_id = a.plan_id and d.agency_id = a.agency_id and d.state in ('acknowledged', 'in_progress', 'done')))
     order by a.due_on nulls last, a.state_since limit 50)
    union all
    (select ${columns(`'RESULT'`, `'ACCEPT'`, 'assignment', 'a.id')}, coalesce(v.name, g.name), a.reported_at, null::timestamptz
     from assignment a join plan p on p.id = a.plan_id join agency g on g.id = a.agency_id left join org_unit v on v.id = a.unit_id
     where a.issuer_agency_id = (select actor_agency()) and a.issuer_unit_id = any (${units}) and a.state = 'reported'
     order by a.reported_at limit 50)`,
};

export const ownPlans: Statement = {
  name: 'own_plans',
  text: `
    (select p.id, 'drafts' as list from plan p
     left join lateral (select m.event from move m where m.aggregate_id = p.id order by m.id desc limit 1) last on true
     where p.state = 'draft' and (p.id = any ((select actor_drafts())::uuid[])
       or (p.drafter_id = (select actor_person()) and last.event is distinct from 'return'))
     order by p.updated_at desc limit 50)
    union all
    (select p.id, 'following' from plan p
     where p.drafter_id = (select actor_person()) and p.state in ('review', 'signed', 'numbered', 'issued', 'reported')
     order by p.updated_at desc limit 50)`,
};

export const ownPlanCounts: Statement = {
  name: 'own_plan_counts',
  text: `
    select upper(p.state) as state, count(*)::int as count from plan p
    where p.agency_id = (select actor_agency()) and (p.drafter_id = (select actor_person()) or p.unit_id = any (${units})) group by 1 order by 1`,
};

export const overdueRenewals: Statement = {
  name: 'overdue_renewals',
  text: `
    select count(*)::int as count, min(due_at) as since, (array_agg(plan_id order by due_at))[1] as "planId"
    from plan_file where state = 'newest' and due_at < $1 and agency_id = (select actor_agency())`,
};
