-- What an event begins with is nobody's word: a pack tells of it once a host saved it, or put it on the wall.
alter table live_formulas add is_told boolean not null default false;
comment on column live_formulas.is_told is 'a host has saved it, or put it on the wall';
update live_formulas f set is_told = true
  where version > 1 or exists (
    select from live_days d where d.organisation_id = f.organisation_id and d.event_id = f.event_id and d.wall = 'formula'
  );
alter table live_key_questions add is_told boolean not null default false;
comment on column live_key_questions.is_told is 'a host has saved it, or put it on the wall';
update live_key_questions q set is_told = true
  where version > 1 or exists (
    select from live_days d where d.organisation_id = q.organisation_id and d.event_id = q.event_id and d.wall = 'key-questions'
  );
