-- Who wants letters of an organisation, and that they said so. Somebody who leaves is gone: nothing of them stays.
create table mailing_list (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  email text not null check (length(email) between 3 and 254),
  joined_at text not null check (joined_at in ('event', 'room', 'registration')),
  wording integer not null check (wording > 0),
  asked_on date not null,
  confirmed_on date,
  unique (organisation_id, id)
);
create unique index mailing_list_email on mailing_list (organisation_id, lower(email));
create index mailing_list_asked on mailing_list (asked_on) where confirmed_on is null;
comment on column mailing_list.wording is 'the version of the words that were agreed to, in content/mailing-list/consent.json';
comment on column mailing_list.confirmed_on is 'when somebody said yes at this address; no letter goes there before';
call fence('mailing_list');
grant select, insert, update, delete on mailing_list to goldthread_app;
grant select, insert, update, delete on mailing_list to goldthread_keeper;

-- Letters to the list. Who had one is not kept: only how far it has come while it goes out.
create table mailing_letters (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  subject text not null check (length(subject) between 1 and 150),
  body text not null check (length(body) between 1 and 10000),
  version integer not null default 1,
  made_on date not null,
  made_by uuid,
  sent_on date,
  reached uuid,
  is_done boolean not null default false,
  unique (organisation_id, id),
  check (sent_on is not null or (reached is null and not is_done)),
  check (not is_done or reached is null),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index mailing_letters_made_by on mailing_letters (organisation_id, made_by);
comment on column mailing_letters.reached is 'up to whom, in the order of their ids, it is posted; null once everyone has it';
call fence('mailing_letters');
grant select, insert, update, delete on mailing_letters to goldthread_app;
grant select, insert, update, delete on mailing_letters to goldthread_keeper;
