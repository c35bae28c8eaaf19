-- The action plan: who carries it, and what somebody would change in many actions at once.

-- Who carries the plan, in which part, from when until when. A row is written once and only ever ended: whoever changes
-- their part ends one and begins another, so that the rows are the record of it. A part is rewritten only when it names
-- somebody who is erased.
create table plan_group (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid,
  part text not null default '' check (length(part) <= 100),
  since_on date not null,
  until_on date,
  added_by uuid,
  ended_by uuid,
  unique (organisation_id, id),
  check (until_on >= since_on),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete set null (member_id),
  foreign key (organisation_id, added_by) references members (organisation_id, id) on delete set null (added_by),
  foreign key (organisation_id, ended_by) references members (organisation_id, id) on delete set null (ended_by)
);
create unique index plan_group_open on plan_group (organisation_id, member_id) where until_on is null;
create index plan_group_member on plan_group (organisation_id, member_id);
create index plan_group_added_by on plan_group (organisation_id, added_by);
create index plan_group_ended_by on plan_group (organisation_id, ended_by);
call fence('plan_group');
grant select, insert, update (part, until_on, ended_by) on plan_group to goldthread_app;
grant select, insert, update, delete on plan_group to goldthread_keeper;

-- What a file, or somebody who chose several actions, would change: read, compared, and waiting for a yes. Gone with
-- it, or the next day.
create table plan_proposals (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  file_name text check (length(file_name) <= 255),
  lines jsonb not null,
  expires_at timestamptz not null,
  unique (organisation_id, id)
);
comment on column plan_proposals.file_name is 'null where actions were chosen on a page';
create index plan_proposals_expiry on plan_proposals (expires_at);
call fence('plan_proposals');
grant select, insert, delete on plan_proposals to goldthread_app;
grant select, insert, delete on plan_proposals to goldthread_keeper;
