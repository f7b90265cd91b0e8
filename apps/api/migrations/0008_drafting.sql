-- A draft while people write it: the record stays plan_document; beside it stands the shared text (Yjs) as a state and the updates
-- that came after it. What a client was told is safe is a row here.
create table plan_co_drafter (
  plan_id uuid not null references plan on delete cascade,
  agency_id uuid not null references agency,
  person_id uuid not null references person,
  added_by uuid not null references person,
  added_at timestamptz not null,
  primary key (plan_id, person_id)
);
create index plan_co_drafter_person on plan_co_drafter (person_id);

-- `seq` is the last update the state contains; `kept_seq` the last one plan_document says, `kept_hash` that document's hash.
create table draft_state (
  plan_id uuid primary key references plan on delete cascade,
  agency_id uuid not null references agency,
  state bytea not null,
  seq bigint not null default 0,
  kept_seq bigint not null default 0,
  kept_hash text not null check (kept_hash ~ '^[0-9a-f]{64}$')
);

create table draft_update (
  plan_id uuid not null references plan on delete cascade,
  seq bigint generated always as identity,
  agency_id uuid not null references agency,
  person_id uuid not null references person,
  update bytea not null check (length(update) <= 8388608),
  at timestamptz not null,
  primary key (plan_id, seq)
);

-- Each time the shared text became the plan's: which version it made, and whose words are in it.
create table draft_keep (
  plan_id uuid not null references plan on delete cascade,
  version int not null,
  agency_id uuid not null references agency,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  writer_ids uuid[] not null,
  kept_by uuid not null references person,
  kept_at timestamptz not null,
  primary key (plan_id, version)
);

-- As the owner, since policies on plan ask them: the plans the actor was asked to write along, and whether this is one.
create function actor_drafts() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(c.plan_id), '{}') from plan_co_drafter c where c.person_id = actor_person() and c.agency_id = actor_agency() $$;
create function writes_draft(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from plan p where p.id = wanted and p.state = 'draft' and p.agency_id = actor_agency()
    and (p.drafter_id = actor_person() or exists (select from plan_co_drafter c where c.plan_id = p.id and c.person_id = actor_person()))) $$;

-- An update waits for an act that holds the plan's row, and is refused when that act took the plan out of draft: what is acknowledged
-- is in the text that was submitted.
create function require_open_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from plan p where p.id = new.plan_id and p.agency_id = new.agency_id and p.state = 'draft' for key share;
  if not found then raise exception 'plan % is not being drafted', new.plan_id using errcode = 'integrity_constraint_violation'; end if;
  return new;
end $$;
create trigger draft_update_is_open before insert on draft_update for each row execute function require_open_draft();

revoke execute on function actor_drafts, writes_draft, require_open_draft from public;
grant execute on function actor_drafts, writes_draft to banhanh_app;
-- Named by keep_plan, which the worker's updates run too.
grant execute on function actor_drafts to banhanh_worker;

do $$
declare name text;
begin
  foreach name in array array['plan_co_drafter', 'draft_state', 'draft_update', 'draft_keep'] loop
    execute format('alter table %I enable row level security', name);
    -- What is said in a draft stays inside the agency, with those who see the plan; the shared text only while it is one.
    execute format('create policy %I on %I for select to banhanh_app using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id%s))',
      name || '_read', name, case when name in ('draft_state', 'draft_update') then $and$ and p.state = 'draft'$and$ else '' end);
  end loop;
end $$;

grant select, insert, delete on plan_co_drafter to banhanh_app;
create policy plan_co_drafter_add on plan_co_drafter for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and added_by = (select actor_person()) and drafts_plan(plan_id) and person_id <> added_by
  and exists (select 1 from appointment a join position q on q.id = a.position_id
    where a.person_id = plan_co_drafter.person_id and q.agency_id = plan_co_drafter.agency_id and 'drafter' = any (q.duties))
);
create policy plan_co_drafter_remove on plan_co_drafter for delete to banhanh_app using (drafts_plan(plan_id));

grant select, insert, update (state, seq, kept_seq, kept_hash) on draft_state to banhanh_app;
-- Opened by the first who comes, also one who only reads: two copies made apart would not merge but stand twice.
create policy draft_state_open on draft_state for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and seq = 0 and kept_seq = 0
  and exists (select 1 from plan p where p.id = plan_id and p.agency_id = draft_state.agency_id and p.state = 'draft' and p.document_hash = kept_hash)
);
create policy draft_state_change on draft_state for update to banhanh_app using (writes_draft(plan_id));

grant select, insert, delete on draft_update to banhanh_app;
create policy draft_update_add on draft_update for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and person_id = (select actor_person()) and writes_draft(plan_id));
-- Only what the state contains and the plan says goes.
create policy draft_update_compact on draft_update for delete to banhanh_app using (
  writes_draft(plan_id) and exists (select 1 from draft_state s where s.plan_id = draft_update.plan_id and draft_update.seq <= least(s.seq, s.kept_seq))
);

grant select, insert on draft_keep to banhanh_app;
create policy draft_keep_add on draft_keep for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and kept_by = (select actor_person()) and writes_draft(plan_id));

-- Who writes along sees the plan, changes its text, and nothing else of it.
drop policy plan_read on plan;
create policy plan_read on plan for select to banhanh_app using (
  (agency_id = (select actor_agency()) and (
    drafter_id = (select actor_person())
    or unit_id = any ((select actor_units())::uuid[])
    or state in ('issued', 'reported', 'archived', 'revoked')
    or (state not in ('draft', 'cancelled') and (select actor_duties())::text[] && array['leader', 'clerk', 'form_checker', 'auditor'])
    or id = any ((select actor_drafts())::uuid[])
    or exists (select 1 from review_step s where s.plan_id = plan.id and s.position_ids && (select actor_positions())::uuid[])
  ))
  or exists (select 1 from delivery d where d.plan_id = plan.id and d.agency_id = (select actor_agency()) and d.state <> 'sent')
);
drop policy plan_change on plan;
create policy plan_change on plan for update to banhanh_app using (agency_id = (select actor_agency())) with check (
  agency_id = (select actor_agency()) and case state
    when 'draft' then (select walks_route_of(plan.id)) or (select writes_draft(plan.id))
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
drop policy plan_document_change on plan_document;
create policy plan_document_change on plan_document for update to banhanh_app using (writes_draft(plan_id));

create or replace function keep_plan() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not is_runtime() then return new; end if;
  if (new.title, new.field_code, new.signer_position_id, new.document_hash) is distinct from (old.title, old.field_code, old.signer_position_id, old.document_hash)
      and not (old.state = 'draft' and new.state = 'draft' and (old.drafter_id = actor_person() or old.id = any (actor_drafts()))) then
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
