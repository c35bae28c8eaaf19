-- A draft that is made of the answers of a wave: what was fixed before the first answer cannot be chosen again.
alter table answer_drafts add column wave_id uuid;
alter table answer_drafts add column rule_base integer check (rule_base between 5 and 1000);
alter table answer_drafts add column rule_cell integer check (rule_cell between 3 and 1000);
alter table answer_drafts add check ((wave_id is null) = (rule_base is null) and (wave_id is null) = (rule_cell is null));
alter table answer_drafts add foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade;
create index answer_drafts_wave on answer_drafts (organisation_id, wave_id);
comment on column answer_drafts.rule_base is 'the thresholds that were fixed with the wave';
