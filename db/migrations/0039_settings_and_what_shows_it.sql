-- What a leader sets for the whole strategy, and which evidence shows what was agreed about a part of a workbook.

-- One row for an organisation that has set something; without one, what stands here as default counts.
create table strategy_settings (
  organisation_id uuid primary key references organisations on delete cascade,
  year_begins integer not null default 1 check (year_begins between 1 and 12),
  tell_within integer not null default 30 check (tell_within between 0 and 365)
);
comment on column strategy_settings.year_begins is 'the month in which a year of the action plan begins';
comment on column strategy_settings.tell_within is 'days until a release of which nobody was told is a broken thread';
call fence('strategy_settings');
grant select, insert, update on strategy_settings to goldthread_app;
grant select, insert, update, delete on strategy_settings to goldthread_keeper;

create table agreed_evidence (
  organisation_id uuid not null references organisations on delete cascade,
  round_id uuid not null,
  part text not null check (part ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(part) <= 100),
  evidence_id uuid not null,
  primary key (organisation_id, round_id, part, evidence_id),
  foreign key (organisation_id, round_id) references rating_rounds (organisation_id, id) on delete cascade,
  foreign key (organisation_id, evidence_id) references evidence (organisation_id, station_id) on delete cascade
);
create index agreed_evidence_evidence on agreed_evidence (organisation_id, evidence_id);
call fence('agreed_evidence');
grant select, insert, delete on agreed_evidence to goldthread_app;
grant select, insert, update, delete on agreed_evidence to goldthread_keeper;

-- The plan in the order in which it is due, done and given up too, a page at a time.
create index actions_planned on actions (organisation_id, due_on);
