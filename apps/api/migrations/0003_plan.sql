-- The plan: a narrow row that acts lock, its text beside it, its immutable versions, its route and every move.
create table plan (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  unit_id uuid not null references org_unit,
  drafter_id uuid not null references person,
  state text not null default 'draft'
    check (state in ('draft', 'review', 'signed', 'numbered', 'issued', 'reported', 'archived', 'cancelled', 'revoked')),
  version int not null default 1,
  state_since timestamptz not null,
  title text not null,
  title_folded text not null generated always as (fold_vietnamese(title)) stored,
  field_code text not null,
  signer_position_id uuid references position,
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  submitted_hash text check (submitted_hash ~ '^[0-9a-f]{64}$'),
  round int not null default 0,
  number int check (number > 0),
  number_year int,
  symbol text,
  issued_on date,
  signed_at timestamptz,
  signed_by uuid references person,
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  file_pages int,
  file_bytes int,
  distributed_at timestamptz,
  assigned_at timestamptz,
  summary text,
  record_file text,
  retention text,
  source_hash text,
  source_name text,
  created_key uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (drafter_id, created_key),
  unique (agency_id, number_year, number),
  check ((number is null) = (number_year is null) and (number is null) = (issued_on is null)),
  check (state in ('draft', 'review', 'signed', 'cancelled') or number is not null),
  check (state in ('draft', 'review', 'signed', 'numbered', 'cancelled') or file_hash is not null),
  check (state in ('draft', 'review', 'cancelled') or signed_at is not null)
);
create index plan_agency_state on plan (agency_id, state, updated_at desc);
create index plan_drafter on plan (drafter_id, updated_at desc);
create index plan_title_trgm on plan using gin (title_folded gin_trgm_ops);

create table plan_document (
  plan_id uuid primary key references plan on delete cascade,
  agency_id uuid not null references agency,
  document jsonb not null
);

create table plan_version (
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  ordinal int not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  document jsonb not null,
  created_by uuid not null references person,
  created_at timestamptz not null,
  primary key (plan_id, ordinal)
);

create table review_step (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  round int not null,
  ordinal int not null,
  kind text not null check (kind in ('content', 'form', 'consult', 'approve', 'sign')),
  rule text not null default 'any' check (rule in ('all', 'any', 'at_least')),
  needed int not null default 1,
  position_ids uuid[] not null check (cardinality(position_ids) > 0),
  state text not null default 'waiting' check (state in ('waiting', 'open', 'approved', 'returned', 'withdrawn')),
  opened_at timestamptz,
  due_at timestamptz,
  closed_at timestamptz,
  unique (plan_id, round, ordinal),
  constraint review_step_one_open exclude using btree (plan_id with =) where (state = 'open') deferrable initially deferred
);
-- By agency, not by position: under row-level security an index on position_ids would not be used (&& is not leakproof).
create index review_step_open on review_step (agency_id) where state = 'open';

create table review_decision (
  id uuid primary key default uuidv7(),
  step_id uuid not null references review_step,
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  position_id uuid not null references position,
  person_id uuid not null references person,
  decision text not null check (decision in ('approve', 'return', 'sign')),
  note text,
  document_hash text not null,
  decided_at timestamptz not null,
  unique (step_id, position_id)
);
create index review_decision_plan on review_decision (plan_id);

-- Every accepted event of every machine, append-only. `counterpart_id` is the other agency that may read it.
create table move (
  id uuid primary key default uuidv7(),
  aggregate text not null check (aggregate in ('plan', 'delivery', 'assignment')),
  aggregate_id uuid not null,
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  counterpart_id uuid references agency,
  event text not null,
  from_state text not null,
  to_state text not null,
  actor_id uuid references person,
  position_id uuid references position,
  occurred_at timestamptz not null,
  idempotency_key uuid not null,
  input jsonb not null default '{}',
  document_hash text
);
create unique index move_once on move (aggregate_id, idempotency_key);
create index move_of on move (aggregate_id, id);
create index move_plan on move (plan_id, id);

-- The register of outgoing documents: one gapless series per agency and year, from 01 (NĐ 30/2020, Điều 15).
create table register_series (
  agency_id uuid not null references agency,
  year int not null,
  last_number int not null default 0 check (last_number >= 0),
  primary key (agency_id, year)
);
create table register_entry (
  agency_id uuid not null references agency,
  year int not null,
  number int not null check (number > 0),
  symbol text not null,
  plan_id uuid not null unique references plan,
  registered_on date not null,
  registered_by uuid not null references person,
  registered_at timestamptz not null,
  primary key (agency_id, year, number)
);

create table notification (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  person_id uuid not null references person,
  plan_id uuid not null references plan,
  move_id uuid not null references move,
  kind text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  unique (move_id, person_id, kind)
);
create index notification_person on notification (person_id, id desc);
