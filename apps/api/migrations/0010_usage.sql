-- How an agency writes: which syllables stand side by side in the plans it issued, for the spelling check of its next ones.
create table word_usage (
  agency_id uuid primary key references agency,
  usage jsonb not null check (jsonb_typeof(usage -> 'pairs') = 'object'),
  counted_at timestamptz not null
);

-- Each plan is counted once, however often its effect is run.
create table word_usage_plan (
  plan_id uuid primary key references plan,
  agency_id uuid not null references agency
);

alter table word_usage enable row level security;
create policy word_usage_worker on word_usage for all to banhanh_worker using (true) with check (true);
create policy word_usage_read on word_usage for select to banhanh_app using (agency_id = (select actor_agency()));
alter table word_usage_plan enable row level security;
create policy word_usage_plan_worker on word_usage_plan for all to banhanh_worker using (true) with check (true);

grant select on word_usage to banhanh_app;
grant select, insert, update on word_usage to banhanh_worker;
grant select, insert on word_usage_plan to banhanh_worker;
