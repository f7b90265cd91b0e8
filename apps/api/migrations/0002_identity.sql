-- Accounts and sessions. The application role reads neither table: it calls the functions below.
create table account (
  person_id uuid primary key references person,
  username text not null unique check (username = lower(username)),
  password_hash text not null,
  is_demo boolean not null default false,
  demo_label text,
  demo_ordinal int,
  failed_attempts int not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz
);

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

create function account_for_sign_in(wanted text)
  returns table (person_id uuid, full_name text, password_hash text, locked_until timestamptz, agency_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.person_id, p.full_name, a.password_hash, a.locked_until,
         (select q.agency_id from appointment x join position q on q.id = x.position_id
           where x.person_id = a.person_id and x.valid_from <= current_date and (x.valid_to is null or x.valid_to >= current_date)
           order by x.valid_from, x.id limit 1)
  from account a join person p on p.id = a.person_id
  where a.username = lower(wanted) and a.disabled_at is null $$;

-- Five failures lock the account for a quarter of an hour; a success clears them.
create function note_sign_in(who uuid, succeeded boolean, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update account set
    failed_attempts = case when succeeded then 0 else failed_attempts + 1 end,
    locked_until = case when not succeeded and failed_attempts + 1 >= 5 then at + interval '15 minutes' when succeeded then null else locked_until end
  where person_id = who $$;

create function open_session(hash bytea, who uuid, agency uuid, at timestamptz, until timestamptz, agent text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into session (token_hash, person_id, agency_id, created_at, expires_at, user_agent) values (hash, who, agency, at, until, left(agent, 300)) $$;

create function end_session(hash bytea, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update session set ended_at = at where token_hash = hash and ended_at is null $$;

-- Who a session acts as today: person, agency, and the units, positions and duties held in that agency.
create function session_actor(hash bytea, at timestamptz)
  returns table (person_id uuid, full_name text, agency_id uuid, units uuid[], positions uuid[], duties text[], expires_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select s.person_id, p.full_name, s.agency_id,
         coalesce(array_agg(distinct q.unit_id) filter (where q.unit_id is not null), '{}'),
         coalesce(array_agg(distinct q.id) filter (where q.id is not null), '{}'),
         coalesce((select array_agg(distinct d) from unnest(string_to_array(string_agg(array_to_string(q.duties, ','), ','), ',')) d where d <> ''), '{}'),
         s.expires_at
  from session s
  join person p on p.id = s.person_id
  left join appointment x on x.person_id = s.person_id
       and x.valid_from <= (at at time zone 'Asia/Ho_Chi_Minh')::date and (x.valid_to is null or x.valid_to >= (at at time zone 'Asia/Ho_Chi_Minh')::date)
  left join position q on q.id = x.position_id and q.agency_id = s.agency_id
  where s.token_hash = hash and s.ended_at is null and s.expires_at > at
  group by s.token_hash, p.full_name $$;

create function demo_people()
  returns table (username text, full_name text, demo_label text, position_title text, agency_name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.username, p.full_name, a.demo_label, min(q.title), min(g.name)
  from account a join person p on p.id = a.person_id
  join appointment x on x.person_id = p.id join position q on q.id = x.position_id join agency g on g.id = q.agency_id
  where a.is_demo and a.demo_ordinal is not null and a.disabled_at is null
  group by a.username, p.full_name, a.demo_label, a.demo_ordinal order by a.demo_ordinal $$;
