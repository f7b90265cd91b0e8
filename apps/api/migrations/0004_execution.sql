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
create index assignment_due on assignment (due_on) where state in ('open', 'in_progress');

-- One row per issued plan for retrieval: words with or without diacritics, number, date.
create table plan_search (
  plan_id uuid primary key references plan on delete cascade,
  number_folded text not null,
  head tsvector not null,
  body tsvector not null
);
create index plan_search_head on plan_search using gin (head);
create index plan_search_body on plan_search using gin (body);
create index plan_search_number on plan_search using gin (number_folded gin_trgm_ops);
