-- The official file as it is kept: the one that was issued, then each that carries a newer archive time-stamp (PAdES B-LTA).
-- plan.file_hash stays the first; what is served is the newest.
alter index plan_file rename to plan_by_file_hash;
create table plan_file (
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  bytes int not null check (bytes > 0),
  kind text not null check (kind in ('issued', 'renewed')),
  made_at timestamptz not null,
  -- When the newest proof of time in it ends; null until somebody looked.
  holds_until timestamptz,
  state text not null default 'newest' check (state in ('newest', 'superseded', 'unsigned')),
  -- When its proof is to be renewed; what stood against it, how often, and when it is tried again.
  due_at timestamptz not null,
  attempts int not null default 0,
  failure text,
  not_before timestamptz,
  primary key (plan_id, file_hash)
);
-- One file of a plan is the newest: two workers cannot renew it into two.
create unique index plan_file_newest on plan_file (plan_id) where state <> 'superseded';
create index plan_file_due on plan_file (due_at) where state = 'newest';
create index plan_file_by_hash on plan_file (file_hash);

alter table plan_file enable row level security;
create policy plan_file_read on plan_file for select to banhanh_app using (exists (select 1 from plan p where p.id = plan_id));
create policy plan_file_look on plan_file for select to banhanh_worker using (true);
create policy plan_file_change on plan_file for update to banhanh_worker using (true);
create policy plan_file_add on plan_file for insert to banhanh_worker with check (
  exists (select 1 from plan p where p.id = plan_id and p.agency_id = plan_file.agency_id and (kind = 'renewed' or p.file_hash = plan_file.file_hash))
);
grant select on plan_file to banhanh_app;
grant select, insert, update (holds_until, state, due_at, attempts, failure, not_before) on plan_file to banhanh_worker;

-- Issued before there were archive time-stamps: looked at now, and given theirs. Files without any signature (issued before 0011)
-- are found out when they are looked at.
insert into plan_file (plan_id, agency_id, file_hash, bytes, kind, made_at, due_at)
select p.id, p.agency_id, p.file_hash, p.file_bytes, 'issued', coalesce((select max(m.occurred_at) from move m where m.aggregate_id = p.id and m.event = 'seal'), p.updated_at), now()
from plan p where p.file_hash is not null;

-- What took the place of a revoked plan, said with the revocation and never changed.
alter table plan add column replaced_by uuid references plan check (replaced_by <> id);
create index plan_replaced_by on plan (replaced_by) where replaced_by is not null;
grant update (replaced_by) on plan to banhanh_app;
create function keep_replacement() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_runtime() and not (old.state = 'issued' and new.state = 'revoked' and exists (
      select from plan r where r.id = new.replaced_by and r.agency_id = new.agency_id and r.state in ('issued', 'reported', 'archived'))) then
    raise exception 'what replaces plan % is said when it is revoked', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger plan_replacement_is_kept before update on plan for each row
  when (old.replaced_by is distinct from new.replaced_by) execute function keep_replacement();

-- What this installation says of a file somebody holds, also of one from before its proof was renewed. Nothing that is not printed.
drop function plan_of_file(text);
create function plan_of_file(hash text) returns table (state text, number int, symbol text, issued_on date, agency_name text, revoked_at timestamptz,
    replaced_number int, replaced_symbol text, replaced_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.state, p.number, p.symbol, p.issued_on, a.name, case p.state when 'revoked' then p.state_since end, r.number, r.symbol, r.issued_on
  from plan p join agency a on a.id = p.agency_id left join plan r on r.id = p.replaced_by
  where p.id = coalesce((select o.id from plan o where o.file_hash = hash limit 1), (select f.plan_id from plan_file f where f.file_hash = hash limit 1)) $$;
-- What took the place of these plans, to whoever may see them; its page only to those who may open it.
create function replacement_of(wanted uuid[]) returns table (plan_id uuid, id uuid, number int, symbol text, issued_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id,
    case when r.agency_id = actor_agency() or exists (select from delivery d where d.plan_id = r.id and d.agency_id = actor_agency() and d.state <> 'sent') then r.id end,
    r.number, r.symbol, r.issued_on
  from plan p join plan r on r.id = p.replaced_by
  where p.id = any (wanted) and (p.agency_id = actor_agency() or exists (select from delivery d where d.plan_id = p.id and d.agency_id = actor_agency() and d.state <> 'sent')) $$;

-- Which of these files no row names: every column that holds a hash counts, also one that a later migration adds; with `in_words` every
-- text inside JSON too (the log, the input of moves, documents).
create function files_nobody_names(candidates text[], in_words boolean) returns setof text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare place record;
begin
  for place in
    select c.table_name, c.column_name, c.data_type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and case when in_words then c.data_type in ('json', 'jsonb') else c.data_type = 'text' and c.column_name ~ '(^|_)hash$' end
    order by c.table_name, c.column_name
  loop
    exit when cardinality(candidates) = 0;
    if in_words then
      execute format('select array(select unnest($1) except select m[1] from %1$I t, regexp_matches(t.%2$I::text, ''[0-9a-f]{64}'', ''g'') m)', place.table_name, place.column_name)
        into candidates using candidates;
    else
      execute format('select array(select c from unnest($1) c where not exists (select from %1$I t where t.%2$I = c))', place.table_name, place.column_name)
        into candidates using candidates;
    end if;
  end loop;
  return query select unnest(candidates);
end $$;
revoke execute on function keep_replacement, plan_of_file, replacement_of, files_nobody_names from public;
grant execute on function plan_of_file, replacement_of to banhanh_app;
grant execute on function files_nobody_names to banhanh_worker;

-- A file that was shown for signing and never signed may go after a while.
create policy signing_sheet_forget on signing_sheet for delete to banhanh_worker using (
  prepared_at < now() - interval '90 days' and not exists (select 1 from plan p where p.id = plan_id and p.signed_sheet_hash = signing_sheet.file_hash)
);
grant delete on signing_sheet to banhanh_worker;
