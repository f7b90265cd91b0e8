-- Party bodies: their numbers run per term of the committee, not per year (Hướng dẫn 36-HD/VPTW, mục II.1.3), and their ký hiệu stands after a dash.
alter table agency add column term_year int check (term_year between 1930 and 2200);
comment on column agency.term_year is 'First year of the term of a Party committee: the key of its series of numbers.';
-- The committees of today: the office sets right what is otherwise.
update agency set term_year = 2025 where kind = 'party';
alter table agency add constraint agency_of_the_party_has_a_term check ((kind = 'party') = (term_year is not null));
comment on column plan.number_year is 'The series of the number: the year of issue, of a Party body the first year of the term.';

-- The series a number of that day belongs to, and the ký hiệu of a plan.
create function number_series(a agency, on_day date) returns int language sql immutable parallel safe
  return coalesce(a.term_year, extract(year from on_day)::int);
create function plan_symbol(a agency) returns text language sql immutable parallel safe
  return case a.kind when 'party' then 'KH/' else 'KH-' end || a.symbol;
-- What stands between a number and its ký hiệu, which says itself whose it is: `05/KH-SVHTTDL`, of a Party body `05-KH/BTGDVTU`.
create function number_join(symbol text) returns text language sql immutable parallel safe
  return case when symbol ~ '^[[:alpha:]]+/' then '-' else '/' end;
revoke execute on function number_series, plan_symbol, number_join from public;
grant execute on function number_series, plan_symbol, number_join to banhanh_app, banhanh_worker;

-- As before, and an exact number of the Party comes first too: `5` finds `5-kh/tu`.
create or replace function search_plans(words text, accented_words text, number_like text, similar_title text, issued_from date, issued_to date, states text[], most int)
  returns table (plan_id uuid, score real)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  return query
  select f.id,
    (case when words is null then 0 else ts_rank('{0.1, 0.2, 0.4, 1}', coalesce(f.folded, setweight(f.title, 'A')), words::tsquery, 1) end
     + case when accented_words is null or f.accented is null then 0 else 2 * ts_rank('{0.1, 0.2, 0.4, 1}', f.accented, accented_words::tsquery, 1) end
     + case when number_like is not null and f.number_folded like any (array[rtrim(number_like, '%') || '/%', rtrim(number_like, '%') || '-%']) then 1 else 0 end
     + case when similar_title is null then 0 else word_similarity(similar_title, f.title_folded) end)::real
  from (
    select p.id, s.folded, s.accented, s.number_folded, p.title_folded, case when s.folded is null then plain_words(p.title_folded) end as title
    from plan p left join plan_search s on s.plan_id = p.id
    where (similar_title is null and p.id in (
          select x.plan_id from plan_search x where (words is null or x.folded @@ words::tsquery) and (number_like is null or x.number_folded like number_like)
          union all
          select y.id from plan y
          where y.agency_id = actor_agency() and number_like is null and not exists (select from plan_search z where z.plan_id = y.id)
            and (words is null or plain_words(y.title_folded) @@ words::tsquery)
        ) or similar_title <% p.title_folded)
      and (p.agency_id = actor_agency() or p.id in (select d.plan_id from delivery d where d.agency_id = actor_agency() and d.state <> 'sent'))
      and (issued_from is null or p.issued_on >= issued_from) and (issued_to is null or p.issued_on <= issued_to)
      and (states is null or p.state = any (states))
    order by p.id desc limit most
  ) f;
end $$;

-- The settings of an agency are changed by its head, or by who has the duty of administration there; whom the head lets certify copies, too (NĐ 30/2020, Điều 27).
create function sets_agency() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select 'administrator' = any (actor_duties())
    or exists (select from position p where p.id = any (actor_positions()) and p.agency_id = actor_agency() and p.rank = 'head' and p.unit_id is null) $$;
-- The last series the actor's agency gave a number in: no earlier term is numbered on.
create function last_numbered_term() returns int language sql stable security definer set search_path = public, pg_temp as $$
  select greatest((select max(year) from register_entry where agency_id = actor_agency()), (select max(number_year) from certified_copy where agency_id = actor_agency())) $$;
create function keep_term() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if is_runtime() and new.term_year < last_numbered_term() then
    raise exception 'agency % has numbers of a later term', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger agency_term_is_kept before update of term_year on agency for each row execute function keep_term();
revoke execute on function sets_agency, last_numbered_term, keep_term from public;
grant execute on function sets_agency, last_numbered_term to banhanh_app;

create policy agency_set on agency for update to banhanh_app
  using (id = (select actor_agency()) and (select sets_agency())) with check (id = (select actor_agency()));
create policy position_set on position for update to banhanh_app
  using (agency_id = (select actor_agency()) and (select sets_agency())) with check (agency_id = (select actor_agency()));
grant update (prints_check_code, term_year) on agency to banhanh_app;
grant update (may_certify_copies) on position to banhanh_app;
