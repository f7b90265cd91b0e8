-- Who may touch what. banhanh_app (the API) and banhanh_worker (effects, deadlines, the sequencer) own nothing.
-- The application role is bound by row-level security to the actor of its transaction; without an actor it sees nothing.
do $$ begin
  if not exists (select from pg_roles where rolname = 'banhanh_app') then create role banhanh_app login nobypassrls; end if;
  if not exists (select from pg_roles where rolname = 'banhanh_worker') then create role banhanh_worker login nobypassrls; end if;
end $$;

revoke all on schema public from public;
grant usage on schema public to banhanh_app, banhanh_worker;
-- Our own functions are for those named below; those of the extensions stay usable.
do $$
declare own record;
begin
  for own in select p.oid::regprocedure as signature from pg_proc p
      where p.pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
    execute format('revoke execute on function %s from public', own.signature);
  end loop;
end $$;
grant execute on function fold_vietnamese, actor_person, actor_agency, actor_units, actor_positions, actor_duties, set_actor to banhanh_app, banhanh_worker;
grant execute on function account_for_sign_in, begin_sign_in, forget_sign_in_attempts, open_session, end_session, session_actor, demo_people, record_sign_in to banhanh_app;
grant execute on all functions in schema public to banhanh_worker;
revoke execute on function account_for_sign_in, begin_sign_in, forget_sign_in_attempts, open_session, end_session, session_actor, demo_people, record_sign_in from banhanh_worker;

-- The queue, from inside an act: one job per effect, keyed by move and effect so that it is never there twice.
create function enqueue_effect(effect text, payload json, key text, at timestamptz default null) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(effect, payload, job_key := key, run_at := at, max_attempts := 25);
end $$;
revoke execute on function enqueue_effect from public;
grant execute on function search_plans to banhanh_app;
grant execute on function enqueue_effect to banhanh_app, banhanh_worker;

do $$
declare name text;
begin
  foreach name in array array['agency', 'agency_alias', 'recipient_group', 'recipient_group_member', 'org_unit', 'person', 'position',
    'appointment', 'work_field', 'field_assignment', 'signing_delegation', 'route_template'] loop
    execute format('alter table %I enable row level security', name);
    execute format('grant select on %I to banhanh_app, banhanh_worker', name);
    -- The directory is readable to everybody who signed in.
    execute format('create policy %I on %I for select to banhanh_app using ((select actor_person()) is not null)', name || '_read', name);
    execute format('create policy %I on %I for select to banhanh_worker using (true)', name || '_worker', name);
  end loop;
  foreach name in array array['plan', 'plan_document', 'plan_version', 'review_step', 'review_decision', 'move', 'register_series',
    'register_entry', 'notification', 'delivery', 'assignment', 'plan_search', 'audit_event', 'audit_queue', 'audit_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for all to banhanh_worker using (true) with check (true)', name || '_worker', name);
  end loop;
end $$;
alter table account enable row level security;
alter table session enable row level security;
alter table sign_in_attempt enable row level security;

grant select, insert, update on plan, plan_document, review_step, register_series, delivery, assignment to banhanh_app;
grant select, insert on plan_version, review_decision, move, register_entry to banhanh_app;
grant select, update (read_at) on notification to banhanh_app;
grant select on plan_search, audit_event, audit_link to banhanh_app;
grant insert on audit_event, audit_queue to banhanh_app;

grant select, update on plan to banhanh_worker;
grant select on plan_document, plan_version, review_step, review_decision, register_entry to banhanh_worker;
grant select, insert on move, notification, audit_event, audit_queue, audit_link to banhanh_worker;
grant select, insert, update on delivery, assignment, plan_search to banhanh_worker;
grant update (read_at) on notification to banhanh_worker;
grant delete on audit_queue to banhanh_worker;

-- What an actor may see of a plan (the same scope as plan.visibility.ts).
create policy plan_read on plan for select to banhanh_app using (
  (agency_id = (select actor_agency()) and (
    drafter_id = (select actor_person())
    or unit_id = any ((select actor_units())::uuid[])
    or state in ('issued', 'reported', 'archived', 'revoked')
    or (state <> 'draft' and (select actor_duties())::text[] && array['leader', 'clerk', 'form_checker', 'auditor'])
    or exists (select 1 from review_step s where s.plan_id = plan.id and s.position_ids && (select actor_positions())::uuid[])
  ))
  or exists (select 1 from delivery d where d.plan_id = plan.id and d.agency_id = (select actor_agency()))
);
create policy plan_add on plan for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and drafter_id = (select actor_person()) and unit_id = any ((select actor_units())::uuid[]) and state = 'draft'
);
create policy plan_change on plan for update to banhanh_app using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()));

create policy plan_document_read on plan_document for select to banhanh_app using (exists (select 1 from plan p where p.id = plan_id));
create policy plan_document_add on plan_document for insert to banhanh_app with check (agency_id = (select actor_agency()));
create policy plan_document_change on plan_document for update to banhanh_app
  using (exists (select 1 from plan p where p.id = plan_id and p.state = 'draft' and p.drafter_id = (select actor_person())));

create policy plan_version_read on plan_version for select to banhanh_app using (exists (select 1 from plan p where p.id = plan_id));
create policy plan_version_add on plan_version for insert to banhanh_app with check (agency_id = (select actor_agency()));

create policy review_step_own on review_step for all to banhanh_app using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()));
create policy review_decision_own on review_decision for all to banhanh_app
  using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()) and person_id = (select actor_person()));

create policy move_read on move for select to banhanh_app using (agency_id = (select actor_agency()) or counterpart_id = (select actor_agency()));
create policy move_add on move for insert to banhanh_app
  with check ((agency_id = (select actor_agency()) or counterpart_id = (select actor_agency())) and actor_id = (select actor_person()));

create policy register_series_own on register_series for all to banhanh_app
  using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()));
create policy register_entry_own on register_entry for all to banhanh_app
  using (agency_id = (select actor_agency())) with check (agency_id = (select actor_agency()) and registered_by = (select actor_person()));

create policy notification_own on notification for all to banhanh_app
  using (person_id = (select actor_person())) with check (person_id = (select actor_person()));

create policy delivery_read on delivery for select to banhanh_app using (agency_id = (select actor_agency()) or sender_agency_id = (select actor_agency()));
create policy delivery_change on delivery for update to banhanh_app using (agency_id = (select actor_agency()) or sender_agency_id = (select actor_agency()));
create policy assignment_read on assignment for select to banhanh_app using (agency_id = (select actor_agency()) or issuer_agency_id = (select actor_agency()));
create policy assignment_change on assignment for update to banhanh_app using (agency_id = (select actor_agency()) or issuer_agency_id = (select actor_agency()));

create policy plan_search_read on plan_search for select to banhanh_app using (exists (select 1 from plan p where p.id = plan_id));

create policy audit_event_read on audit_event for select to banhanh_app
  using (agency_id = (select actor_agency()) and (select actor_duties())::text[] && array['auditor', 'administrator']);
create policy audit_event_add on audit_event for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and actor_id = (select actor_person()));
create policy audit_queue_add on audit_queue for insert to banhanh_app with check (true);
create policy audit_link_read on audit_link for select to banhanh_app
  using (agency_id = (select actor_agency()) and (select actor_duties())::text[] && array['auditor', 'administrator']);
