-- Certified copies of an issued plan (NĐ 30/2020, Điều 25–27): sao y, trích sao, sao lục. Each belongs to the agency that makes it, which
-- issued the plan or received it, under its own name and in its own series of numbers.
alter table position add column may_certify_copies boolean not null default false;
comment on column position.may_certify_copies is 'The head authorised this position to have copies made (NĐ 30/2020, Điều 27).';

alter table move drop constraint move_aggregate_check,
  add constraint move_aggregate_check check (aggregate in ('plan', 'delivery', 'assignment', 'copy'));

create table certified_copy (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  plan_id uuid not null references plan,
  form text not null check (form in ('SY', 'TrS', 'SL')),
  medium text not null check (medium in ('paper', 'electronic')),
  source_copy_id uuid references certified_copy,
  -- Of a trích sao: ids of the nodes and annexes it copies.
  parts text[] not null default '{}',
  recipients text[] not null check (cardinality(recipients) > 0),
  state text not null default 'requested' check (state in ('requested', 'certified', 'numbered', 'issued', 'refused', 'withdrawn')),
  version int not null default 1,
  state_since timestamptz not null,
  requested_by uuid not null references person,
  requested_at timestamptz not null,
  request_key uuid not null,
  -- Who was asked; who certified may be another who may.
  asked_position_id uuid not null references position,
  certifier_position_id uuid references position,
  certified_by uuid references person,
  -- Lines and name as printed: { authority, office, name }.
  certifier jsonb,
  reason text,
  number int check (number > 0),
  number_year int,
  symbol text,
  issued_on date,
  numbered_by uuid references person,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  file_pages int,
  file_bytes int,
  unique (agency_id, number_year, number),
  unique (requested_by, request_key),
  check ((form = 'SL') = (source_copy_id is not null)),
  check ((form = 'TrS') = (cardinality(parts) > 0)),
  check (form = 'TrS' or medium = 'paper'),
  check ((certifier_position_id is null) = (certified_by is null) and (certifier_position_id is null) = (certifier is null)),
  check ((number is null) = (number_year is null) and (number is null) = (symbol is null) and (number is null) = (issued_on is null) and (number is null) = (numbered_by is null)),
  check ((file_hash is null) = (file_pages is null) and (file_hash is null) = (file_bytes is null)),
  check (state not in ('certified', 'numbered', 'issued') or certifier is not null),
  check ((state in ('numbered', 'issued')) = (number is not null)),
  check ((state = 'issued') = (file_hash is not null)),
  check ((state = 'refused') = (reason is not null))
);
create index certified_copy_plan on certified_copy (plan_id, agency_id, id);
create index certified_copy_waiting on certified_copy (agency_id, state) where state in ('requested', 'certified');
create index certified_copy_file on certified_copy (file_hash) where file_hash is not null;

-- One series of numbers a year for the three forms, from 01 (NĐ 30/2020, Phụ lục I, phần II).
create table copy_series (
  agency_id uuid not null references agency,
  year int not null,
  last_number int not null default 0 check (last_number >= 0),
  primary key (agency_id, year)
);

create function keep_copy_series() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not is_runtime() then return new; end if;
  if tg_when = 'BEFORE' then
    if new.last_number <> (case tg_op when 'INSERT' then 1 else old.last_number + 1 end) then
      raise exception 'the series of copies of % goes on by one', new.year using errcode = 'integrity_constraint_violation';
    end if;
  elsif not exists (select from certified_copy c where c.agency_id = new.agency_id and c.number_year = new.year and c.number = new.last_number) then
    raise exception 'number % of the copies of % was taken and not given', new.last_number, new.year using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger copy_series_by_one before insert or update on copy_series for each row execute function keep_copy_series();
create constraint trigger copy_series_given after insert or update on copy_series deferrable initially deferred
  for each row execute function keep_copy_series();

create constraint trigger certified_copy_state_has_a_move after update on certified_copy deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function require_move();

-- What is fixed at one moment of a copy's life is written at that moment and never again; a sao lục is made from a sao y that is out.
create function keep_copy() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.source_copy_id is not null and not exists (select from certified_copy s where s.id = new.source_copy_id and s.agency_id = new.agency_id
      and s.plan_id = new.plan_id and s.form = 'SY' and s.medium = 'paper' and s.state = 'issued') then
    raise exception 'copy % is not made from a sao y of the same plan', new.id using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' or not is_runtime() then return new; end if;
  if (new.certifier_position_id, new.certified_by, new.certifier) is distinct from (old.certifier_position_id, old.certified_by, old.certifier)
      and not (old.state = 'requested' and new.state = 'certified') then
    raise exception 'copy % is not being certified', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if (new.number, new.number_year, new.symbol, new.issued_on, new.numbered_by) is distinct from (old.number, old.number_year, old.symbol, old.issued_on, old.numbered_by)
      and not (old.state = 'certified' and new.state = 'numbered'
        and exists (select from copy_series s where s.agency_id = new.agency_id and s.year = new.number_year and s.last_number = new.number)) then
    raise exception 'copy % is not being numbered', old.id using errcode = 'integrity_constraint_violation';
  end if;
  if (new.file_hash, new.file_pages, new.file_bytes) is distinct from (old.file_hash, old.file_pages, old.file_bytes)
      and not (old.state = 'numbered' and new.state = 'issued') then
    raise exception 'the file of copy % is frozen', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger certified_copy_is_kept before insert or update on certified_copy for each row execute function keep_copy();

-- An agency holds what it issued, and what it received and acknowledged.
create function holds_plan(wanted uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from plan p where p.id = wanted and p.state in ('issued', 'reported', 'archived') and (p.agency_id = actor_agency()
    or exists (select from delivery d where d.plan_id = p.id and d.agency_id = actor_agency() and d.state in ('acknowledged', 'in_progress', 'done')))) $$;
create function certifies_copies(as_position uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from position q where q.id = as_position and q.agency_id = actor_agency() and (q.rank in ('head', 'deputy') or q.may_certify_copies)) $$;

alter table certified_copy enable row level security;
alter table copy_series enable row level security;
create policy certified_copy_worker on certified_copy for all to banhanh_worker using (true) with check (true);
create policy certified_copy_read on certified_copy for select to banhanh_app
  using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id));
create policy certified_copy_add on certified_copy for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and requested_by = (select actor_person()) and state = 'requested'
  and (select actor_duties())::text[] && array['clerk', 'archivist'] and holds_plan(plan_id) and certifies_copies(asked_position_id)
);
create policy certified_copy_change on certified_copy for update to banhanh_app using (agency_id = (select actor_agency())) with check (
  agency_id = (select actor_agency()) and case state
    when 'certified' then certified_by = (select actor_person()) and certifier_position_id = any ((select actor_positions())::uuid[]) and certifies_copies(certifier_position_id)
    when 'refused' then exists (select from unnest((select actor_positions())::uuid[]) q where certifies_copies(q))
    when 'withdrawn' then requested_by = (select actor_person())
    when 'numbered' then numbered_by = (select actor_person()) and 'clerk' = any ((select actor_duties())::text[])
    else false
  end
);
create policy copy_series_clerk on copy_series for all to banhanh_app
  using (agency_id = (select actor_agency()) and 'clerk' = any ((select actor_duties())::text[]));

grant select, insert (agency_id, plan_id, form, medium, source_copy_id, parts, recipients, state_since, requested_by, requested_at, request_key, asked_position_id),
  update (state, version, state_since, certifier_position_id, certified_by, certifier, reason, number, number_year, symbol, issued_on, numbered_by) on certified_copy to banhanh_app;
grant select, update (state, version, state_since, file_hash, file_pages, file_bytes) on certified_copy to banhanh_worker;
grant select, insert, update (last_number) on copy_series to banhanh_app;

-- What this installation says of a file somebody holds: the electronic copy whose file it is. Nothing that the file does not print.
create function copy_of_file(hash text) returns table (form text, number int, symbol text, issued_on date, agency_name text,
    plan_number int, plan_symbol text, plan_issued_on date, plan_agency_name text, plan_revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.form, c.number, c.symbol, c.issued_on, a.name, p.number, p.symbol, p.issued_on, i.name, case p.state when 'revoked' then p.state_since end
  from certified_copy c join agency a on a.id = c.agency_id join plan p on p.id = c.plan_id join agency i on i.id = p.agency_id
  where c.file_hash = hash and c.medium = 'electronic' $$;
revoke execute on function keep_copy_series, keep_copy, holds_plan, certifies_copies, copy_of_file from public;
grant execute on function holds_plan, certifies_copies, copy_of_file to banhanh_app;
