-- Accounts and sessions. The application role reads neither table: it calls the functions below.
create table account (
  person_id uuid primary key references person,
  username text not null unique check (username = lower(username)),
  password_hash text not null,
  is_demo boolean not null default false,
  demo_label text,
  demo_ordinal int,
  disabled_at timestamptz
);

-- Attempts per name typed, whether an account has it or not: the answer to a stranger never tells which names exist.
create table sign_in_attempt (
  username text primary key,
  attempts int not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index sign_in_attempt_last on sign_in_attempt (last_at);

create table session (
  token_hash bytea primary key,
  person_id uuid not null references person,
  agency_id uuid not null references agency,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text
);
create index session_person on session (person_id);

-- The account of a name, with the agency of its earliest position of today.
create function account_for_sign_in(wanted text, at timestamptz)
  returns table (person_id uuid, password_hash text, is_demo boolean, agency_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.person_id, a.password_hash, a.is_demo,
         (select q.agency_id from appointment x join position q on q.id = x.position_id
           where x.person_id = a.person_id
             and x.valid_from <= d.today and (x.valid_to is null or x.valid_to >= d.today)
             and q.valid_from <= d.today and (q.valid_to is null or q.valid_to >= d.today)
           order by x.valid_from, x.id limit 1)
  from account a, (select (at at time zone 'Asia/Ho_Chi_Minh')::date as today) d
  where a.username = lower(wanted) and a.disabled_at is null $$;

-- Counts an attempt before its password is looked at, so that many at once cannot pass the limit together. The fifth locks
-- the name for a quarter of an hour unless it succeeds. `locked_until` is the lock in force after this attempt.
create function begin_sign_in(wanted text, at timestamptz)
  returns table (is_allowed boolean, locked_until timestamptz)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text := lower(left(wanted, 100));
  attempt sign_in_attempt;
begin
  delete from sign_in_attempt t where t.last_at < at - interval '1 day';
  insert into sign_in_attempt (username, attempts, last_at) values (name, 0, at) on conflict do nothing;
  select * into attempt from sign_in_attempt t where t.username = name for update;
  if attempt.locked_until > at then
    return query select false, attempt.locked_until;
    return;
  end if;
  if attempt.locked_until is not null then attempt.attempts := 0; end if;
  attempt.attempts := attempt.attempts + 1;
  attempt.locked_until := case when attempt.attempts >= 5 then at + interval '15 minutes' end;
  update sign_in_attempt t set attempts = attempt.attempts, last_at = at, locked_until = attempt.locked_until where t.username = name;
  return query select true, attempt.locked_until;
end $$;

-- A success forgets the failures before it.
create function forget_sign_in_attempts(wanted text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from sign_in_attempt where username = lower(left(wanted, 100)) $$;

create function open_session(hash bytea, who uuid, agency uuid, at timestamptz, until timestamptz, agent text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into session (token_hash, person_id, agency_id, created_at, expires_at, user_agent) values (hash, who, agency, at, until, left(agent, 300)) $$;

-- Ends a session and says whose it was; nothing when there was none to end.
create function end_session(hash bytea, at timestamptz) returns table (person_id uuid, agency_id uuid)
  language sql security definer set search_path = public, pg_temp as $$
  update session s set ended_at = at where s.token_hash = hash and s.ended_at is null and s.expires_at > at returning s.person_id, s.agency_id $$;

-- Who a session acts as today: person, agency, and the units, positions and duties held in that agency.
create function session_actor(hash bytea, at timestamptz)
  returns table (person_id uuid, full_name text, agency_id uuid, units uuid[], positions uuid[], duties text[], expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, p.full_name, s.agency_id,
         coalesce(array_agg(distinct q.unit_id) filter (where q.unit_id is not null), '{}'),
         coalesce(array_agg(distinct q.id) filter (where q.id is not null), '{}'),
         coalesce(array_agg(distinct u.duty) filter (where u.duty is not null), '{}'),
         s.expires_at
  from session s
  join person p on p.id = s.person_id
  join account a on a.person_id = s.person_id and a.disabled_at is null
  cross join lateral (select (at at time zone 'Asia/Ho_Chi_Minh')::date as today) d
  left join appointment x on x.person_id = s.person_id and x.valid_from <= d.today and (x.valid_to is null or x.valid_to >= d.today)
  left join position q on q.id = x.position_id and q.agency_id = s.agency_id
       and q.valid_from <= d.today and (q.valid_to is null or q.valid_to >= d.today)
  left join lateral unnest(q.duties) as u(duty) on true
  where s.token_hash = hash and s.ended_at is null and s.expires_at > at
  group by s.token_hash, p.full_name $$;

create function demo_people()
  returns table (username text, full_name text, demo_label text, position_title text, agency_name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.username, p.full_name, a.demo_label, min(q.title || coalesce(', ' || u.short_name, '')), min(g.name)
  from account a join person p on p.id = a.person_id
  join appointment x on x.person_id = p.id join position q on q.id = x.position_id join agency g on g.id = q.agency_id
  left join org_unit u on u.id = q.unit_id
  where a.is_demo and a.demo_ordinal is not null and a.disabled_at is null
  group by a.username, p.full_name, a.demo_label, a.demo_ordinal order by a.demo_ordinal $$;
