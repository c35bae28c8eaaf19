-- A photo waits to be typed while its room is there, and for a day after.
comment on column live_photos.ends_at is 'a day after it came; it goes then, or a day after its room ended if that is later, typed or not';
