-- Surveys: what is asked, whom, until when; and answers that nobody can lead back to a person. Who may answer is known in
-- `invited` and `ballots_taken`, what was answered in `answers`, and no row leads from one to the other.

create table questionnaires (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  from_library text check (length(from_library) <= 100),
  made_on date not null,
  made_by uuid,
  put_away_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index questionnaires_made_by on questionnaires (organisation_id, made_by);
comment on column questionnaires.from_library is 'which questionnaire of the library it was made from';
call fence('questionnaires');
grant select, insert, update (put_away_on) on questionnaires to goldthread_app;
grant select, insert, update, delete on questionnaires to goldthread_keeper;

-- Every change is a new version; the last one counts. What was asked once can be read for ever.
create table questionnaire_versions (
  organisation_id uuid not null references organisations on delete cascade,
  questionnaire_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null check (length(content::text) <= 400000),
  made_on date not null,
  made_by uuid,
  primary key (organisation_id, questionnaire_id, number),
  foreign key (organisation_id, questionnaire_id) references questionnaires (organisation_id, id) on delete cascade,
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index questionnaire_versions_made_by on questionnaire_versions (organisation_id, made_by);
comment on column questionnaire_versions.content is 'title, pages, questions and their translations, as src/questionnaires/questionnaire.ts reads them';
call fence('questionnaire_versions');
grant select, insert, update (content) on questionnaire_versions to goldthread_app;
grant select, insert, update, delete on questionnaire_versions to goldthread_keeper;
create function keep_version() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a questionnaire stays as it is' using errcode = 'GT002';
end $$;
create trigger keep_version before update of content on questionnaire_versions
  for each row when (current_setting('goldthread.erasing', true) is distinct from 'yes') execute function keep_version();

-- Waves that are compared with one another: before and after, or pulse upon pulse.
create table wave_series (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  title text not null check (length(title) between 1 and 200),
  made_on date not null,
  unique (organisation_id, id)
);
call fence('wave_series');
grant select, insert, update (title) on wave_series to goldthread_app;
grant select, insert, update, delete on wave_series to goldthread_keeper;

-- One time of asking. Until it is fixed everything can be changed; from then on nothing, except that it can be called off.
create table waves (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  questionnaire_id uuid not null,
  version integer,
  series_id uuid,
  kind text not null check (kind in ('baseline', 'post', 'pulse', 'yearly')),
  title text not null check (length(title) between 1 and 200),
  why text not null default '' check (length(why) <= 2000),
  who_sees text not null default '' check (length(who_sees) <= 1000),
  target jsonb not null,
  breakdowns jsonb not null default '[]',
  sensitive jsonb not null default '[]',
  is_open_channel boolean not null default false,
  rule_base integer not null check (rule_base between 5 and 1000),
  rule_cell integer not null check (rule_cell between 3 and 1000),
  opens_on date not null,
  closes_on date not null,
  delete_on date not null,
  made_on date not null,
  made_by uuid,
  fixed_on date,
  content jsonb,
  invited_people integer check (invited_people >= 0),
  called_off_on date,
  called_off_why text check (length(called_off_why) between 1 and 1000),
  closed_on date,
  participation integer check (participation >= 0 and participation % 10 = 0),
  draft_id uuid,
  release_id uuid,
  deleted_on date,
  unique (organisation_id, id),
  check (opens_on <= closes_on and closes_on < delete_on),
  check (rule_cell <= rule_base),
  check ((fixed_on is null) = (content is null)),
  check ((fixed_on is null) = (version is null)),
  check ((fixed_on is null) = (invited_people is null)),
  check ((called_off_on is null) = (called_off_why is null)),
  check (called_off_on is null or fixed_on is not null and closed_on is null),
  check (closed_on is null or fixed_on is not null and closed_on > closes_on),
  foreign key (organisation_id, questionnaire_id) references questionnaires (organisation_id, id),
  foreign key (organisation_id, questionnaire_id, version)
    references questionnaire_versions (organisation_id, questionnaire_id, number),
  foreign key (organisation_id, series_id) references wave_series (organisation_id, id),
  foreign key (organisation_id, made_by) references members (organisation_id, id) on delete set null (made_by)
);
create index waves_organisation on waves (organisation_id, closes_on);
create index waves_questionnaire on waves (organisation_id, questionnaire_id);
create index waves_series on waves (organisation_id, series_id);
create index waves_made_by on waves (organisation_id, made_by);
comment on column waves.target is 'whom is asked: everyone, units, roles, or people by name';
comment on column waves.breakdowns is 'ids of the questions by whose answers results are divided';
comment on column waves.content is 'the questionnaire as it was fixed, questions about teams filled in';
comment on column waves.invited_people is 'how many people were invited: a fact the organisation entered';
comment on column waves.participation is 'how many answered, in whole tens, once closed; null while too few to say';
call fence('waves');
grant select, insert, update, delete on waves to goldthread_app;
grant select, insert, update, delete on waves to goldthread_keeper;

create function keep_wave() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.fixed_on is not null and current_user = 'goldthread_app' then
      raise exception 'a wave that is fixed stays' using errcode = 'GT002';
    end if;
    return old;
  end if;
  if old.fixed_on is not null and current_setting('goldthread.erasing', true) is distinct from 'yes' and (
    old.questionnaire_id, old.version, old.series_id, old.kind, old.title, old.why, old.who_sees, old.target,
    old.breakdowns, old.sensitive, old.is_open_channel, old.rule_base, old.rule_cell, old.opens_on, old.closes_on,
    old.delete_on, old.fixed_on, old.content, old.invited_people
  ) is distinct from (
    new.questionnaire_id, new.version, new.series_id, new.kind, new.title, new.why, new.who_sees, new.target,
    new.breakdowns, new.sensitive, new.is_open_channel, new.rule_base, new.rule_cell, new.opens_on, new.closes_on,
    new.delete_on, new.fixed_on, new.content, new.invited_people
  ) then
    raise exception 'a wave that is fixed stays as it is' using errcode = 'GT002';
  end if;
  return new;
end $$;
create trigger keep_wave before update or delete on waves for each row execute function keep_wave();

-- Who may answer: fixed with the wave. No time, no order.
create table invited (
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  member_id uuid not null,
  primary key (organisation_id, wave_id, member_id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade,
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
create index invited_member on invited (organisation_id, member_id);
call fence('invited');
grant select, insert, delete on invited to goldthread_app;
grant select, insert, update, delete on invited to goldthread_keeper;
create function keep_invited() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'goldthread_app' and exists (
    select from waves w where w.organisation_id = coalesce(new.organisation_id, old.organisation_id)
      and w.id = coalesce(new.wave_id, old.wave_id) and w.fixed_on is not null
  ) then
    raise exception 'who is asked is fixed with the wave' using errcode = 'GT002';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_invited before insert or delete on invited for each row execute function keep_invited();

-- The key that signs the ballots of one wave. Its private half is sealed, and goes a fixed time after closing.
create table ballot_keys (
  organisation_id uuid not null references organisations on delete cascade,
  wave_id uuid not null,
  public_key bytea not null,
  fingerprint text not null check (length(fingerprint) between 16 and 100),
  private_key bytea,
  primary key (organisation_id, wave_id),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade
);
comment on column ballot_keys.public_key is 'SubjectPublicKeyInfo, DER';
comment on column ballot_keys.private_key is 'PKCS 8, sealed with the secret of the instance';
call fence('ballot_keys');
grant select, insert on ballot_keys to goldthread_app;
grant select, insert, update, delete on ballot_keys to goldthread_keeper;

-- The boxes of each wave are parts of these tables, one part for each wave, in a schema of their own that the keeper
-- owns. So a box can be emptied in random order, or thrown away, without a trace in the others.
create schema boxes authorization goldthread_keeper;

-- Who has taken a ballot: gone when the wave closes.
create table ballots_taken (
  organisation_id uuid not null,
  wave_id uuid not null,
  member_id uuid not null,
  blinded bytea not null check (length(blinded) = 32),
  primary key (wave_id, member_id)
) partition by list (wave_id);
comment on column ballots_taken.blinded is 'SHA-256 of the blinded ballot: the same one may be signed again after a lost connection, and no other';
call fence('ballots_taken');
grant select, insert on ballots_taken to goldthread_app;
grant select, insert, update, delete on ballots_taken to goldthread_keeper;

-- Whoever is erased has taken no ballot either. Not by a key: that would leave a mark on the person's own row.
create function drop_ballot_of_erased() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from ballots_taken where wave_id = old.wave_id and member_id = old.member_id;
  return old;
end $$;

-- Codes on paper for people without script. Nothing says who has which.
create table ballot_codes (
  organisation_id uuid not null,
  wave_id uuid not null,
  digest bytea not null,
  primary key (wave_id, digest)
) partition by list (wave_id);
call fence('ballot_codes');
grant insert on ballot_codes to goldthread_app;
grant select, insert, update, delete on ballot_codes to goldthread_keeper;

-- What was used up to put an answer in: a ballot, or a code.
create table spent_ballots (
  organisation_id uuid not null,
  wave_id uuid not null,
  digest bytea not null check (length(digest) = 32),
  primary key (wave_id, digest)
) partition by list (wave_id);
call fence('spent_ballots');
grant select, insert, update, delete on spent_ballots to goldthread_keeper;

-- What was answered: no person, no time, no address, no session, no order.
create table answers (
  organisation_id uuid not null,
  wave_id uuid not null,
  id uuid not null,
  way text not null check (way in ('ballot', 'code', 'open')),
  given jsonb not null,
  receipt bytea not null check (length(receipt) = 32),
  pair_tag bytea check (length(pair_tag) = 32),
  primary key (wave_id, id),
  unique (wave_id, receipt)
) partition by list (wave_id);
comment on column answers.given is 'the answer to each question, by the id of the question';
comment on column answers.receipt is 'SHA-256 of the receipt, which its holder has and nobody else';
comment on column answers.pair_tag is 'the same for answers of one person in one series, when they chose so';
call fence('answers');
grant select, insert, update, delete on answers to goldthread_keeper;

grant create on schema public to goldthread_keeper;
alter table ballots_taken owner to goldthread_keeper;
alter table ballot_codes owner to goldthread_keeper;
alter table spent_ballots owner to goldthread_keeper;
alter table answers owner to goldthread_keeper;

-- Makes the boxes of a wave of one's own organisation.
create function make_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text;
begin
  if not exists (
    select from waves where id = wave and organisation_id = current_organisation() and fixed_on is null
  ) then
    raise exception 'no wave to make boxes for' using errcode = 'integrity_constraint_violation';
  end if;
  foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
    execute format('create table boxes.%I partition of public.%I for values in (%L)',
      kind || ' ' || wave, kind, wave);
  end loop;
end $$;

-- Writes one box anew in random order, and throws the old one away.
create procedure shuffle_box(kind text, wave uuid) language plpgsql set search_path = public, pg_temp as $$
declare
  box text := kind || ' ' || wave;
begin
  execute format('lock table boxes.%I in access exclusive mode', box);
  execute format('create table boxes.%I (like boxes.%I including all)', box || ' new', box);
  execute format('insert into boxes.%I select * from boxes.%I order by gen_random_uuid()', box || ' new', box);
  execute format('alter table public.%I detach partition boxes.%I', kind, box);
  execute format('drop table boxes.%I', box);
  execute format('alter table boxes.%I rename to %I', box || ' new', box);
  execute format('alter table public.%I attach partition boxes.%I for values in (%L)', kind, box, wave);
end $$;

create procedure drop_box(kind text, wave uuid) language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('drop table if exists boxes.%I', kind || ' ' || wave);
end $$;

-- Closes the boxes of a wave whose time is over: what lies in them has no order any more, and who took a ballot is gone.
create function close_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call shuffle_box('answers', wave);
  call shuffle_box('spent_ballots', wave);
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
end $$;

-- Throws away what was used up, a fixed time after closing, and everything when raw answers go or a wave is called off.
create function drop_spent_ballots(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call drop_box('spent_ballots', wave);
end $$;

create function drop_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  call drop_box('spent_ballots', wave);
  call drop_box('answers', wave);
end $$;

-- Boxes go with their wave, and so with its organisation.
create function drop_boxes_of_wave() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call drop_box('ballots_taken', old.id);
  call drop_box('ballot_codes', old.id);
  call drop_box('spent_ballots', old.id);
  call drop_box('answers', old.id);
  return old;
end $$;

-- Everything somebody who answers may know of a wave. Whoever answers is nobody: there is no organisation set.
create function wave_to_answer(wave uuid) returns table (
    organisation_id uuid, organisation_name text, title text, why text, kind text, who_sees text, content jsonb,
    rule_base integer, rule_cell integer, opens_on date, closes_on date, delete_on date, series_id uuid,
    breakdowns jsonb, is_open_channel boolean, is_called_off boolean, is_closed boolean, public_key bytea, fingerprint text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select w.organisation_id, o.name, w.title, w.why, w.kind, w.who_sees, w.content, w.rule_base, w.rule_cell,
      w.opens_on, w.closes_on, w.delete_on, w.series_id, w.breakdowns, w.is_open_channel, w.called_off_on is not null,
      w.closed_on is not null, k.public_key, k.fingerprint
    from waves w
    join organisations o on o.id = w.organisation_id
    join ballot_keys k on k.organisation_id = w.organisation_id and k.wave_id = w.id
    where w.id = wave and w.fixed_on is not null;
  end;

-- Puts an answer in. The same ballot with the same receipt is the same answer sent twice, and is kept once.
create function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
begin
  select organisation_id into own from waves
    where id = wave and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on and (used_way <> 'open' or is_open_channel);
  if not found then return 'closed'; end if;
  if used_way = 'code' and not exists (select from ballot_codes where wave_id = wave and digest = used) then
    return 'unknown';
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    return case when exists (select from answers where wave_id = wave and receipt = row_receipt)
      then 'kept' else 'spent' end;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $$;

create function is_counted(wave uuid, row_receipt bytea) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from answers where wave_id = wave and receipt = row_receipt);

-- Takes an answer out again while the wave is open. The ballot stays used up.
create function withdraw_answer(wave uuid, row_receipt bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from waves where id = wave and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on
  ) then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt;
  return case when found then 'withdrawn' else 'unknown' end;
end $$;

-- Another answer in the place of one, under the same receipt. It is a new row, with an id of its own.
create function replace_answer(
    wave uuid, row_receipt bytea, row_id uuid, row_given jsonb, row_tag bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old answers;
begin
  if not exists (
    select from waves where id = wave and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on
  ) then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt returning * into old;
  if not found then return 'unknown'; end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (old.organisation_id, wave, row_id, old.way, row_given, row_receipt, coalesce(row_tag, old.pair_tag));
  return 'replaced';
end $$;

do $$
declare
  door text;
begin
  foreach door in array array[
    'make_boxes(uuid)', 'close_boxes(uuid)', 'drop_spent_ballots(uuid)', 'drop_boxes(uuid)', 'drop_boxes_of_wave()', 'drop_ballot_of_erased()',
    'wave_to_answer(uuid)', 'put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date)',
    'is_counted(uuid, bytea)', 'withdraw_answer(uuid, bytea, date)',
    'replace_answer(uuid, bytea, uuid, jsonb, bytea, date)'
  ] loop
    execute format('alter function %s owner to goldthread_keeper', door);
    execute format('revoke execute on function %s from public', door);
  end loop;
end $$;
revoke create on schema public from goldthread_keeper;
revoke execute on procedure shuffle_box(text, uuid), drop_box(text, uuid) from public;
grant execute on procedure shuffle_box(text, uuid), drop_box(text, uuid) to goldthread_keeper;
create trigger ballot after delete on invited for each row execute function drop_ballot_of_erased();
create trigger boxes after delete on waves for each row execute function drop_boxes_of_wave();

grant execute on function make_boxes(uuid) to goldthread_app;
grant execute on function wave_to_answer(uuid), put_answer(uuid, bytea, text, uuid, jsonb, bytea, bytea, date),
  is_counted(uuid, bytea), withdraw_answer(uuid, bytea, date),
  replace_answer(uuid, bytea, uuid, jsonb, bytea, date) to goldthread_answers;
