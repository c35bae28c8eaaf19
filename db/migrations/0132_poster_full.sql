-- A survey with a poster can be answered by anybody, and so by a script. It takes so many answers that way and no more: twenty
-- for each person who is asked, and 2,000 at least. They are counted in one row, so that nobody waits while answers are counted.
create table open_counts (
  wave_id uuid primary key,
  organisation_id uuid not null,
  came integer not null check (came > 0),
  foreign key (organisation_id, wave_id) references waves (organisation_id, id) on delete cascade
);
comment on table open_counts is 'how many answers came by the poster of an open survey; what was taken out again stays counted';
call fence('open_counts');
grant select, insert, update, delete on open_counts to goldthread_keeper;

grant create on schema public to goldthread_keeper;
create function count_what_came() returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into open_counts (organisation_id, wave_id, came)
    select a.organisation_id, a.wave_id, count(*)
    from answers a join waves w on w.organisation_id = a.organisation_id and w.id = a.wave_id
    where a.way = 'open' and w.closed_on is null and w.called_off_on is null
    group by a.organisation_id, a.wave_id
$$;
alter function count_what_came() owner to goldthread_keeper;
select count_what_came();
drop function count_what_came();
revoke create on schema public from goldthread_keeper;

create or replace function put_answer(
    wave uuid, used bytea, used_way text, row_id uuid, row_given jsonb, row_receipt bytea, row_tag bytea, today date)
  returns text
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own uuid;
  asked integer;
  old answers;
begin
  lock table only answers in row exclusive mode;
  own := open_to_answer(wave, used_way, today);
  if own is null then return 'closed'; end if;
  if used_way = 'code' then
    if not exists (select from ballot_codes where wave_id = wave and digest = used) then return 'unknown'; end if;
    if not exists (select from spent_ballots where wave_id = wave and digest = used) then
      -- One code after another, so that two at once are not both the last. A ballot waits for nobody, and is never refused.
      perform pg_advisory_xact_lock(hashtextextended('code ' || wave::text, 0));
      select invited_people into asked from waves where id = wave;
      if (select count(*) from (select from answers where wave_id = wave and way <> 'open' limit asked) as kept) >= asked then
        return 'full';
      end if;
    end if;
  end if;
  if used_way = 'open' and not exists (select from spent_ballots where wave_id = wave and digest = used) then
    insert into open_counts as c (organisation_id, wave_id, came) values (own, wave, 1)
      on conflict (wave_id) do update set came = c.came + 1
      where c.came < (select greatest(2000, 20 * invited_people) from waves where id = wave);
    if not found then return 'full'; end if;
  end if;
  insert into spent_ballots (organisation_id, wave_id, digest) values (own, wave, used) on conflict do nothing;
  if not found then
    select * into old from answers where wave_id = wave and receipt = row_receipt for update;
    if not found or old.way <> used_way then return 'spent'; end if;
    if old.id = row_id and old.given = row_given and old.pair_tag is not distinct from row_tag then return 'kept'; end if;
    delete from answers where wave_id = wave and receipt = row_receipt;
  end if;
  insert into answers (organisation_id, wave_id, id, way, given, receipt, pair_tag)
    values (own, wave, row_id, used_way, row_given, row_receipt, row_tag);
  return 'kept';
end $$;

-- Once it is closed nothing more comes in, and the count goes with the order of the answers.
create or replace function close_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call hold_boxes();
  call shuffle_box('answers', wave);
  call shuffle_box('spent_ballots', wave);
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  delete from open_counts where wave_id = wave;
end $$;

create or replace function drop_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call hold_boxes();
  call drop_box('ballots_taken', wave);
  call drop_box('ballot_codes', wave);
  call drop_box('spent_ballots', wave);
  call drop_box('answers', wave);
  delete from open_counts where wave_id = wave;
end $$;
