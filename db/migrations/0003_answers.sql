-- Answers brought from elsewhere, while a release is made from them. They are gone at release or after seven days,
-- and a backup leaves both tables out.

create table answer_drafts (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null,
  file_name text not null,
  state text not null check (state in ('reading', 'mapping', 'computing', 'draft', 'failed')),
  reading jsonb,
  choices jsonb,
  offer jsonb,
  content jsonb,
  expires_on date not null,
  unique (organisation_id, id)
);
comment on column answer_drafts.reading is 'what was found in the file: columns and kinds, never a row';
comment on column answer_drafts.choices is 'what the person chose: questions, breakdowns, merges, order';
comment on column answer_drafts.offer is 'the ways to join groups that were worked out, with the share each can show';
comment on column answer_drafts.content is 'the protected figures, ready to be released';
call fence('answer_drafts');
grant select, insert, update, delete on answer_drafts to goldthread_app;
grant select, insert, update, delete on answer_drafts to goldthread_keeper;

-- One row a column of the file. codes[row] points into the dictionary; which row is whose is written nowhere, and no
-- column of this table may say who answered, when, or from where: a test reads the catalogue and fails if one does.
create table answer_columns (
  organisation_id uuid not null,
  draft_id uuid not null,
  position integer not null check (position >= 0),
  label text not null,
  dictionary jsonb not null,
  codes bytea not null,
  primary key (organisation_id, draft_id, position),
  foreign key (organisation_id, draft_id) references answer_drafts (organisation_id, id) on delete cascade
);
call fence('answer_columns');
grant select, insert, update, delete on answer_columns to goldthread_app;
grant select, insert, update, delete on answer_columns to goldthread_keeper;
