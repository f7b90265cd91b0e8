-- A printed copy carries no signature anybody can check. Its code leads whoever holds it to what this installation says of it.
alter table agency add column prints_check_code boolean not null default true;

-- One code for each version a signer was shown, made before the file that prints it: the same version gives the same file.
create table check_code (
  plan_id uuid not null references plan,
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  agency_id uuid not null references agency,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{28}$'),
  made_at timestamptz not null,
  primary key (plan_id, document_hash)
);
alter table check_code enable row level security;
create policy check_code_read on check_code for select to banhanh_app
  using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id));
create policy check_code_add on check_code for insert to banhanh_app with check (
  agency_id = (select actor_agency())
  and exists (select 1 from plan p where p.id = plan_id and p.state = 'review' and p.document_hash = check_code.document_hash)
  and exists (select 1 from review_step s where s.plan_id = check_code.plan_id and s.state = 'open' and s.kind = 'sign' and s.position_ids && (select actor_positions())::uuid[])
);
grant select, insert on check_code to banhanh_app;

-- What the page of a code shows, to anybody: nothing that the first and the last page of the paper do not print, and nothing at all before it
-- is issued. `standing`: unsigned (this version was not signed, or another one was), unissued, in_force, revoked.
create function plan_of_check_code(asked text)
  returns table (standing text, number int, symbol text, issued_on date, agency_name text, title text, signer_name text, signer_lines jsonb, pages int, file_hash text, revoked_at timestamptz,
    replaced_number int, replaced_symbol text, replaced_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when p.state in ('draft', 'review', 'cancelled') or p.document_hash <> c.document_hash then 'unsigned' when p.state in ('signed', 'numbered') then 'unissued'
      when p.state = 'revoked' then 'revoked' else 'in_force' end,
    o.number, o.symbol, o.issued_on, a.name, o.title, s.full_name, d.document -> 'signer' -> 'authority' || jsonb_build_array(d.document -> 'signer' -> 'office'), o.file_pages,
    coalesce((select f.file_hash from plan_file f where f.plan_id = o.id and f.state <> 'superseded'), o.file_hash), case o.state when 'revoked' then o.state_since end,
    r.number, r.symbol, r.issued_on
  from check_code c join plan p on p.id = c.plan_id
  left join plan o on o.id = p.id and o.document_hash = c.document_hash and o.state in ('issued', 'reported', 'archived', 'revoked')
  left join agency a on a.id = o.agency_id
  left join person s on s.id = o.signed_by
  left join plan_document d on d.plan_id = o.id
  left join plan r on r.id = o.replaced_by
  where c.code = asked $$;
revoke execute on function plan_of_check_code from public;
grant execute on function plan_of_check_code to banhanh_app;
