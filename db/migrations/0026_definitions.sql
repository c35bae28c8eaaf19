-- What words mean here: definitions and values, written together, voted on, adopted, told, and checked a year later.

-- One thing that is put into words. Its station has its name and, once a wording was adopted, that wording.
create table terms (
  organisation_id uuid not null references organisations on delete cascade,
  station_id uuid not null,
  kind text not null check (kind in ('definition', 'value')),
  why text not null default '' check (length(why) <= 4000),
  primary key (organisation_id, station_id),
  foreign key (organisation_id, station_id, kind) references stations (organisation_id, id, kind) on delete cascade
);
call fence('terms');
grant select, insert, update on terms to goldthread_app;
grant select, insert, update, delete on terms to goldthread_keeper;

-- What others say it means, as the organisation noted it down.
create table term_sources (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  term_id uuid not null,
  title text not null check (length(title) between 1 and 300),
  who text not null check (length(who) between 1 and 300),
  year integer check (year between 1000 and 2999),
  href text check (length(href) <= 2000),
  words text not null check (length(words) between 1 and 4000),
  notes text not null default '' check (length(notes) <= 4000),
  added_on date not null,
  added_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, term_id) references terms (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, added_by) references members (organisation_id, id) on delete set null (added_by)
);
create index term_sources_term on term_sources (organisation_id, term_id);
create index term_sources_added_by on term_sources (organisation_id, added_by);
call fence('term_sources');
grant select, insert, update (title, who, words, notes, withdrawn_on) on term_sources to goldthread_app;
grant select, insert, update, delete on term_sources to goldthread_keeper;

-- A wording somebody proposed. It is not changed: whoever has a better one proposes that.
create table wordings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  term_id uuid not null,
  number integer not null check (number > 0),
  words text not null check (length(words) between 1 and 4000),
  behaviours text not null default '' check (length(behaviours) <= 4000),
  why text not null check (length(why) between 1 and 4000),
  from_id uuid,
  proposed_on date not null,
  proposed_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  unique (organisation_id, term_id, id),
  unique (organisation_id, term_id, number),
  foreign key (organisation_id, term_id) references terms (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, term_id, from_id) references wordings (organisation_id, term_id, id) on delete cascade,
  foreign key (organisation_id, proposed_by) references members (organisation_id, id) on delete set null (proposed_by)
);
comment on column wordings.from_id is 'the wording it is a change of';
create index wordings_from on wordings (organisation_id, term_id, from_id);
create index wordings_proposed_by on wordings (organisation_id, proposed_by);
call fence('wordings');
grant select, insert, update (words, behaviours, why, withdrawn_on) on wordings to goldthread_app;
grant select, insert, update, delete on wordings to goldthread_keeper;

create table wording_comments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  wording_id uuid not null,
  words text not null check (length(words) between 1 and 4000),
  said_at timestamptz not null,
  said_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, wording_id) references wordings (organisation_id, id) on delete cascade,
  foreign key (organisation_id, said_by) references members (organisation_id, id) on delete set null (said_by)
);
create index wording_comments_wording on wording_comments (organisation_id, wording_id, said_at);
create index wording_comments_said_by on wording_comments (organisation_id, said_by);
call fence('wording_comments');
grant select, insert, update (words, withdrawn_on) on wording_comments to goldthread_app;
grant select, insert, update, delete on wording_comments to goldthread_keeper;

-- A vote among wordings. Its days are set beforehand and stay; it can be called off until it opens, and no longer.
create table votes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  term_id uuid not null,
  set_on date not null,
  set_by uuid,
  opens_on date not null,
  closes_on date not null,
  called_off_on date,
  called_off_why text check (length(called_off_why) between 1 and 4000),
  counted_on date,
  winner_id uuid,
  figures jsonb,
  unique (organisation_id, id),
  check (opens_on > set_on and closes_on > opens_on and closes_on - opens_on <= 60),
  check ((called_off_on is null) = (called_off_why is null)),
  check (called_off_on < opens_on),
  check (counted_on > closes_on),
  check (counted_on is null or called_off_on is null),
  check (counted_on is not null or num_nonnulls(winner_id, figures) = 0),
  foreign key (organisation_id, term_id) references terms (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, term_id, winner_id) references wordings (organisation_id, term_id, id) on delete cascade,
  foreign key (organisation_id, set_by) references members (organisation_id, id) on delete set null (set_by)
);
comment on column votes.figures is 'cleared counts only; null where nothing may be shown';
create unique index votes_open on votes (organisation_id, term_id) where called_off_on is null and counted_on is null;
create index votes_term on votes (organisation_id, term_id, set_on);
create index votes_winner on votes (organisation_id, term_id, winner_id);
create index votes_set_by on votes (organisation_id, set_by);
call fence('votes');
grant select, insert, update (called_off_on, called_off_why) on votes to goldthread_app;
grant select, insert, update, delete on votes to goldthread_keeper;

-- Neither closed early nor extended, whoever asks, and counted once.
create function keep_vote() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (new.term_id, new.set_on, new.opens_on, new.closes_on)
     is distinct from (old.term_id, old.set_on, old.opens_on, old.closes_on)
     or old.counted_on is not null and (new.counted_on, new.winner_id, new.figures)
     is distinct from (old.counted_on, old.winner_id, old.figures) then
    raise exception 'the days and the result of a vote stay as they are' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_vote before update on votes for each row execute function keep_vote();

create table vote_wordings (
  organisation_id uuid not null references organisations on delete cascade,
  vote_id uuid not null,
  wording_id uuid not null,
  place integer not null check (place between 1 and 10),
  primary key (organisation_id, vote_id, wording_id),
  unique (organisation_id, vote_id, place),
  foreign key (organisation_id, vote_id) references votes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wording_id) references wordings (organisation_id, id) on delete cascade
);
create index vote_wordings_wording on vote_wordings (organisation_id, wording_id);
call fence('vote_wordings');
grant select, insert on vote_wordings to goldthread_app;
grant select, insert, update, delete on vote_wordings to goldthread_keeper;

-- All ballots of a vote in one row: how often each order of wordings was chosen. Nothing here says who, when, or in
-- which order, since the next ballot writes the whole row anew. It goes when the vote is counted.
create table ballot_boxes (
  organisation_id uuid not null references organisations on delete cascade,
  vote_id uuid not null,
  papers jsonb not null,
  primary key (organisation_id, vote_id),
  foreign key (organisation_id, vote_id) references votes (organisation_id, id) on delete cascade
);
comment on column ballot_boxes.papers is 'places of the wordings in the order chosen, such as 2.1.3, to how many ballots say so';
call fence('ballot_boxes');
grant select, insert, update on ballot_boxes to goldthread_app;
grant select, insert, update, delete on ballot_boxes to goldthread_keeper;

-- Who has voted, so that nobody does twice; not when, and not what. It goes when the vote is counted.
create table voters (
  organisation_id uuid not null references organisations on delete cascade,
  vote_id uuid not null,
  member_id uuid not null,
  primary key (organisation_id, vote_id, member_id),
  foreign key (organisation_id, vote_id) references votes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index voters_member on voters (organisation_id, member_id);
call fence('voters');
grant select, insert on voters to goldthread_app;
grant select, insert, update, delete on voters to goldthread_keeper;

-- The wordings that were adopted, the one with the highest number now. An earlier one stays readable.
create table adoptions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  term_id uuid not null,
  number integer not null check (number > 0),
  wording_id uuid not null,
  vote_id uuid,
  title text not null check (length(title) between 1 and 300),
  words text not null check (length(words) between 1 and 4000),
  behaviours text not null default '' check (length(behaviours) <= 4000),
  why text not null check (length(why) between 1 and 4000),
  against_vote text check (length(against_vote) between 1 and 4000),
  adopted_on date not null,
  adopted_by uuid,
  unique (organisation_id, id),
  unique (organisation_id, term_id, number),
  check (against_vote is null or vote_id is not null),
  foreign key (organisation_id, term_id) references terms (organisation_id, station_id) on delete cascade,
  foreign key (organisation_id, term_id, wording_id) references wordings (organisation_id, term_id, id) on delete cascade,
  foreign key (organisation_id, vote_id) references votes (organisation_id, id) on delete cascade,
  foreign key (organisation_id, adopted_by) references members (organisation_id, id) on delete set null (adopted_by)
);
comment on column adoptions.against_vote is 'why another wording was adopted than the one that won the vote';
create index adoptions_wording on adoptions (organisation_id, term_id, wording_id);
create index adoptions_vote on adoptions (organisation_id, vote_id);
create index adoptions_adopted_by on adoptions (organisation_id, adopted_by);
call fence('adoptions');
grant select, insert, update (title, words, behaviours, why, against_vote) on adoptions to goldthread_app;
grant select, insert, update, delete on adoptions to goldthread_keeper;

-- Where people were told of an adopted wording, each time with its day and what shows it.
create table tellings (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  adoption_id uuid not null,
  channel text not null check (channel in ('intranet', 'induction', 'team-meetings', 'posters', 'easy-read', 'other')),
  words text not null check (length(words) between 1 and 4000),
  href text check (length(href) <= 2000),
  told_on date not null,
  noted_on date not null,
  noted_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, adoption_id) references adoptions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, noted_by) references members (organisation_id, id) on delete set null (noted_by)
);
create index tellings_adoption on tellings (organisation_id, adoption_id);
create index tellings_noted_by on tellings (organisation_id, noted_by);
call fence('tellings');
grant select, insert, update (words, withdrawn_on) on tellings to goldthread_app;
grant select, insert, update, delete on tellings to goldthread_keeper;

-- Whether an adopted wording is understood is looked at when its day has come, and again after that.
create table understanding_checks (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  adoption_id uuid not null,
  number integer not null check (number > 0),
  due_on date not null,
  closed_on date,
  closed_by uuid,
  learned text check (length(learned) between 1 and 4000),
  unique (organisation_id, id),
  unique (organisation_id, adoption_id, number),
  check ((closed_on is null) = (learned is null)),
  foreign key (organisation_id, adoption_id) references adoptions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, closed_by) references members (organisation_id, id) on delete set null (closed_by)
);
create unique index understanding_checks_open on understanding_checks (organisation_id, adoption_id) where closed_on is null;
create index understanding_checks_closed_by on understanding_checks (organisation_id, closed_by);
call fence('understanding_checks');
grant select, insert, update (closed_on, closed_by, learned) on understanding_checks to goldthread_app;
grant select, insert, update, delete on understanding_checks to goldthread_keeper;

-- One occasion on which it showed whether people understand, and what was learned. It names nobody.
create table check_occasions (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  check_id uuid not null,
  way text not null check (way in ('survey', 'conversation', 'team-meeting', 'one-to-one', 'objective')),
  held_on date not null,
  learned text not null check (length(learned) between 1 and 4000),
  href text check (length(href) <= 2000),
  noted_on date not null,
  noted_by uuid,
  withdrawn_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, check_id) references understanding_checks (organisation_id, id) on delete cascade,
  foreign key (organisation_id, noted_by) references members (organisation_id, id) on delete set null (noted_by)
);
create index check_occasions_check on check_occasions (organisation_id, check_id, held_on);
create index check_occasions_noted_by on check_occasions (organisation_id, noted_by);
call fence('check_occasions');
grant select, insert, update (learned, withdrawn_on) on check_occasions to goldthread_app;
grant select, insert, update, delete on check_occasions to goldthread_keeper;
