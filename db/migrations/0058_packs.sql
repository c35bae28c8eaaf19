-- What came of an event, to be taken away: its insights pack. The rest of a pack is read from where it is kept.
create table packs (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  evidence_id uuid,
  primary key (organisation_id, event_id),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, station_id) on delete set null (evidence_id)
);
create index packs_evidence on packs (organisation_id, evidence_id);
comment on column packs.evidence_id is 'where the pack stands on the thread, once something comes of it';
call fence('packs');
grant select, insert, update on packs to goldthread_app;
grant select, insert, update, delete on packs to goldthread_keeper;

-- What a host writes under a heading. Each heading has a version of its own, so that two can write at once.
create table pack_texts (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  part text not null check (part in ('theme', 'audience', 'content', 'baseline', 'reach', 'impact', 'output', 'cases',
    'reflections', 'results', 'insights', 'questions', 'resources')),
  words text not null check (length(words) <= 6000),
  version integer not null default 1,
  primary key (organisation_id, event_id, part),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade
);
call fence('pack_texts');
grant select, insert, update on pack_texts to goldthread_app;
grant select, insert, update, delete on pack_texts to goldthread_keeper;

-- That whoever said something agreed to be quoted, as the host wrote it down; or a question in words of the host's own.
create table pack_quotes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  question_id uuid,
  reaction_id uuid,
  note_id uuid,
  agreed_on date,
  own_words text not null default '' check (length(own_words) <= 500),
  unique (organisation_id, id),
  unique (organisation_id, question_id),
  unique (organisation_id, reaction_id),
  unique (organisation_id, note_id),
  check (num_nonnulls(question_id, reaction_id, note_id) = 1),
  check ((agreed_on is null) = (own_words <> '')),
  check (own_words = '' or question_id is not null),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade,
  foreign key (organisation_id, question_id) references live_questions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, reaction_id) references live_reactions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, note_id) references live_notes (organisation_id, id) on delete cascade
);
create index pack_quotes_event on pack_quotes (organisation_id, event_id);
comment on column pack_quotes.agreed_on is 'null for a question that stands in words of the host''s own';
call fence('pack_quotes');
grant select, insert, update, delete on pack_quotes to goldthread_app;
grant select, insert, update, delete on pack_quotes to goldthread_keeper;

-- What could be better next time. One that became a lesson or a gap leads to it.
create table pack_reflections (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  words text not null check (length(words) between 1 and 2000),
  station_id uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, station_id) references stations (organisation_id, id) on delete set null (station_id)
);
create index pack_reflections_event on pack_reflections (organisation_id, event_id);
create index pack_reflections_station on pack_reflections (organisation_id, station_id);
call fence('pack_reflections');
grant select, insert, update, delete on pack_reflections to goldthread_app;
grant select, insert, update, delete on pack_reflections to goldthread_keeper;

-- Something that was done somewhere, to be told again at other events.
create table case_studies (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  from_whom text not null check (length(from_whom) between 1 and 200),
  happened text not null check (length(happened) between 1 and 6000),
  changed text not null default '' check (length(changed) <= 4000),
  agreed_by text not null check (length(agreed_by) between 1 and 300),
  taken_back_on date,
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index case_studies_made_by on case_studies (organisation_id, made_by);
comment on column case_studies.agreed_by is 'who agreed that it is shared; it stands in no pack';
call fence('case_studies');
grant select, insert, update on case_studies to goldthread_app;
grant select, insert, update, delete on case_studies to goldthread_keeper;

create table pack_cases (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  case_id uuid not null,
  primary key (organisation_id, event_id, case_id),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, case_id) references case_studies (organisation_id, id) on delete cascade
);
create index pack_cases_case on pack_cases (organisation_id, case_id);
call fence('pack_cases');
grant select, insert, delete on pack_cases to goldthread_app;
grant select, insert, update, delete on pack_cases to goldthread_keeper;

-- What to read or to turn to, of a pack or of a case study.
create table pack_resources (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid,
  case_id uuid,
  title text not null check (length(title) between 1 and 200),
  address text not null default '' check (length(address) <= 1000),
  words text not null default '' check (length(words) <= 500),
  unique (organisation_id, id),
  check (num_nonnulls(event_id, case_id) = 1),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, case_id) references case_studies (organisation_id, id) on delete cascade
);
create index pack_resources_event on pack_resources (organisation_id, event_id);
create index pack_resources_case on pack_resources (organisation_id, case_id);
call fence('pack_resources');
grant select, insert, update, delete on pack_resources to goldthread_app;
grant select, insert, update, delete on pack_resources to goldthread_keeper;

-- A pack as it was published. A correction is the next edition; of an earlier one only what must not stand there any more
-- is taken out.
create table pack_editions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  edition integer not null check (edition > 0),
  published_on date not null,
  published_by uuid,
  audience text not null check (audience in ('everyone', 'organisation')),
  why text not null default '' check (length(why) <= 1000),
  content jsonb not null,
  unique (organisation_id, id),
  unique (organisation_id, event_id, edition),
  check ((edition = 1) = (why = '')),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, published_by) references members (organisation_id, id) on delete set null (published_by)
);
create index pack_editions_published_by on pack_editions (organisation_id, published_by);
comment on column pack_editions.why is 'what was corrected; the first edition corrects nothing';
call fence('pack_editions');
grant select, insert, update (why, content) on pack_editions to goldthread_app;
grant select, insert, update, delete on pack_editions to goldthread_keeper;

-- The files beside an edition. They are made of its content, and made again when something was taken out of it.
create table pack_files (
  organisation_id uuid not null references organisations on delete cascade,
  edition_id uuid not null,
  kind text not null check (kind in ('pdf', 'pptx')),
  bytes bytea not null check (length(bytes) between 1 and 30000000),
  primary key (organisation_id, edition_id, kind),
  foreign key (organisation_id, edition_id) references pack_editions (organisation_id, id) on delete cascade
);
call fence('pack_files');
grant select, insert, delete on pack_files to goldthread_app;
grant select, insert, update, delete on pack_files to goldthread_keeper;

create function forget_pack_files() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  delete from pack_files f where f.organisation_id = new.organisation_id and f.edition_id = new.id;
  return null;
end $$;
create trigger forget_pack_files after update of content on pack_editions
  for each row execute function forget_pack_files();
