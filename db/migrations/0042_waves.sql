-- What a wave needs beside its questions: reminders, a reason, codes on paper, its letters, and how long people are left
-- in peace between two of them.

alter table organisations
  add survey_rest_days integer not null default 60 check (survey_rest_days between 0 and 365),
  add pulse_rest_days integer not null default 20 check (pulse_rest_days between 0 and 365);
comment on column organisations.survey_rest_days is 'how many days lie between two surveys that put to the same people';
grant update (survey_rest_days, pulse_rest_days) on organisations to goldthread_app;

alter table waves
  add revision integer not null default 1 check (revision > 0),
  add reminders jsonb not null default '[]' check (jsonb_array_length(reminders) <= 2),
  add reason text not null default '' check (length(reason) <= 2000),
  add codes_printed integer not null default 0 check (codes_printed >= 0),
  add last_letters_on date,
  add check (codes_printed <= coalesce(invited_people, 0));
comment on column waves.revision is 'how often the draft was written: whoever saw an earlier one is told';
comment on column waves.reminders is 'the days on which everyone who is asked is reminded';
comment on column waves.reason is 'why it is put to people although something spoke against it';
comment on column waves.codes_printed is 'how many codes were made for paper: never more than there are people who are asked';
comment on column waves.last_letters_on is 'the last day for which letters to everyone were written';

-- When a wave is closed, how many answered, and that its answers are gone: the clock says so, and no page.
revoke insert, update on waves from goldthread_app;
grant insert (organisation_id, questionnaire_id, version, series_id, kind, title, why, who_sees, target, breakdowns,
    sensitive, is_open_channel, rule_base, rule_cell, opens_on, closes_on, delete_on, made_on, made_by, reminders, reason),
  update (questionnaire_id, version, series_id, kind, title, why, who_sees, target, breakdowns, sensitive,
    is_open_channel, rule_base, rule_cell, opens_on, closes_on, delete_on, fixed_on, content, invited_people,
    called_off_on, called_off_why, draft_id, release_id, revision, reminders, reason, codes_printed)
  on waves to goldthread_app;

create or replace function keep_wave() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.fixed_on is not null and current_user = 'goldthread_app' then
      raise exception 'a wave that is fixed stays' using errcode = 'GT002';
    end if;
    return old;
  end if;
  if old.fixed_on is null or current_setting('goldthread.erasing', true) = 'yes' then
    return new;
  end if;
  if (
    old.questionnaire_id, old.version, old.series_id, old.kind, old.title, old.why, old.who_sees, old.target,
    old.breakdowns, old.sensitive, old.is_open_channel, old.rule_base, old.rule_cell, old.opens_on, old.closes_on,
    old.delete_on, old.fixed_on, old.content, old.invited_people, old.reminders, old.reason
  ) is distinct from (
    new.questionnaire_id, new.version, new.series_id, new.kind, new.title, new.why, new.who_sees, new.target,
    new.breakdowns, new.sensitive, new.is_open_channel, new.rule_base, new.rule_cell, new.opens_on, new.closes_on,
    new.delete_on, new.fixed_on, new.content, new.invited_people, new.reminders, new.reason
  ) then
    raise exception 'a wave that is fixed stays as it is' using errcode = 'GT002';
  end if;
  if new.codes_printed < old.codes_printed
    or (old.called_off_on, old.called_off_why) is distinct from (new.called_off_on, new.called_off_why)
      and old.called_off_on is not null
    or old.closed_on is distinct from new.closed_on and old.closed_on is not null
    or old.participation is distinct from new.participation and old.closed_on is not null
  then
    raise exception 'what became of a wave cannot be taken back' using errcode = 'GT002';
  end if;
  return new;
end $$;

-- Everybody who wants several of the tables that the boxes are parts of comes to them in this order, so that nobody waits
-- for each other: whoever makes, empties or throws away a box holds all four while it does.
create procedure hold_boxes() language plpgsql
  -- Somebody may read for long, such as a dump: rather give up, and come again, than keep everybody from answering.
  set lock_timeout = '5s' set search_path = public, pg_temp as $$
begin
  lock table only ballots_taken, only answers, only ballot_codes, only spent_ballots in access exclusive mode;
end $$;
grant create on schema public to goldthread_keeper;
alter procedure hold_boxes() owner to goldthread_keeper;
revoke execute on procedure hold_boxes() from public;

create or replace function make_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text;
begin
  if not exists (
    select from waves where id = wave and organisation_id = current_organisation() and fixed_on is null
  ) then
    raise exception 'no wave to make boxes for' using errcode = 'integrity_constraint_violation';
  end if;
  call hold_boxes();
  foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
    execute format('create table boxes.%I partition of public.%I for values in (%L)',
      kind || ' ' || wave, kind, wave);
  end loop;
end $$;

-- A backup holds no boxes: of a wave that was open when it was made there is nothing to shuffle.
create or replace procedure shuffle_box(kind text, wave uuid) language plpgsql set search_path = public, pg_temp as $$
declare
  box text := kind || ' ' || wave;
begin
  if to_regclass(format('boxes.%I', box)) is null then return; end if;
  execute format('lock table boxes.%I in access exclusive mode', box);
  execute format('create table boxes.%I (like boxes.%I including all)', box || ' new', box);
  execute format('insert into boxes.%I select * from boxes.%I order by gen_random_uuid()', box || ' new', box);
  execute format('alter table public.%I detach partition boxes.%I', kind, box);
  execute format('drop table boxes.%I', box);
  execute format('alter table boxes.%I rename to %I', box || ' new', box);
  execute format('alter table public.%I attach partition boxes.%I for values in (%L)', kind, box, wave);
end $$;

create or replace function close_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call hold_boxes();
  call shuffle_box('answers', wave);
  call shuffle_box('spent_ballots', wave);
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
end $$;

create or replace function drop_spent_ballots(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call hold_boxes();
  call drop_box('spent_ballots', wave);
end $$;

create or replace function drop_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call hold_boxes();
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  call drop_box('spent_ballots', wave);
  call drop_box('answers', wave);
end $$;

create or replace function drop_boxes_of_wave() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- A draft has none: to throw it away holds up nobody who answers.
  if old.fixed_on is null then return old; end if;
  call hold_boxes();
  call drop_box('ballots_taken', old.id);
  call drop_box('ballot_codes', old.id);
  call drop_box('spent_ballots', old.id);
  call drop_box('answers', old.id);
  return old;
end $$;

-- How many answered with a ballot or a code, in whole tens; null while they are fewer than the smallest group shown.
create function participation_of(wave uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select case when count(a.id) >= w.rule_base then (count(a.id) - count(a.id) % 10)::integer end
    from waves w
    left join answers a on a.wave_id = w.id and a.way <> 'open'
    where w.id = wave and w.organisation_id = current_organisation()
    group by w.rule_base;
  end;
alter function participation_of(uuid) owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function participation_of(uuid) from public;
grant execute on function participation_of(uuid) to goldthread_app;

-- An answer is put in before the box is closed, or told that it is: whoever puts one in holds the box, and looks then.
create or replace function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
begin
  lock table only answers in row exclusive mode;
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

create or replace function withdraw_answer(wave uuid, row_receipt bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  lock table only answers in row exclusive mode;
  if not exists (
    select from waves where id = wave and fixed_on is not null and called_off_on is null and closed_on is null
      and today between opens_on and closes_on
  ) then return 'closed'; end if;
  delete from answers where wave_id = wave and receipt = row_receipt;
  return case when found then 'withdrawn' else 'unknown' end;
end $$;

create or replace function replace_answer(
    wave uuid, row_receipt bytea, row_id uuid, row_given jsonb, row_tag bytea, today date) returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  old answers;
begin
  lock table only answers in row exclusive mode;
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
