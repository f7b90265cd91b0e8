-- The signature is bytes: the file a person was shown, and that file with the signature in it.
create table signing_sheet (
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  pages int not null check (pages > 0),
  bytes int not null check (bytes > 0),
  -- Where signature, seal, number and date stand: page from 1, points from the left and the top.
  spaces jsonb not null,
  prepared_by uuid not null references person,
  prepared_at timestamptz not null,
  primary key (plan_id, file_hash)
);
alter table signing_sheet enable row level security;
create policy signing_sheet_read on signing_sheet for select to banhanh_app
  using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id));
create policy signing_sheet_add on signing_sheet for insert to banhanh_app with check (
  agency_id = (select actor_agency()) and prepared_by = (select actor_person())
  and exists (select 1 from plan p where p.id = plan_id and p.state = 'review' and p.document_hash = signing_sheet.document_hash)
  and exists (select 1 from review_step s where s.plan_id = signing_sheet.plan_id and s.state = 'open' and s.kind = 'sign' and s.position_ids && (select actor_positions())::uuid[])
);
create policy signing_sheet_worker on signing_sheet for select to banhanh_worker using (true);
grant select, insert on signing_sheet to banhanh_app;
grant select on signing_sheet to banhanh_worker;

alter table plan
  add column signed_file_hash text check (signed_file_hash ~ '^[0-9a-f]{64}$'),
  add column signed_sheet_hash text check (signed_sheet_hash ~ '^[0-9a-f]{64}$'),
  -- Signed before there were keys: the record of the act is the signature.
  add column is_signed_on_record boolean not null default false;
update plan set is_signed_on_record = true where signed_at is not null;
alter table plan
  add constraint plan_signed_file check (is_signed_on_record or state in ('draft', 'review', 'cancelled') or signed_file_hash is not null),
  add constraint plan_signed_sheet check ((signed_file_hash is null) = (signed_sheet_hash is null));
create index plan_file on plan (file_hash) where file_hash is not null;
grant update (signed_file_hash, signed_sheet_hash) on plan to banhanh_app;

create function keep_signed_file() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if is_runtime() and not (old.state = 'review' and new.state = 'signed' and new.signed_by = actor_person() and not new.is_signed_on_record and exists (
      select from signing_sheet s where s.plan_id = new.id and s.file_hash = new.signed_sheet_hash and s.document_hash = new.document_hash)) then
    raise exception 'the signed file of plan % is frozen', old.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger plan_signed_file_is_kept before update on plan for each row
  when ((old.signed_file_hash, old.signed_sheet_hash, old.is_signed_on_record) is distinct from (new.signed_file_hash, new.signed_sheet_hash, new.is_signed_on_record))
  execute function keep_signed_file();

-- The account of whoever asks, to ask for the password again.
create function own_account() returns table (username text, password_hash text, is_demo boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.username, a.password_hash, a.is_demo from account a where a.person_id = actor_person() and a.disabled_at is null $$;
create or replace function record_sign_in(agency uuid, who uuid, event_kind text, at timestamptz, detail jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if event_kind not in ('SignedIn', 'SignInRefused', 'SignedOut', 'PasswordRefused') then raise exception 'not a sign-in event: %', event_kind; end if;
  insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data)
    values (coalesce(agency, '00000000-0000-0000-0000-000000000000'), at, who, event_kind, 'account', who, detail);
end $$;

-- What this installation says of a file somebody holds: the plan whose official file it is. Nothing that the file does not print.
create function plan_of_file(hash text) returns table (state text, number int, symbol text, issued_on date, agency_name text, revoked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.state, p.number, p.symbol, p.issued_on, a.name, case p.state when 'revoked' then p.state_since end
  from plan p join agency a on a.id = p.agency_id where p.file_hash = hash $$;
revoke execute on function keep_signed_file, own_account, plan_of_file from public;
grant execute on function own_account, plan_of_file to banhanh_app;

-- The effect has a new name: plans that wait for their seal wait for it under that name.
select graphile_worker.remove_job(m.id || ':typesetPlan'),
  graphile_worker.add_job('sealPlan', json_build_object('moveId', m.id, 'planId', p.id, 'aggregateId', p.id), job_key := m.id || ':sealPlan', max_attempts := 1000)
from plan p join move m on m.aggregate_id = p.id and m.event = 'number' where p.state = 'numbered';
