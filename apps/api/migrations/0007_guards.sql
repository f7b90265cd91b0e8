-- The last line of defence, below every resolver: what no act of the machine does, neither runtime role can do in SQL.
-- The owner may still repair by hand.
create function is_runtime() returns boolean language sql stable parallel safe
  return session_user in ('banhanh_app', 'banhanh_worker');

-- A state changes only together with its move, in the same transaction. Asked at commit, and only where a state changed.
create function require_move() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_runtime() and not exists (select from move m where m.aggregate_id = new.id and m.from_state = old.state and m.to_state = new.state
      and m.xmin = pg_current_xact_id()::xid) then
    raise exception '% % went from % to % without a move', tg_table_name, new.id, old.state, new.state using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger plan_state_has_a_move after update on plan deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function require_move();
create constraint trigger delivery_state_has_a_move after update on delivery deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function require_move();
create constraint trigger assignment_state_has_a_move after update on assignment deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function require_move();

-- What is fixed at one moment of a plan's life is written at that moment and never again.
create function keep_plan() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not is_runtime() then return new; end if;
  if (new.title, new.field_code, new.signer_position_id, new.document_hash) is distinct from (old.title, old.field_code, old.signer_position_id, old.document_hash)
      and not (old.state = 'draft' and new.state = 'draft' and old.drafter_id = actor_person()) then
    raise exception 'the text of plan % is not open to this actor', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if (new.signed_by, new.signed_at) is distinct from (old.signed_by, old.signed_at)
      and not (old.state = 'review' and new.state = 'signed' and new.signed_by = actor_person() and old.submitted_hash = old.document_hash) then
    raise exception 'plan % is not being signed by this actor', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if (new.number, new.number_year, new.symbol, new.issued_on) is distinct from (old.number, old.number_year, old.symbol, old.issued_on)
      and not (old.state = 'signed' and new.state = 'numbered') then
    raise exception 'plan % is not being numbered', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if (new.file_hash, new.file_pages, new.file_bytes) is distinct from (old.file_hash, old.file_pages, old.file_bytes)
      and not (old.state = 'numbered' and new.state = 'issued') then
    raise exception 'the official file of plan % is frozen', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger plan_is_kept before update on plan for each row
  when ((old.title, old.field_code, old.signer_position_id, old.document_hash, old.signed_by, old.signed_at, old.number, old.number_year,
         old.symbol, old.issued_on, old.file_hash, old.file_pages, old.file_bytes)
        is distinct from (new.title, new.field_code, new.signer_position_id, new.document_hash, new.signed_by, new.signed_at, new.number, new.number_year,
         new.symbol, new.issued_on, new.file_hash, new.file_pages, new.file_bytes))
  execute function keep_plan();

alter table plan
  add constraint plan_number_is_registered foreign key (agency_id, number_year, number) references register_entry (agency_id, year, number),
  add constraint plan_field_is_known foreign key (agency_id, field_code) references work_field (agency_id, code),
  -- Whatever two servers' clocks say at midnight: the date of issue is not before the signature (NĐ 30/2020, Điều 15).
  add constraint plan_issued_after_signature check (issued_on is null or issued_on >= (signed_at at time zone 'Asia/Ho_Chi_Minh')::date);

-- The series moves by one, and the number it reached is in the register when the act commits.
create function keep_series() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_runtime() then return new; end if;
  if tg_when = 'BEFORE' then
    if new.last_number <> (case tg_op when 'INSERT' then 1 else old.last_number + 1 end) then
      raise exception 'the register of % goes on by one', new.year using errcode = 'integrity_constraint_violation';
    end if;
  elsif not exists (select from register_entry e where e.agency_id = new.agency_id and e.year = new.year and e.number = new.last_number) then
    raise exception 'number % of % was taken and not registered', new.last_number, new.year using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger register_series_by_one before insert or update on register_series for each row execute function keep_series();
create constraint trigger register_series_registered after insert or update on register_series deferrable initially deferred
  for each row execute function keep_series();

-- Every audit event is queued for its chain by the table itself; nobody else writes to the queue.
create function queue_audit_events() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_queue (event_id) select id from added;
  return null;
end $$;
create trigger audit_event_queued after insert on audit_event referencing new table as added
  for each statement execute function queue_audit_events();
create or replace function record_sign_in(agency uuid, who uuid, event_kind text, at timestamptz, detail jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if event_kind not in ('SignedIn', 'SignInRefused', 'SignedOut') then raise exception 'not a sign-in event: %', event_kind; end if;
  insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data)
    values (coalesce(agency, '00000000-0000-0000-0000-000000000000'), at, who, event_kind, 'account', who, detail);
end $$;
drop policy audit_queue_add on audit_queue;
revoke insert on audit_queue from banhanh_app, banhanh_worker;

-- An effect is tried until it is done, every six hours at the latest: a full disk of a week leaves nothing "all signed, still pending".
create or replace function enqueue_effect(effect text, payload json, key text, at timestamptz default null) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform graphile_worker.add_job(effect, payload, job_key := key, run_at := at, max_attempts := 1000);
end $$;

-- Who takes part in a plan's route: its drafter, and the holders of its steps. As the owner: a policy on review_step may not ask plan.
create function drafts_plan(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from plan p where p.id = wanted and p.state = 'draft' and p.drafter_id = actor_person() and p.agency_id = actor_agency()) $$;
create function walks_route_of(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from plan p where p.id = wanted and p.drafter_id = actor_person())
      or exists (select from review_step s where s.plan_id = wanted and s.position_ids && actor_positions()) $$;
revoke execute on function is_runtime, require_move, keep_plan, keep_series, queue_audit_events, drafts_plan, walks_route_of from public;
grant execute on function is_runtime to banhanh_app, banhanh_worker;
grant execute on function drafts_plan, walks_route_of to banhanh_app;

-- Columns an act writes, and no others.
revoke insert, update on plan, plan_document, review_step, register_series, delivery, assignment from banhanh_app;
grant insert (agency_id, unit_id, drafter_id, state_since, title, field_code, signer_position_id, document_hash, source_hash, source_name, created_key,
    created_at, updated_at),
  update (state, version, state_since, updated_at, title, field_code, signer_position_id, document_hash, submitted_hash, round, signed_at, signed_by,
    number, number_year, symbol, issued_on, summary, record_file, retention) on plan to banhanh_app;
grant insert, update (document) on plan_document to banhanh_app;
grant insert, update (state, opened_at, closed_at) on review_step to banhanh_app;
grant insert, update (last_number) on register_series to banhanh_app;
grant update (state, version, state_since, sent_at, arrived_at, due_at, acted_by, reason) on delivery to banhanh_app;
grant update (state, version, state_since, result, reported_by, reported_at, reason) on assignment to banhanh_app;
revoke update on plan, delivery, assignment from banhanh_worker;
grant update (state, version, state_since, updated_at, file_hash, file_pages, file_bytes, distributed_at, assigned_at) on plan to banhanh_worker;
grant update (state, version, state_since, arrived_at) on delivery to banhanh_worker;
grant update (state, version, state_since) on assignment to banhanh_worker;

-- A draft thrown away stays as private as it was; a recipient sees a plan from its arrival on.
drop policy plan_read on plan;
create policy plan_read on plan for select to banhanh_app using (
  (agency_id = (select actor_agency()) and (
    drafter_id = (select actor_person())
    or unit_id = any ((select actor_units())::uuid[])
    or state in ('issued', 'reported', 'archived', 'revoked')
    or (state not in ('draft', 'cancelled') and (select actor_duties())::text[] && array['leader', 'clerk', 'form_checker', 'auditor'])
    or exists (select 1 from review_step s where s.plan_id = plan.id and s.position_ids && (select actor_positions())::uuid[])
  ))
  or exists (select 1 from delivery d where d.plan_id = plan.id and d.agency_id = (select actor_agency()) and d.state <> 'sent')
);
-- Everybody who sees the row may lock it, to be told by the machine why not; who may bring it to a state is narrower.
drop policy plan_change on plan;
create policy plan_change on plan for update to banhanh_app using (agency_id = (select actor_agency())) with check (
  agency_id = (select actor_agency()) and case state
    when 'draft' then (select walks_route_of(plan.id))
    when 'review' then (select walks_route_of(plan.id))
    when 'signed' then signed_by = (select actor_person())
    when 'numbered' then 'clerk' = any ((select actor_duties())::text[])
    when 'reported' then unit_id = any ((select actor_units())::uuid[])
    when 'archived' then 'archivist' = any ((select actor_duties())::text[])
    when 'revoked' then 'leader' = any ((select actor_duties())::text[])
    when 'cancelled' then drafter_id = (select actor_person())
    else false
  end
);

drop policy plan_version_read on plan_version;
create policy plan_version_read on plan_version for select to banhanh_app
  using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id));
drop policy plan_version_add on plan_version;
create policy plan_version_add on plan_version for insert to banhanh_app with check (
  created_by = (select actor_person()) and exists (select 1 from plan p where p.id = plan_id and p.agency_id = plan_version.agency_id
    and p.drafter_id = plan_version.created_by and p.state = 'draft' and p.document_hash = plan_version.hash)
);

drop policy review_step_own on review_step;
create policy review_step_read on review_step for select to banhanh_app using (agency_id = (select actor_agency()));
create policy review_step_add on review_step for insert to banhanh_app with check (agency_id = (select actor_agency()) and drafts_plan(plan_id));
create policy review_step_change on review_step for update to banhanh_app using (agency_id = (select actor_agency()) and walks_route_of(plan_id));

drop policy review_decision_own on review_decision;
create policy review_decision_read on review_decision for select to banhanh_app using (agency_id = (select actor_agency()));
create policy review_decision_add on review_decision for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and person_id = (select actor_person()) and position_id = any ((select actor_positions())::uuid[])
  and exists (select 1 from review_step s where s.id = step_id and s.plan_id = review_decision.plan_id and s.state = 'open' and position_id = any (s.position_ids))
);

drop policy move_read on move;
create policy move_read on move for select to banhanh_app using (
  (agency_id = (select actor_agency()) or counterpart_id = (select actor_agency())) and exists (select 1 from plan p where p.id = plan_id)
);
drop policy move_add on move;
create policy move_add on move for insert to banhanh_app with check (
  (agency_id = (select actor_agency()) or counterpart_id = (select actor_agency())) and actor_id = (select actor_person())
  and (position_id is null or position_id = any ((select actor_positions())::uuid[])) and exists (select 1 from plan p where p.id = plan_id)
);

drop policy register_series_own on register_series;
create policy register_series_clerk on register_series for all to banhanh_app
  using (agency_id = (select actor_agency()) and 'clerk' = any ((select actor_duties())::text[]));
drop policy register_entry_own on register_entry;
create policy register_entry_read on register_entry for select to banhanh_app using (agency_id = (select actor_agency()));
create policy register_entry_add on register_entry for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and registered_by = (select actor_person()) and 'clerk' = any ((select actor_duties())::text[])
);

drop policy delivery_read on delivery;
create policy delivery_read on delivery for select to banhanh_app
  using ((agency_id = (select actor_agency()) and state <> 'sent') or sender_agency_id = (select actor_agency()));
drop policy delivery_change on delivery;
create policy delivery_change on delivery for update to banhanh_app
  using (agency_id = (select actor_agency()) or sender_agency_id = (select actor_agency()))
  with check ((agency_id = (select actor_agency()) or sender_agency_id = (select actor_agency())) and 'clerk' = any ((select actor_duties())::text[]));
drop policy assignment_change on assignment;
create policy assignment_change on assignment for update to banhanh_app
  using (agency_id = (select actor_agency()) or issuer_agency_id = (select actor_agency()))
  with check (
    (agency_id = (select actor_agency()) and 'reporter' = any ((select actor_duties())::text[]))
    or (issuer_agency_id = (select actor_agency()) and issuer_unit_id = any ((select actor_units())::uuid[]))
  );
