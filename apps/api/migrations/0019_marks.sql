-- A plan marked for few readers is not named to strangers; and the file named is the plan's own, not that of a copy of it.
create or replace function plan_of_check_code(asked text)
  returns table (standing text, number int, symbol text, issued_on date, agency_name text, title text, signer_name text, signer_lines jsonb, pages int, file_hash text, revoked_at timestamptz,
    replaced_number int, replaced_symbol text, replaced_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when p.state in ('draft', 'review', 'cancelled') or p.document_hash <> c.document_hash then 'unsigned' when p.state in ('signed', 'numbered') then 'unissued'
      when p.state = 'revoked' then 'revoked' else 'in_force' end,
    o.number, o.symbol, o.issued_on, a.name, case when d.document -> 'marks' -> 'circulation' is null then o.title end,
    s.full_name, d.document -> 'signer' -> 'authority' || jsonb_build_array(d.document -> 'signer' -> 'office'), o.file_pages,
    coalesce((select f.file_hash from plan_file f where f.plan_id = o.id and f.copy_id is null and f.state <> 'superseded'), o.file_hash), case o.state when 'revoked' then o.state_since end,
    r.number, r.symbol, r.issued_on
  from check_code c join plan p on p.id = c.plan_id
  left join plan o on o.id = p.id and o.document_hash = c.document_hash and o.state in ('issued', 'reported', 'archived', 'revoked')
  left join agency a on a.id = o.agency_id
  left join person s on s.id = o.signed_by
  left join plan_document d on d.plan_id = o.id
  left join plan r on r.id = o.replaced_by
  where c.code = asked $$;
