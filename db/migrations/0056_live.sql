-- The day of an event itself, while people are in the room. What is said here carries no person: guests join without an
-- account, with a name or none, and go the day after.
create table live_days (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  code text not null check (code ~ '^[A-Z]{3,8} [0-9]{3}$'),
  code_ends_at timestamptz not null,
  tables integer not null default 0 check (tables between 0 and 400),
  policy text not null default '' check (length(policy) <= 1000),
  held_words text not null default '' check (length(held_words) <= 4000),
  holds_questions boolean not null default true,
  step_id uuid,
  step_began_at timestamptz,
  step_ends_at timestamptz,
  notice text not null default '' check (length(notice) <= 300),
  ended_at timestamptz,
  version integer not null default 1,
  primary key (organisation_id, event_id),
  check ((step_id is null) = (step_began_at is null)),
  check (step_ends_at is null or step_id is not null),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, step_id) references event_steps (organisation_id, id)
);
-- Only a day that is under way holds its code: it is asked for in the whole instance.
create unique index live_days_code on live_days (code) where ended_at is null;
create index live_days_step on live_days (organisation_id, step_id);
comment on column live_days.code is 'what people type to join: a word and three digits';
comment on column live_days.held_words is 'words at which a question or reaction is held until somebody has read it, one a line';
call fence('live_days');
grant select, insert, update on live_days to goldthread_app;
grant select, insert, update, delete on live_days to goldthread_keeper;

-- Who is in the room, as far as they have said: a name or none, and a table. Their browser holds a secret.
create table live_guests (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  secret_digest bytea not null check (length(secret_digest) = 32),
  name text not null default '' check (length(name) <= 100),
  table_no integer check (table_no between 1 and 400),
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
create unique index live_guests_secret on live_guests (secret_digest);
create index live_guests_event on live_guests (organisation_id, event_id, table_no);
call fence('live_guests');
grant select, insert, update, delete on live_guests to goldthread_app;
grant select, insert, update, delete on live_guests to goldthread_keeper;

-- What came to mind, in words. Whose it is stands nowhere.
create table live_reactions (
  id uuid primary key,
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  step_id uuid,
  words text not null check (length(words) between 1 and 200),
  is_shown boolean not null,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade,
  foreign key (organisation_id, step_id) references event_steps (organisation_id, id) on delete set null (step_id)
);
create index live_reactions_event on live_reactions (organisation_id, event_id, is_shown, id);
create index live_reactions_step on live_reactions (organisation_id, step_id);
comment on column live_reactions.id is 'drawn by chance by the browser, which sends it again when a connection was lost';
call fence('live_reactions');
grant select, insert, update, delete on live_reactions to goldthread_app;
grant select, insert, update, delete on live_reactions to goldthread_keeper;

-- Questions. Whose each is stands apart, and goes with the guests.
create table live_questions (
  id uuid primary key,
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  words text not null check (length(words) between 1 and 500),
  standing text not null check (standing in ('held', 'shown', 'rejected', 'answered')),
  reason text check (length(reason) between 1 and 500),
  answer text check (length(answer) between 1 and 4000),
  version integer not null default 1,
  unique (organisation_id, id),
  check ((standing = 'rejected') = (reason is not null)),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
create index live_questions_event on live_questions (organisation_id, event_id, standing);
call fence('live_questions');
grant select, insert, update on live_questions to goldthread_app;
grant select, insert, update, delete on live_questions to goldthread_keeper;

-- Who asked a question, so that it can be given back to them with a reason, and nobody else hears of it.
create table live_askers (
  organisation_id uuid not null references organisations on delete cascade,
  question_id uuid not null,
  guest_id uuid not null,
  primary key (organisation_id, question_id),
  foreign key (organisation_id, question_id) references live_questions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, guest_id) references live_guests (organisation_id, id) on delete cascade
);
create index live_askers_guest on live_askers (organisation_id, guest_id);
call fence('live_askers');
grant select, insert on live_askers to goldthread_app;
grant select, insert, update, delete on live_askers to goldthread_keeper;

create table live_votes (
  organisation_id uuid not null references organisations on delete cascade,
  question_id uuid not null,
  guest_id uuid not null,
  primary key (organisation_id, question_id, guest_id),
  foreign key (organisation_id, question_id) references live_questions (organisation_id, id) on delete cascade,
  foreign key (organisation_id, guest_id) references live_guests (organisation_id, id) on delete cascade
);
create index live_votes_guest on live_votes (organisation_id, guest_id);
call fence('live_votes');
grant select, insert, delete on live_votes to goldthread_app;
grant select, insert, update, delete on live_votes to goldthread_keeper;

-- What a table writes down, note by note. Two who write on the same note at once leave two notes.
create table live_notes (
  id uuid primary key,
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  table_no integer not null check (table_no between 1 and 400),
  step_id uuid,
  words text not null check (length(words) <= 2000),
  version integer not null default 1,
  last_write uuid not null,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade,
  foreign key (organisation_id, step_id) references event_steps (organisation_id, id) on delete set null (step_id)
);
create index live_notes_table on live_notes (organisation_id, event_id, table_no, id);
create index live_notes_step on live_notes (organisation_id, step_id);
comment on column live_notes.last_write is 'which write this is the outcome of: the same one sent again changes nothing';
call fence('live_notes');
grant select, insert, update, delete on live_notes to goldthread_app;
grant select, insert, update, delete on live_notes to goldthread_keeper;

-- A hand that is up at a table.
create table live_hands (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  table_no integer not null check (table_no between 1 and 400),
  raised_at timestamptz not null,
  primary key (organisation_id, event_id, table_no),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
call fence('live_hands');
grant select, insert, delete on live_hands to goldthread_app;
grant select, insert, update, delete on live_hands to goldthread_keeper;

-- What insights are put under in the plenary.
create table live_themes (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  place integer not null check (place > 0),
  title text not null check (length(title) between 1 and 200),
  version integer not null default 1,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
create index live_themes_event on live_themes (organisation_id, event_id, place);
call fence('live_themes');
grant select, insert, update, delete on live_themes to goldthread_app;
grant select, insert, update, delete on live_themes to goldthread_keeper;

-- One key insight of each table, or what a table without phones handed in on paper. Merged, both wordings stay.
create table live_insights (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  table_no integer not null check (table_no between 1 and 400),
  words text not null default '' check (length(words) <= 500),
  is_agreed boolean not null default false,
  is_paper boolean not null default false,
  photo bytea check (length(photo) <= 8000000),
  may_quote boolean not null default false,
  theme_id uuid,
  merged_into uuid,
  version integer not null default 1,
  unique (organisation_id, id),
  unique (organisation_id, event_id, table_no),
  check (photo is null or is_paper),
  check (merged_into <> id),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade,
  foreign key (organisation_id, theme_id) references live_themes (organisation_id, id) on delete set null (theme_id),
  foreign key (organisation_id, merged_into) references live_insights (organisation_id, id) on delete set null (merged_into)
);
create index live_insights_theme on live_insights (organisation_id, theme_id);
create index live_insights_merged on live_insights (organisation_id, merged_into);
comment on column live_insights.photo is 'a picture of paper without anything but the picture, until somebody has typed it';
call fence('live_insights');
grant select, insert, update, delete on live_insights to goldthread_app;
grant select, insert, update, delete on live_insights to goldthread_keeper;

-- Which event a code leads to, and in which event a guest is: the only things anybody learns without being let in.
create function live_day_of_code(typed text, at timestamptz)
  returns table (organisation_id uuid, organisation_name text, event_id uuid)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select d.organisation_id, o.name, d.event_id from live_days d join organisations o on o.id = d.organisation_id
      where d.code = typed and d.ended_at is null and d.code_ends_at > at;
  end;
create function live_guest_of_secret(digest bytea, at timestamptz)
  returns table (organisation_id uuid, organisation_name text, event_id uuid, guest_id uuid, guest_name text, table_no integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select g.organisation_id, o.name, g.event_id, g.id, g.name, g.table_no
      from live_guests g
      join live_days d on d.organisation_id = g.organisation_id and d.event_id = g.event_id
      join organisations o on o.id = g.organisation_id
      where g.secret_digest = digest and d.code_ends_at > at;
  end;

grant create on schema public to goldthread_keeper;
alter function live_day_of_code owner to goldthread_keeper;
alter function live_guest_of_secret owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function live_day_of_code, live_guest_of_secret from public;
grant execute on function live_day_of_code, live_guest_of_secret to goldthread_app;
