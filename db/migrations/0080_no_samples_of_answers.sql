-- PostgreSQL takes samples of every column now and then and writes them into a table of its own. What is replaced there lies on
-- for a while, also once a box is gone: samples from early and from late on say which answers came first, and what somebody
-- had taken out again. So of boxes it takes none. They need none: what is looked up in them is looked up by its key.
grant create on schema public to goldthread_keeper;

create procedure take_no_samples(box regclass) language plpgsql set search_path = public, pg_temp as $$
begin
  execute (
    select format('alter table %s %s', box, string_agg(format('alter column %I set statistics 0', attname), ', '))
    from pg_attribute where attrelid = box and attnum > 0 and not attisdropped
  );
end $$;

create or replace function make_boxes(wave uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  kind text;
begin
  if not exists (
    select from waves where id = wave and organisation_id = current_organisation() and fixed_on is null
  ) and not exists (
    select from votes where id = wave and organisation_id = current_organisation()
      and counted_on is null and called_off_on is null
  ) then
    raise exception 'no wave and no vote to make boxes for' using errcode = 'integrity_constraint_violation';
  end if;
  call hold_boxes();
  foreach kind in array array['ballots_taken', 'ballot_codes', 'spent_ballots', 'answers'] loop
    execute format('create table boxes.%I partition of public.%I for values in (%L)',
      kind || ' ' || wave, kind, wave);
    call take_no_samples(format('boxes.%I', kind || ' ' || wave)::regclass);
  end loop;
end $$;

create or replace procedure shuffle_box(kind text, wave uuid) language plpgsql set search_path = public, pg_temp as $$
declare
  box text := kind || ' ' || wave;
begin
  if to_regclass(format('boxes.%I', box)) is null then return; end if;
  execute format('lock table boxes.%I in access exclusive mode', box);
  execute format('create table boxes.%I (like boxes.%I including all)', box || ' new', box);
  call take_no_samples(format('boxes.%I', box || ' new')::regclass);
  execute format('insert into boxes.%I select * from boxes.%I order by gen_random_uuid()', box || ' new', box);
  execute format('alter table public.%I detach partition boxes.%I', kind, box);
  execute format('drop table boxes.%I', box);
  execute format('alter table boxes.%I rename to %I', box || ' new', box);
  execute format('alter table public.%I attach partition boxes.%I for values in (%L)', kind, box, wave);
end $$;

-- The tables that boxes are parts of, and with them every box that is there.
create function take_none_from_now_on() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  call take_no_samples('ballots_taken');
  call take_no_samples('ballot_codes');
  call take_no_samples('spent_ballots');
  call take_no_samples('answers');
end $$;
alter function take_none_from_now_on() owner to goldthread_keeper;
revoke execute on procedure take_no_samples(regclass) from public;
grant execute on procedure take_no_samples(regclass) to goldthread_keeper;
select take_none_from_now_on();
drop function take_none_from_now_on();
revoke create on schema public from goldthread_keeper;
