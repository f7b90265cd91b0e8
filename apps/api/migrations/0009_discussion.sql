-- What people say about a text before it is issued: threads anchored to words, and proposals the drafter accepts or rejects.
-- Both stay inside the agency that drafts. A thread, a comment and a proposal are never rewritten; only their state moves.
create table comment_thread (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  anchor jsonb,
  state text not null default 'open' check (state in ('open', 'resolved')),
  created_by uuid not null references person,
  created_at timestamptz not null,
  closed_by uuid references person,
  closed_at timestamptz,
  check ((state = 'resolved') = (closed_by is not null)),
  check ((closed_by is null) = (closed_at is null))
);
create index comment_thread_plan on comment_thread (plan_id, id);

create table comment (
  id uuid primary key,
  thread_id uuid not null references comment_thread,
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  author_id uuid not null references person,
  text text not null check (length(text) between 1 and 4000),
  created_at timestamptz not null
);
create index comment_of_thread on comment (thread_id, created_at);

create table suggestion (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan,
  agency_id uuid not null references agency,
  -- Those made together: one sending of one person.
  batch_id uuid not null,
  ordinal int not null,
  author_id uuid not null references person,
  proposal jsonb not null,
  note text check (length(note) between 1 and 2000),
  state text not null default 'open' check (state in ('open', 'accepted', 'rejected', 'withdrawn')),
  created_at timestamptz not null,
  decided_by uuid references person,
  decided_at timestamptz,
  reason text,
  unique (batch_id, ordinal),
  check ((state = 'open') = (decided_by is null))
);
create index suggestion_plan on suggestion (plan_id, id);

do $$
declare name text;
begin
  foreach name in array array['comment_thread', 'comment', 'suggestion'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy %I on %I for all to banhanh_worker using (true) with check (true)', name || '_worker', name);
    execute format('create policy %I on %I for select to banhanh_app using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id))', name || '_read', name);
  end loop;
end $$;
create policy comment_thread_add on comment_thread for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and created_by = (select actor_person()) and exists (select 1 from plan p where p.id = plan_id and p.agency_id = comment_thread.agency_id));
create policy comment_thread_change on comment_thread for update to banhanh_app
  using (agency_id = (select actor_agency()) and exists (select 1 from plan p where p.id = plan_id))
  with check (agency_id = (select actor_agency()) and (closed_by is null or closed_by = (select actor_person())));
create policy comment_add on comment for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and author_id = (select actor_person())
    and exists (select 1 from comment_thread t where t.id = thread_id and t.plan_id = comment.plan_id and t.agency_id = comment.agency_id));
create policy suggestion_add on suggestion for insert to banhanh_app
  with check (agency_id = (select actor_agency()) and author_id = (select actor_person()) and state = 'open'
    and exists (select 1 from plan p where p.id = plan_id and p.agency_id = suggestion.agency_id));
-- A proposal is decided by who writes the plan, or taken back by who made it.
create policy suggestion_change on suggestion for update to banhanh_app
  using (agency_id = (select actor_agency()) and state = 'open')
  with check (decided_by = (select actor_person()) and case state when 'withdrawn' then author_id = (select actor_person()) else writes_draft(plan_id) end);

grant select, insert on comment_thread, comment, suggestion to banhanh_app;
grant update (state, closed_by, closed_at) on comment_thread to banhanh_app;
grant update (state, decided_by, decided_at, reason) on suggestion to banhanh_app;
grant select on comment_thread, comment, suggestion to banhanh_worker;

-- Talk is told of without a move: the drafters, and whoever spoke in the thread before.
alter table notification alter column move_id drop not null, add column subject_id uuid,
  add constraint notification_is_about_something check ((move_id is null) <> (subject_id is null));
create unique index notification_of_subject on notification (subject_id, person_id, kind) where subject_id is not null;
create function tell_of_talk(plan uuid, thread uuid, subject uuid, told_kind text, at timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if told_kind not in ('comment', 'suggest') or not exists (select from plan p where p.id = plan and p.agency_id = actor_agency()) then
    raise exception 'not a talk of this agency' using errcode = 'insufficient_privilege';
  end if;
  insert into notification (agency_id, person_id, plan_id, subject_id, kind, created_at)
    select p.agency_id, who.id, p.id, subject, told_kind, at
    from plan p cross join lateral (
      select p.drafter_id as id
      union select c.person_id from plan_co_drafter c where c.plan_id = p.id
      union select x.author_id from comment x where x.thread_id = thread
    ) who
    where p.id = plan and who.id <> actor_person()
    on conflict (subject_id, person_id, kind) where subject_id is not null do nothing;
end $$;
-- Who was asked to write along hears of it, from who asked.
create function tell_co_drafter(plan uuid, person uuid, at timestamptz) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into notification (agency_id, person_id, plan_id, subject_id, kind, created_at)
    select c.agency_id, c.person_id, c.plan_id, c.plan_id, 'share', at from plan_co_drafter c
    where c.plan_id = plan and c.person_id = person and c.added_by = actor_person()
    on conflict (subject_id, person_id, kind) where subject_id is not null do nothing $$;
revoke execute on function tell_of_talk, tell_co_drafter from public;
grant execute on function tell_of_talk, tell_co_drafter to banhanh_app;

-- What the agency's plans have cited, for completing a citation while it is typed. Written with the search index.
create table known_citation (
  agency_id uuid not null references agency,
  number_folded text not null,
  folded text not null,
  text text not null,
  used_on date not null,
  primary key (agency_id, number_folded)
);
alter table known_citation enable row level security;
create policy known_citation_worker on known_citation for all to banhanh_worker using (true) with check (true);
create policy known_citation_read on known_citation for select to banhanh_app using (agency_id = (select actor_agency()));
grant select on known_citation to banhanh_app;
grant select, insert, update on known_citation to banhanh_worker;
