-- An organisation can follow several frameworks, side by side; and what they say can be read in other languages.

-- `place` says in which order they were taken up. An element's place begins with a thousand for each framework before
-- its own, so that all elements of an organisation stand in one order.
alter table frameworks
  drop constraint frameworks_organisation_id_key,
  add column place integer not null default 0 check (place >= 0),
  add column translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
  add unique (organisation_id, key),
  add unique (organisation_id, place);
comment on table frameworks is 'what an organisation follows, each in its own copy';
comment on column frameworks.translations is 'by language: has somebody who speaks it read it, and the words of the framework itself, each with the text it translates';

alter table elements
  add column translations jsonb not null default '{}' check (jsonb_typeof(translations) = 'object');
comment on column elements.translations is 'by language and place: words, each with the text it translates';

-- The language in which somebody likes to read what frameworks say, where it is there.
alter table members
  add column language text check (language ~ '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-x-easy)?$');
