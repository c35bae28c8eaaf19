-- What somebody is expected to do is on the thread too: it comes of a value, a policy or a clause.
create or replace function station_rank(kind text) returns integer language sql immutable parallel safe
  return array_position(array['definition', 'value', 'evidence', 'gap', 'decision', 'promise', 'action', 'policy',
    'clause', 'behaviour', 'learning', 'measure', 'review', 'lesson', 'story'], kind);

-- The register: policies, procedures, strategies, branding, and the code of conduct. Its station's day is the day it was
-- last agreed on, its owner is whoever keeps it.
create table policies (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'policy' check (kind = 'policy'),
  form text not null check (form in ('policy', 'procedure', 'strategy', 'branding', 'code')),
  href text check (length(href) between 1 and 2000),
  review_on date not null,
  primary key (organisation_id, station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
create index policies_review on policies (organisation_id, review_on);
create unique index policies_code on policies (organisation_id) where form = 'code';
call fence('policies');
grant select, insert, update on policies to goldthread_app;
grant select, insert, update, delete on policies to goldthread_keeper;

-- Where allyship stands in a policy. Its station's title is the place in the document, its words are the document's own,
-- and its day is the day on which somebody read it and found what `says` says.
create table clauses (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'clause' check (kind = 'clause'),
  policy_id uuid not null,
  says text not null check (says in ('well', 'partly', 'missing')),
  wanted text not null default '' check (length(wanted) <= 4000),
  primary key (organisation_id, station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, policy_id) references policies (organisation_id, station_id) on delete cascade
);
create index clauses_policy on clauses (organisation_id, policy_id);
call fence('clauses');
grant select, insert, update on clauses to goldthread_app;
grant select, insert, update, delete on clauses to goldthread_keeper;

create table policy_reviews (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  policy_id uuid not null,
  reviewed_on date not null,
  reviewed_by uuid,
  outcome text not null check (outcome in ('stays', 'changed')),
  words text not null default '' check (length(words) <= 4000),
  next_on date not null,
  unique (organisation_id, id),
  check (next_on > reviewed_on),
  foreign key (organisation_id, policy_id) references policies (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, reviewed_by) references members (organisation_id, id) on delete set null (reviewed_by)
);
create index policy_reviews_policy on policy_reviews (organisation_id, policy_id, reviewed_on);
create index policy_reviews_reviewed_by on policy_reviews (organisation_id, reviewed_by);
call fence('policy_reviews');
grant select, insert, update (words) on policy_reviews to goldthread_app;
grant select, insert, update, delete on policy_reviews to goldthread_keeper;

-- A policy held against the framework: the questions as they were asked on that day.
create table policy_checks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  policy_id uuid not null,
  checked_on date not null,
  checked_by uuid,
  questions_version integer not null check (questions_version > 0),
  unique (organisation_id, id),
  foreign key (organisation_id, policy_id) references policies (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, checked_by) references members (organisation_id, id) on delete set null (checked_by)
);
create index policy_checks_policy on policy_checks (organisation_id, policy_id, checked_on);
create index policy_checks_checked_by on policy_checks (organisation_id, checked_by);
call fence('policy_checks');
grant select, insert on policy_checks to goldthread_app;
grant select, insert, update, delete on policy_checks to goldthread_keeper;

create table policy_answers (
  organisation_id uuid not null references organisations on delete cascade,
  check_id uuid not null,
  question text not null check (question ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place integer not null check (place > 0),
  asked text not null check (length(asked) between 1 and 300),
  lacking text not null check (length(lacking) between 1 and 300),
  answer text not null check (answer in ('yes', 'partly', 'no')),
  words text not null default '' check (length(words) <= 4000),
  gap_id uuid,
  primary key (organisation_id, check_id, question),
  foreign key (organisation_id, check_id) references policy_checks (organisation_id, id) on delete cascade,
  foreign key (organisation_id, gap_id) references gaps (organisation_id, station_id) on delete set null (gap_id)
);
comment on column policy_answers.lacking is 'what is missing where the answer is no, as a gap would say it';
create index policy_answers_gap on policy_answers (organisation_id, gap_id);
call fence('policy_answers');
grant select, insert, update (gap_id, words) on policy_answers to goldthread_app;
grant select, insert, update, delete on policy_answers to goldthread_keeper;

-- That it was promoted and talked about: when and where.
create table policy_occasions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  policy_id uuid not null,
  held_on date not null,
  place text not null check (place in ('team-meeting', 'induction', 'supervision', 'training', 'intranet', 'letter', 'other')),
  words text not null check (length(words) between 1 and 4000),
  href text check (length(href) between 1 and 2000),
  noted_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, policy_id) references policies (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, noted_by) references members (organisation_id, id) on delete set null (noted_by)
);
create index policy_occasions_policy on policy_occasions (organisation_id, policy_id, held_on);
create index policy_occasions_noted_by on policy_occasions (organisation_id, noted_by);
call fence('policy_occasions');
grant select, insert, update (words, withdrawn_on) on policy_occasions to goldthread_app;
grant select, insert, update, delete on policy_occasions to goldthread_keeper;

-- What is expected of everyone. Its station's words say what it looks like.
create table behaviours (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null default 'behaviour' check (kind = 'behaviour'),
  unlike text not null check (length(unlike) <= 4000),
  belongs_to uuid,
  primary key (organisation_id, station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade,
  foreign key (organisation_id, belongs_to) references stations (organisation_id, id) on delete set null (belongs_to)
);
comment on column behaviours.unlike is 'what it does not look like';
create index behaviours_belongs_to on behaviours (organisation_id, belongs_to);
call fence('behaviours');
grant select, insert, update on behaviours to goldthread_app;
grant select, insert, update, delete on behaviours to goldthread_keeper;

-- Versions of the code of conduct. A draft has no day yet; one is in force from its day until the next one's has come.
create table codes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  policy_id uuid not null,
  number integer not null check (number > 0),
  words text not null check (length(words) between 1 and 20000),
  news text not null default '' check (length(news) <= 4000),
  version integer not null default 1 check (version > 0),
  drafted_on date not null,
  drafted_by uuid,
  in_force_on date,
  decided_on date,
  decided_by uuid,
  unique (organisation_id, id),
  unique (organisation_id, number),
  unique (organisation_id, in_force_on),
  check ((in_force_on is null) = (decided_on is null)),
  check (in_force_on >= decided_on),
  foreign key (organisation_id, policy_id) references policies (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, drafted_by) references members (organisation_id, id) on delete set null (drafted_by),
  foreign key (organisation_id, decided_by) references members (organisation_id, id) on delete set null (decided_by)
);
comment on column codes.news is 'what is new in this version, and why';
create unique index codes_draft on codes (organisation_id) where in_force_on is null;
create index codes_policy on codes (organisation_id, policy_id);
create index codes_drafted_by on codes (organisation_id, drafted_by);
create index codes_decided_by on codes (organisation_id, decided_by);
call fence('codes');
grant select, insert, update on codes to goldthread_app;
grant select, insert, update, delete on codes to goldthread_keeper;

-- What people acknowledged stays as they read it. Only an erasure takes a name out of it.
create function keep_code() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.number, new.words, new.news, new.in_force_on, new.decided_on)
     is distinct from (old.number, old.words, old.news, old.in_force_on, old.decided_on) then
    raise exception 'a code that was decided on stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_code before update on codes
  for each row when (old.in_force_on is not null and current_setting('goldthread.erasing', true) is distinct from 'yes') execute function keep_code();

-- Who has acknowledged which version: for that person's own eyes.
create table code_acknowledgements (
  organisation_id uuid not null references organisations on delete cascade,
  code_id uuid not null,
  member_id uuid not null,
  acknowledged_on date not null,
  primary key (organisation_id, code_id, member_id),
  foreign key (organisation_id, code_id) references codes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index code_acknowledgements_member on code_acknowledgements (organisation_id, member_id);
call fence('code_acknowledgements');
grant select, insert on code_acknowledgements to goldthread_app;
grant select, insert, delete on code_acknowledgements to goldthread_keeper;

-- How many had acknowledged a version, protected and counted once: two counts would tell whoever came between them.
create table code_counts (
  organisation_id uuid not null references organisations on delete cascade,
  code_id uuid not null,
  counted_on date not null,
  cells jsonb not null,
  primary key (organisation_id, code_id),
  foreign key (organisation_id, code_id) references codes (organisation_id, id) on delete cascade
);
call fence('code_counts');
grant select, insert on code_counts to goldthread_app;
grant select, insert, delete on code_counts to goldthread_keeper;
