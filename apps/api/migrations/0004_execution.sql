-- What follows issue: one delivery per recipient agency, one assignment per body and task block. Small rows of their own,
-- so that ten thousand of them never fight for the plan's row. `agency_id` is the agency whose turn it is to act.
create table delivery (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  sender_agency_id uuid not null references agency,
  plan_id uuid not null references plan,
  line text not null,
  purpose text not null check (purpose in ('report', 'execute-or-know')),
  state text not null default 'sent' check (state in ('sent', 'arrived', 'acknowledged', 'in_progress', 'done', 'refused', 'recalled')),
  version int not null default 1,
  state_since timestamptz not null,
  sent_at timestamptz not null,
  arrived_at timestamptz,
  due_at timestamptz,
  acted_by uuid references person,
  reason text,
  unique (plan_id, agency_id)
);
create index delivery_inbox on delivery (agency_id, state, id desc);
create index delivery_refused on delivery (sender_agency_id) where state = 'refused';

create table assignment (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  unit_id uuid references org_unit,
  issuer_agency_id uuid not null references agency,
  issuer_unit_id uuid not null references org_unit,
  plan_id uuid not null references plan,
  node_id text not null,
  ordinal int not null,
  assignee text not null,
  modality text not null check (modality in ('order', 'request')),
  tasks jsonb not null,
  due_on date,
  state text not null default 'open' check (state in ('open', 'in_progress', 'reported', 'accepted', 'overdue', 'cancelled')),
  version int not null default 1,
  state_since timestamptz not null,
  result text,
  reported_by uuid references person,
  reported_at timestamptz,
  reason text,
  unique nulls not distinct (plan_id, node_id, agency_id, unit_id)
);
create index assignment_inbox on assignment (agency_id, state, id desc);
create index assignment_reported on assignment (issuer_unit_id) where state = 'reported';
create index assignment_due on assignment (due_on) where state in ('open', 'in_progress');

-- One row per plan that left the desk, for retrieval. `folded` has every word without diacritics, `accented` the same words
-- with them; title A, agency and number B, headings and bodies C, the rest D. `number_folded` has no leading zero.
create table plan_search (
  plan_id uuid primary key references plan on delete cascade,
  number_folded text not null,
  folded tsvector not null,
  accented tsvector not null
);
create index plan_search_folded on plan_search using gin (folded);
create index plan_search_number on plan_search using gin (number_folded gin_trgm_ops);

-- The words of a folded text, whatever stands between them.
create function plain_words(folded text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('pg_catalog.simple', regexp_replace(folded, '[^[:alnum:]]+', ' ', 'g'));

-- At most `most` candidates, the newest first, before anything is ranked. Runs as the owner: under row-level security PostgreSQL
-- may not use these indexes (their operators are not leakproof). So it answers ids alone, only of the actor's agency or delivered
-- to it, and the caller joins `plan` under its own rights. `similar` is a folded title to match with errors in it.
create function search_plans(words text, accented_words text, number_like text, similar_title text, issued_from date, issued_to date, states text[], most int)
  returns table (plan_id uuid, score real)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
begin
  return query
  select f.id,
    (case when words is null then 0 else ts_rank('{0.1, 0.2, 0.4, 1}', coalesce(f.folded, setweight(f.title, 'A')), words::tsquery, 1) end
     + case when accented_words is null or f.accented is null then 0 else 2 * ts_rank('{0.1, 0.2, 0.4, 1}', f.accented, accented_words::tsquery, 1) end
     + case when number_like is not null and f.number_folded like rtrim(number_like, '%') || '/%' then 1 else 0 end
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
