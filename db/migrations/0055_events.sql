-- Where people meet: events, the series they belong to, what happens when, and who has a place.
create table event_series (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  about text not null default '' check (length(about) <= 4000),
  kind text not null check (kind in ('masterclass', 'community', 'coffee', 'workshop', 'own')),
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  unique (organisation_id, id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index event_series_made_by on event_series (organisation_id, made_by);
call fence('event_series');
grant select, insert, update on event_series to goldthread_app;
grant select, insert, update, delete on event_series to goldthread_keeper;

-- Nothing says where an event stands but its days and who has a place. Its times are those of the United Kingdom.
create table events (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  series_id uuid,
  kind text not null check (kind in ('masterclass', 'community', 'coffee', 'workshop', 'own')),
  own_kind text check (length(own_kind) between 1 and 200),
  title text not null check (length(title) between 1 and 200),
  theme text not null default '' check (length(theme) <= 300),
  audience text not null default '' check (length(audience) <= 300),
  about text not null default '' check (length(about) <= 4000),
  entry text not null check (entry in ('open', 'invited')),
  form text not null check (form in ('in-person', 'online', 'both')),
  place text not null default '' check (length(place) <= 500),
  online_address text not null default '' check (length(online_address) <= 1000),
  held_on date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  capacity integer check (capacity between 1 and 100000),
  closes_on date not null,
  access text not null default '' check (length(access) <= 2000),
  contact text not null check (length(contact) between 1 and 300),
  told_on date,
  called_off_on date,
  called_off_why text check (length(called_off_why) between 1 and 1000),
  reminded_on date,
  posted_version integer not null default 0,
  reach_people integer check (reach_people between 0 and 100000),
  reach_students integer check (reach_students between 0 and 100000),
  reach_organisations integer check (reach_organisations between 0 and 100000),
  reach_roles text check (length(reach_roles) between 1 and 500),
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  unique (organisation_id, id),
  check ((kind = 'own') = (own_kind is not null)),
  check (ends > starts),
  check (closes_on <= held_on),
  check ((called_off_on is null) = (called_off_why is null)),
  check (called_off_on is null or told_on is not null),
  foreign key (organisation_id, series_id) references event_series (organisation_id, id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index events_held on events (organisation_id, held_on desc);
create index events_series on events (organisation_id, series_id, held_on);
create index events_made_by on events (organisation_id, made_by);
comment on column events.online_address is 'for those who have a place';
comment on column events.closes_on is 'the last day of registration';
comment on column events.told_on is 'its page can be read by everyone since; null while it is a draft';
comment on column events.posted_version is 'of which version everyone with a place has had a letter';
comment on column events.reach_people is 'how many came, as the host says; students are counted apart';
call fence('events');
grant select, insert, update, delete on events to goldthread_app;
grant select, insert, update, delete on events to goldthread_keeper;

-- What happens at an event, one thing after another.
create table event_steps (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  place integer not null check (place > 0),
  kind text not null check (kind in
    ('welcome', 'talk', 'reactions', 'tables', 'plenary', 'break', 'survey', 'close', 'own')),
  title text not null check (length(title) between 1 and 200),
  speaker text not null default '' check (length(speaker) <= 200),
  about text not null default '' check (length(about) <= 2000),
  minutes integer not null check (minutes between 1 and 720),
  version integer not null default 1,
  unique (organisation_id, id),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade
);
create index event_steps_event on event_steps (organisation_id, event_id, place);
call fence('event_steps');
grant select, insert, update, delete on event_steps to goldthread_app;
grant select, insert, update, delete on event_steps to goldthread_keeper;

-- Who has a place, or waits for one. Gone 30 days after the event, and at once when somebody gives their place up.
create table event_places (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  number integer not null check (number > 0),
  member_id uuid,
  name text not null check (length(name) between 1 and 200),
  email text check (length(email) between 3 and 254),
  organisation_name text not null default '' check (length(organisation_name) <= 200),
  role_words text not null default '' check (length(role_words) <= 200),
  is_student boolean not null default false,
  needs text not null default '' check (length(needs) <= 1000),
  standing text not null check (standing in ('registered', 'waiting')),
  is_here boolean not null default false,
  version integer not null default 1,
  registered_on date not null,
  unique (organisation_id, id),
  unique (organisation_id, event_id, number),
  check (standing = 'registered' or not is_here),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create unique index event_places_email on event_places (organisation_id, event_id, lower(email));
create unique index event_places_member on event_places (organisation_id, event_id, member_id);
create index event_places_of on event_places (organisation_id, member_id);
comment on column event_places.number is 'in which order people came: who waits longest moves up first';
comment on column event_places.needs is 'for whoever runs events alone';
call fence('event_places');
grant select, insert, update, delete on event_places to goldthread_app;
grant select, insert, update, delete on event_places to goldthread_keeper;

-- The surveys before and after an event, and how many completed each, as the host says and of whom.
create table event_waves (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  part text not null check (part in ('before', 'after')),
  wave_id uuid,
  completed integer check (completed between 0 and 100000),
  asked integer check (asked between 1 and 100000),
  asked_whom text check (length(asked_whom) between 1 and 200),
  primary key (organisation_id, event_id, part),
  check (completed <= asked),
  check ((completed is null) = (asked is null) and (asked is null) = (asked_whom is null)),
  foreign key (organisation_id, event_id) references events (organisation_id, id) on delete cascade,
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete set null (wave_id)
);
create index event_waves_wave on event_waves (organisation_id, wave_id);
comment on column event_waves.asked_whom is 'who the number of people asked counts, such as: professionals';
call fence('event_waves');
grant select, insert, update, delete on event_waves to goldthread_app;
grant select, insert, update, delete on event_waves to goldthread_keeper;

-- Whose event or series this is, once its page can be read by everyone: the only thing anybody learns without being let in.
create function event_outside(event uuid)
  returns table (organisation_id uuid, organisation_name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.id, o.name from events e join organisations o on o.id = e.organisation_id
      where e.id = event and e.told_on is not null;
  end;

create function event_series_outside(series uuid)
  returns table (organisation_id uuid, organisation_name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.id, o.name from event_series s join organisations o on o.id = s.organisation_id
      where s.id = series and exists (select from events e where e.organisation_id = s.organisation_id
        and e.series_id = s.id and e.told_on is not null and e.entry = 'open');
  end;

grant create on schema public to goldthread_keeper;
alter function event_outside owner to goldthread_keeper;
alter function event_series_outside owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function event_outside(uuid) from public;
revoke execute on function event_series_outside(uuid) from public;
grant execute on function event_outside(uuid) to goldthread_app;
grant execute on function event_series_outside(uuid) to goldthread_app;
