-- Of whose table a guest wrote the last words of the insight, so that somebody else there agrees on it: until the table has
-- agreed, or nothing more is taken in the room.
alter table live_guests add column wrote_at integer check (wrote_at between 1 and 400);
comment on column live_guests.wrote_at is 'the table of whose insight they wrote the last words, until it is agreed on or the room is over';
create index live_guests_wrote_at on live_guests (organisation_id, event_id, wrote_at) where wrote_at is not null;
