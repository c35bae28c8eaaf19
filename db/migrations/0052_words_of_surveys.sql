-- Whoever runs an occasion may write down what was said there, whatever else they may do.
alter table listening_occasions
  add column run_by uuid,
  add foreign key (organisation_id, run_by) references members (organisation_id, id) on delete set null (run_by);
create index listening_occasions_run_by on listening_occasions (organisation_id, run_by);

-- What people wrote to a question of a survey is put under themes as notes are. Nobody was there, and nobody may be quoted.
alter table listening_occasions
  add column wave_id uuid,
  add column question text check (length(question) <= 40),
  drop constraint listening_occasions_form_check,
  drop constraint listening_occasions_check,
  add check (form in ('focus-group', 'interview', 'circle', 'cafe', 'box', 'survey')),
  add check ((form in ('box', 'survey')) = (present is null)),
  add check ((form = 'survey') = (wave_id is not null) and (form = 'survey') = (question is not null)),
  add foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade;
create unique index listening_occasions_wave on listening_occasions (organisation_id, wave_id, question);
comment on column listening_occasions.question is 'the id of the question that was answered in words';
alter table listening_notes
  drop constraint listening_notes_words_check,
  add check (length(words) between 1 and 4000);

-- A survey to which nobody answered anything that can be counted ends without a release.
alter table waves add column no_figures_on date;
comment on column waves.no_figures_on is 'when it was found that there is nothing to count; what people wrote is all there is';
