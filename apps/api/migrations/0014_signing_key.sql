-- The keys an office put in: where each lies and its certificate, never a secret. A key is replaced, not changed; retired keys stay listed.
create table signing_key (
  id uuid primary key,
  agency_id uuid not null references agency,
  -- Whose: a person in this agency, or with null the agency itself.
  person_id uuid references person,
  provider text not null check (provider in ('store', 'pkcs11', 'csc')),
  store_name text,
  token_label text,
  token_key_id text check (token_key_id ~ '^([0-9a-f]{2}){1,64}$'),
  credential_id text,
  -- What the provider asks at each signature besides the password of the account.
  asks text[] not null default '{}' check (asks <@ array['PIN', 'OTP']),
  certificate bytea not null,
  -- Its issuers, nearest first.
  issuers bytea[] not null default '{}',
  subject text not null,
  issuer text not null,
  serial text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  added_by uuid not null references person,
  added_at timestamptz not null,
  retired_by uuid references person,
  retired_at timestamptz,
  check ((provider = 'store') = (store_name is not null)),
  check ((provider = 'pkcs11') = (token_label is not null and token_key_id is not null)),
  check ((provider = 'csc') = (credential_id is not null)),
  check ((retired_at is null) = (retired_by is null))
);
create unique index signing_key_current on signing_key (agency_id, person_id) nulls not distinct where retired_at is null;

-- The picture of a handwritten signature, or of the seal (NĐ 30/2020, Phụ lục I, mục 7 và 8): a PNG in the store of files.
create table signature_image (
  id uuid primary key default uuidv7(),
  agency_id uuid not null references agency,
  person_id uuid references person,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  width int not null check (width > 0),
  height int not null check (height > 0),
  -- The seal across, in its true size.
  millimetres numeric(4, 1) check (millimetres between 20 and 36),
  added_by uuid not null references person,
  added_at timestamptz not null,
  retired_by uuid references person,
  retired_at timestamptz,
  check ((person_id is null) = (millimetres is not null)),
  check ((retired_at is null) = (retired_by is null))
);
create unique index signature_image_current on signature_image (agency_id, person_id) nulls not distinct where retired_at is null;

-- Why a numbered plan has no seal yet. Written at each attempt, gone with the seal.
create table seal_wait (
  plan_id uuid primary key references plan on delete cascade,
  agency_id uuid not null references agency,
  code text not null check (code ~ '^[A-Z_]{3,40}$'),
  since timestamptz not null,
  tried_at timestamptz not null
);

-- One's own key, and the agency's for the clerk, who keeps seal and key in person (NĐ 30/2020, Điều 32).
create function keeps_key_of(agency uuid, person uuid) returns boolean language sql stable as $$
  select agency = actor_agency() and case when person is null then 'clerk' = any (actor_duties()) else person = actor_person() end $$;
revoke execute on function keeps_key_of from public;
grant execute on function keeps_key_of to banhanh_app, banhanh_worker;

do $$
declare name text;
begin
  foreach name in array array['signing_key', 'signature_image'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for select to banhanh_worker using (true)', name || '_worker', name);
    execute format('create policy %I on %I for select to banhanh_app using (keeps_key_of(agency_id, person_id))', name || '_read', name);
    execute format('create policy %I on %I for insert to banhanh_app with check (keeps_key_of(agency_id, person_id) and added_by = (select actor_person()) and retired_at is null)', name || '_add', name);
    execute format('create policy %I on %I for update to banhanh_app using (keeps_key_of(agency_id, person_id) and retired_at is null) with check (retired_by = (select actor_person()))', name || '_retire', name);
    execute format('grant select, insert, update (retired_by, retired_at) on %I to banhanh_app', name);
    execute format('grant select on %I to banhanh_worker', name);
  end loop;
end $$;

alter table seal_wait enable row level security;
create policy seal_wait_worker on seal_wait for all to banhanh_worker using (true) with check (true);
create policy seal_wait_read on seal_wait for select to banhanh_app using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id));
grant select on seal_wait to banhanh_app;
grant select, insert, update (code, tried_at), delete on seal_wait to banhanh_worker;
