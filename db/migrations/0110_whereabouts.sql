-- When and where the event was to be as people were let in: all that letters tell of too, and as a digest, since a place or
-- an address may name somebody.
alter table live_days
  drop column held_on,
  drop column starts,
  drop column place,
  add whereabouts bytea;
comment on column live_days.whereabouts is 'a digest of when and where the event was as people were let in; null where it was opened before this was kept';
