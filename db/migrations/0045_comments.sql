-- What people wrote in words of their own, taken out of a closed wave: apart from everything else they answered, and in
-- no order. Of a question that too few wrote to, nothing is taken out.
create table comments (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  question text not null check (length(question) <= 40),
  words text not null check (length(words) between 1 and 4000),
  unique (organisation_id, id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade
);
create index comments_wave on comments (organisation_id, wave_id, question, id);
call fence('comments');
grant select, update (words) on comments to goldthread_app;
grant select, insert, update, delete on comments to goldthread_keeper;
alter table waves add column comments_on date;
comment on column waves.comments_on is 'when what people wrote was taken out, to be read';
