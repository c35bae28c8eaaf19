-- A check of understanding knows the survey that was made for it, and evidence the theme that it rests on.
alter table understanding_checks add column wave_id uuid;
alter table understanding_checks
  add foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete set null (wave_id);
create unique index understanding_checks_wave on understanding_checks (organisation_id, wave_id);
comment on column understanding_checks.wave_id is 'the newest survey that was made for it';
grant update (wave_id) on understanding_checks to goldthread_app;

alter table evidence add column theme_id uuid;
alter table evidence add foreign key (organisation_id, theme_id) references themes (organisation_id, id);
alter table evidence add check (theme_id is null or form = 'listening');
create index evidence_theme on evidence (organisation_id, theme_id);
comment on column evidence.theme_id is 'what people said again and again; read by those who work on answers';
