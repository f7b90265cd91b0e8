-- Passkeys (WebAuthn): the public half of a key that never leaves the person's device.
create table passkey (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  credential_id text not null unique check (credential_id ~ '^[A-Za-z0-9_-]+$' and length(credential_id) <= 1400),
  public_key bytea not null,
  -- Grows with each use where the device counts; always 0 where it does not.
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- Kept by the person's account with the maker of the device, and so on more than one of them.
  is_synced boolean not null,
  label text not null check (label = btrim(label) and length(label) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on passkey (person_id);
alter table passkey enable row level security;
create policy passkey_own on passkey for all to banhanh_app using (person_id = (select actor_person())) with check (person_id = (select actor_person()));
grant select, insert, delete, update (label) on passkey to banhanh_app;

-- A question to a passkey: random, for one purpose of one person, answered once within its time. For a signature it stands for the files
-- that will be signed: challenge = SHA-256 over random, person and list.
create table passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('add', 'sign-in', 'sign')),
  person_id uuid references person,
  random bytea not null check (length(random) = 32),
  signings jsonb,
  expires_at timestamptz not null,
  answer_hash text,
  confirmed_at timestamptz,
  check ((purpose = 'sign-in') = (person_id is null)),
  check ((purpose = 'sign') = (signings is not null and jsonb_array_length(signings) between 1 and 50))
);
create index passkey_challenge_expires on passkey_challenge (expires_at);
alter table passkey_challenge enable row level security;

-- Of the actor, or of nobody yet who signs in.
create function ask_passkey(new_challenge text, for_purpose text, new_random bytea, about jsonb, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from passkey_challenge where expires_at < at - interval '1 hour';
  insert into passkey_challenge (challenge, purpose, person_id, random, signings, expires_at)
    values (new_challenge, for_purpose, actor_person(), new_random, about, at + interval '5 minutes') $$;

-- Takes the one answer of a question: 'first', or 'again' when this very answer was right less than half an hour ago and is sent once more
-- for the same files, since a signature may have to wait. Null for everything else.
create function answer_passkey(asked text, for_purpose text, about jsonb, answer text, at timestamptz) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare question passkey_challenge;
begin
  select * into question from passkey_challenge c where c.challenge = asked for update;
  if not found or question.purpose <> for_purpose or question.person_id is distinct from actor_person() then return null; end if;
  if for_purpose = 'sign' and (about is null or jsonb_array_length(about) = 0 or not question.signings @> about) then return null; end if;
  if question.answer_hash is null and question.expires_at > at then
    update passkey_challenge set answer_hash = answer where challenge = asked;
    return 'first';
  end if;
  if for_purpose = 'sign' and question.answer_hash = answer and question.confirmed_at > at - interval '30 minutes' then return 'again'; end if;
  return null;
end $$;

-- The answer was right. False when the device's counter has not grown: an answer of a copied key, or a use that was overtaken.
create function confirm_passkey(asked text, used uuid, new_counter bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update passkey set counter = new_counter, last_used_at = at
    where id = used and (counter < new_counter or (counter = 0 and new_counter = 0))
      and person_id = coalesce(actor_person(), person_id);
  if not found then return false; end if;
  update passkey_challenge set confirmed_at = at where challenge = asked and answer_hash is not null;
  return found;
end $$;

-- Whose passkey a stranger shows, with the account as `account_for_sign_in` gives it.
create function passkey_for_sign_in(credential text, at timestamptz)
  returns table (id uuid, person_id uuid, public_key bytea, counter bigint, username text, is_demo boolean, agency_id uuid)
  language sql stable security definer set search_path = public, pg_temp as $$
  select k.id, k.person_id, k.public_key, k.counter, a.username, a.is_demo, s.agency_id
  from passkey k join account a on a.person_id = k.person_id cross join lateral account_for_sign_in(a.username, at) s
  where k.credential_id = credential $$;

revoke execute on function ask_passkey, answer_passkey, confirm_passkey, passkey_for_sign_in from public;
grant execute on function ask_passkey, answer_passkey, confirm_passkey, passkey_for_sign_in to banhanh_app;
