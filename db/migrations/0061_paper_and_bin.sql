-- A photo of what a table wrote on paper stands apart: gone as soon as it is typed, after a day at the latest, and in no backup.
alter table live_insights drop column photo;
create table live_photos (
  organisation_id uuid not null references organisations on delete cascade,
  event_id uuid not null,
  table_no integer not null check (table_no between 1 and 400),
  picture bytea not null check (length(picture) between 1 and 4000000),
  ends_at timestamptz not null,
  primary key (organisation_id, event_id, table_no),
  foreign key (organisation_id, event_id) references live_days (organisation_id, event_id) on delete cascade
);
-- A picture is compressed already.
alter table live_photos alter column picture set storage external;
comment on column live_photos.picture is 'a JPEG made here of the picture alone: nothing that stood beside it in the file';
comment on column live_photos.ends_at is 'when it goes, typed or not';
call fence('live_photos');
grant select, insert, delete on live_photos to goldthread_app;
grant select, insert, update, delete on live_photos to goldthread_keeper;

-- A note that a table took away can be put back until the day is over.
alter table live_notes add column is_taken_away boolean not null default false;

-- When and where the event was to be as people were let in, so that those who are there hear of it when that changes.
alter table live_days
  add column held_on date,
  add column starts text,
  add column place text;

-- Guests read on until they are gone, eight hours after their code.
create or replace function live_guest_of_secret(digest bytea, at timestamptz)
  returns table (organisation_id uuid, organisation_name text, event_id uuid, guest_id uuid, guest_name text, table_no integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select g.organisation_id, o.name, g.event_id, g.id, g.name, g.table_no
      from live_guests g
      join live_days d on d.organisation_id = g.organisation_id and d.event_id = g.event_id
      join organisations o on o.id = g.organisation_id
      where g.secret_digest = digest and d.code_ends_at + interval '8 hours' > at;
  end;
