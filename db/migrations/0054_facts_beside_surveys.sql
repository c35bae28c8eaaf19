-- What whoever held something says beside the results of a survey: how many came, and how many of them answered. Counted
-- by the host, and no answer of anybody.
create table survey_facts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  place integer not null check (place > 0),
  words text not null check (length(words) between 1 and 200),
  number integer not null check (number between 0 and 1000000),
  out_of integer check (out_of between 1 and 1000000),
  of_whom text check (length(of_whom) between 1 and 100),
  said_on date not null,
  said_by uuid,
  unique (organisation_id, id),
  check ((out_of is null) = (of_whom is null)),
  check (out_of is null or number <= out_of),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, said_by) references members (organisation_id, id) on delete set null (said_by)
);
create index survey_facts_wave on survey_facts (organisation_id, wave_id, place);
create index survey_facts_said_by on survey_facts (organisation_id, said_by);
comment on column survey_facts.out_of is 'the denominator, and of_whom what it counts; null for a number that stands alone';
call fence('survey_facts');
grant select, insert, delete, update (words, of_whom) on survey_facts to goldthread_app;
grant select, insert, update, delete on survey_facts to goldthread_keeper;
