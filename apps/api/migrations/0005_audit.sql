-- Append-only by grants. Acts insert an event and its place in the queue; the sequencer links queued events into one hash
-- chain per agency, in batches, so that acts never wait for each other's hash.
create table audit_event (
  id uuid primary key default uuidv7(),
  agency_id uuid not null,
  -- To the millisecond, as it is hashed: the chain can be computed again from the table alone.
  occurred_at timestamptz(3) not null,
  actor_id uuid,
  kind text not null check (kind <> ''),
  entity text not null check (entity <> ''),
  entity_id uuid,
  data jsonb not null default '{}'
);
create index audit_event_agency on audit_event (agency_id, id);
create index audit_event_entity on audit_event (entity_id, id);

-- Filled and emptied all day: cleaned long before a fifth of it is dead.
create table audit_queue (
  event_id uuid primary key
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

create table audit_link (
  agency_id uuid not null,
  seq bigint not null,
  event_id uuid not null unique references audit_event,
  previous_hash text not null,
  hash text not null,
  linked_at timestamptz not null,
  primary key (agency_id, seq)
);

-- A sign-in has no actor yet; its event goes to the agency of the account, or to the installation (nil) when there is none.
create function record_sign_in(agency uuid, who uuid, event_kind text, at timestamptz, detail jsonb) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare added uuid;
begin
  if event_kind not in ('SignedIn', 'SignInRefused', 'SignedOut') then raise exception 'not a sign-in event: %', event_kind; end if;
  insert into audit_event (agency_id, occurred_at, actor_id, kind, entity, entity_id, data)
    values (coalesce(agency, '00000000-0000-0000-0000-000000000000'), at, who, event_kind, 'account', who, detail) returning id into added;
  insert into audit_queue (event_id) values (added);
end $$;
