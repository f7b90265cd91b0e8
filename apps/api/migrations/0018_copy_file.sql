-- An electronic copy proves itself as long as the plan it copies: its file is kept and renewed as the plan's own is.
alter table plan_file add column copy_id uuid references certified_copy;
comment on column plan_file.copy_id is 'The electronic copy whose file this is; null for the file of the plan itself.';
drop index plan_file_newest;
create unique index plan_file_newest on plan_file (coalesce(copy_id, plan_id)) where state <> 'superseded';

drop policy plan_file_read on plan_file;
create policy plan_file_read on plan_file for select to banhanh_app using (
  exists (select 1 from plan p where p.id = plan_id) and (copy_id is null or exists (select 1 from certified_copy c where c.id = copy_id))
);
drop policy plan_file_add on plan_file;
create policy plan_file_add on plan_file for insert to banhanh_worker with check (
  case when copy_id is null
    then exists (select 1 from plan p where p.id = plan_id and p.agency_id = plan_file.agency_id and (kind = 'renewed' or p.file_hash = plan_file.file_hash))
    else exists (select 1 from certified_copy c where c.id = copy_id and c.plan_id = plan_file.plan_id and c.agency_id = plan_file.agency_id
      and c.medium = 'electronic' and (kind = 'renewed' or c.file_hash = plan_file.file_hash))
  end
);

insert into plan_file (plan_id, copy_id, agency_id, file_hash, bytes, kind, made_at, due_at)
select c.plan_id, c.id, c.agency_id, c.file_hash, c.file_bytes, 'issued', c.state_since, now() from certified_copy c where c.state = 'issued' and c.medium = 'electronic';

-- A copy's file is not the plan's, however old or new.
create or replace function plan_of_file(hash text) returns table (state text, number int, symbol text, issued_on date, agency_name text, revoked_at timestamptz,
    replaced_number int, replaced_symbol text, replaced_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.state, p.number, p.symbol, p.issued_on, a.name, case p.state when 'revoked' then p.state_since end, r.number, r.symbol, r.issued_on
  from plan p join agency a on a.id = p.agency_id left join plan r on r.id = p.replaced_by
  where p.id = coalesce((select o.id from plan o where o.file_hash = hash limit 1), (select f.plan_id from plan_file f where f.file_hash = hash and f.copy_id is null limit 1)) $$;
create or replace function copy_of_file(hash text) returns table (form text, number int, symbol text, issued_on date, agency_name text,
    plan_number int, plan_symbol text, plan_issued_on date, plan_agency_name text, plan_revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.form, c.number, c.symbol, c.issued_on, a.name, p.number, p.symbol, p.issued_on, i.name, case p.state when 'revoked' then p.state_since end
  from certified_copy c join agency a on a.id = c.agency_id join plan p on p.id = c.plan_id join agency i on i.id = p.agency_id
  where c.id = (select f.copy_id from plan_file f where f.file_hash = hash and f.copy_id is not null limit 1) $$;
