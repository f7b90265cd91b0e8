-- The directory: agencies, units, positions, people, appointments, groups. Temporal: rows have validity dates and are never deleted.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Lower case, without diacritics (đ → d), NFC first: the one way names and texts are compared in SQL.
create function fold_vietnamese(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent', normalize(value, nfc)));

-- The actor of the running transaction, set by set_actor(); everything below is null or empty outside one.
create function actor_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('banhanh.person', true), '')::uuid;
create function actor_agency() returns uuid language sql stable parallel safe
  return nullif(current_setting('banhanh.agency', true), '')::uuid;
create function actor_units() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('banhanh.units', true), '')::uuid[], '{}');
create function actor_positions() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('banhanh.positions', true), '')::uuid[], '{}');
create function actor_duties() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('banhanh.duties', true), '')::text[], '{}');

create function set_actor(person uuid, agency uuid, units uuid[], positions uuid[], duties text[]) returns void
  language plpgsql as $$
begin
  perform set_config('banhanh.person', coalesce(person::text, ''), true),
          set_config('banhanh.agency', coalesce(agency::text, ''), true),
          set_config('banhanh.units', units::text, true),
          set_config('banhanh.positions', positions::text, true),
          set_config('banhanh.duties', duties::text, true);
end $$;

create table agency (
  id uuid primary key default uuidv7(),
  code text not null unique check (code ~ '^[A-Z][0-9]{2}(\.[0-9A-Z]{2,})*$'),
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('committee', 'department', 'mass_organisation', 'press', 'commune', 'party', 'other')),
  symbol text not null,
  place text not null,
  superior_id uuid references agency,
  superior_line text,
  is_collective boolean not null default false,
  valid_from date not null default '2000-01-01',
  valid_to date,
  successor_id uuid references agency
);

-- Other ways a name is written: abbreviations, former names.
create table agency_alias (
  agency_id uuid not null references agency,
  name text not null,
  folded text not null generated always as (fold_vietnamese(name)) stored,
  primary key (agency_id, name)
);
create index agency_alias_folded on agency_alias (folded);
create index agency_name_trgm on agency using gin (fold_vietnamese(name) gin_trgm_ops);

create table recipient_group (
  id uuid primary key default uuidv7(),
  name text not null,
  aliases text[] not null default '{}',
  valid_from date not null default '2000-01-01',
  valid_to date,
  successor_id uuid references recipient_group
);
create table recipient_group_member (
  group_id uuid not null references recipient_group,
  agency_id uuid not null references agency,
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (group_id, agency_id, valid_from)
);

create table org_unit (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  name text not null,
  short_name text not null,
  symbol text not null,
  ordinal int not null default 0,
  valid_from date not null default '2000-01-01',
  valid_to date
);
create index org_unit_agency on org_unit (agency_id);

create table person (
  id uuid primary key default uuidv7(),
  full_name text not null
);

create table position (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  unit_id uuid references org_unit,
  title text not null,
  rank text not null check (rank in ('head', 'deputy', 'unit_head', 'unit_deputy', 'staff')),
  duties text[] not null default '{}'
    check (duties <@ array['drafter', 'unit_head', 'form_checker', 'leader', 'clerk', 'archivist', 'reporter', 'administrator', 'auditor']),
  ordinal int not null default 0,
  valid_from date not null default '2000-01-01',
  valid_to date
);
create index position_agency on position (agency_id);
create index position_unit on position (unit_id);

create table appointment (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  position_id uuid not null references position,
  is_acting boolean not null default false,
  valid_from date not null default '2000-01-01',
  valid_to date
);
create index appointment_person on appointment (person_id);
create index appointment_position on appointment (position_id);

-- Fields of work (lĩnh vực) of an agency, and which deputy has which, in writing (NĐ 30/2020, Điều 13).
-- `keywords` are words of titles by which a new plan's field is suggested.
create table work_field (
  agency_id uuid not null references agency,
  code text not null,
  name text not null,
  keywords text[] not null default '{}',
  primary key (agency_id, code)
);
create table field_assignment (
  position_id uuid not null references position,
  field_code text not null,
  document text not null,
  valid_from date not null,
  valid_to date,
  primary key (position_id, field_code, valid_from)
);
create table signing_delegation (
  id uuid primary key default uuidv7(),
  position_id uuid not null references position,
  authority text not null check (authority in ('TL', 'TUQ')),
  field_codes text[] not null,
  document text not null,
  valid_from date not null,
  valid_to date not null
);

-- Review routes as data: ordered steps; each addresses positions, never persons.
create table route_template (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  name text not null,
  is_default boolean not null default false,
  steps jsonb not null
);
