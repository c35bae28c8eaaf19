-- Evidence in every form, the elements it answers, and what was decided.

alter table evidence drop constraint evidence_form_check;
alter table evidence add constraint evidence_form_check
  check (form in ('release', 'listening', 'link', 'document', 'note'));
grant update (href) on evidence to goldthread_app;

-- A file that somebody put here. Its type is what its own bytes say, never what a browser said of it. A file that should
-- not be here, because it names somebody, can be deleted: then its content is gone, and that it was here stays.
create table evidence_documents (
  organisation_id uuid not null references organisations on delete cascade,
  evidence_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  type text not null check (type in ('pdf', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'text', 'csv')),
  size integer not null check (size between 1 and 10000000),
  content bytea check (length(content) = size),
  deleted_on date,
  primary key (organisation_id, evidence_id),
  check ((content is null) = (deleted_on is not null)),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, station_id) on delete cascade
);
call fence('evidence_documents');
grant select, insert, update (name, content, deleted_on) on evidence_documents to goldthread_app;
grant select, insert, update, delete on evidence_documents to goldthread_keeper;

-- One piece of evidence may answer several elements: each in the cycle that was under way when it was said to.
alter table cycles add unique (organisation_id, id, element_id);
create table evidence_elements (
  organisation_id uuid not null references organisations on delete cascade,
  evidence_id uuid not null,
  element_id uuid not null,
  cycle_id uuid,
  made_on date not null,
  primary key (organisation_id, evidence_id, element_id),
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, element_id) references elements (organisation_id, id) on delete cascade,
  foreign key (organisation_id, cycle_id, element_id) references cycles (organisation_id, id, element_id) on delete cascade
);
comment on column evidence_elements.cycle_id is 'null for what was there before the first cycle';
create index evidence_elements_element on evidence_elements (organisation_id, element_id, cycle_id);
create index evidence_elements_cycle on evidence_elements (organisation_id, cycle_id, element_id);
call fence('evidence_elements');
grant select, insert, delete on evidence_elements to goldthread_app;
grant select, insert, update, delete on evidence_elements to goldthread_keeper;

-- What was decided. It is never written anew: a later decision takes its place, for a reason, and both stay.
create table decisions (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'decision' check (kind = 'decision'),
  decided_by text not null check (length(decided_by) between 1 and 300),
  options text not null default '' check (length(options) <= 10000),
  look_again_on date,
  supersedes_id uuid,
  reason text check (length(reason) between 1 and 4000),
  primary key (organisation_id, station_id),
  unique (organisation_id, supersedes_id),
  check ((supersedes_id is null) = (reason is null)),
  check (supersedes_id <> station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, supersedes_id) references decisions (organisation_id, station_id) on delete cascade
);
comment on column decisions.reason is 'why the decision it takes the place of no longer holds';
create index stations_decided on stations (organisation_id, stands_on, number) where kind = 'decision';
call fence('decisions');
grant select, insert, update (decided_by, options, reason, look_again_on) on decisions to goldthread_app;
grant select, insert, update, delete on decisions to goldthread_keeper;

-- Only an erasure takes a name out of a decision. When to look at it again is not part of what was decided.
create function keep_decision() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a decision stays as it is' using errcode = 'GT002';
end $$;
create trigger keep_decision before update of decided_by, options, supersedes_id, reason on decisions
  for each row when (current_setting('goldthread.erasing', true) is distinct from 'yes') execute function keep_decision();
create trigger keep_decided_words before update of title, words, stands_on, withdrawn_on on stations
  for each row when (old.kind = 'decision' and current_setting('goldthread.erasing', true) is distinct from 'yes' and
    (old.title, old.words, old.stands_on, old.withdrawn_on) is distinct from (new.title, new.words, new.stands_on, new.withdrawn_on))
  execute function keep_decision();
