-- An organisation's own copy of its framework: its words can be changed, its elements added, put in another order and
-- retired, and a newer version of the framework taken up beside all that.

alter table frameworks
  add column revision integer not null default 1 check (revision > 0),
  add column base jsonb,
  drop constraint frameworks_source_check,
  add constraint frameworks_source_check check (length(source) <= 5000);
update frameworks set base = jsonb_build_object('title', title, 'about', title, 'language', 'en',
  'source', jsonb_build_object('name', title, 'publisher', title, 'note', coalesce(nullif(source, ''), title)));
alter table frameworks alter column base set not null;
comment on column frameworks.base is 'what its file says of itself, in the version that was taken up';
comment on column frameworks.revision is 'goes up with every change, so that nobody writes over what they have not seen';

alter table elements
  add column revision integer not null default 1 check (revision > 0),
  add column clock_horizon integer check (clock_horizon between 1 and 120),
  add column retired_on date,
  add column gone_in integer check (gone_in > 0),
  add column base jsonb;
update elements set base = guidance || jsonb_build_object('mark', mark, 'title', title, 'purpose', purpose,
  'clock', jsonb_build_object('kind', clock, 'months', clock_months));
comment on column elements.base is 'its words in the version that was taken up; null for an element of the organisation’s own';
comment on column elements.gone_in is 'the version of the framework that has it no longer';

-- An element is retired when no work is under way in it: its open cycle, if it has one, only just begun.
create function keep_working_element() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from cycles c where c.organisation_id = old.organisation_id and c.element_id = old.id
             and c.reviewed_on is null and (c.analysed_on is not null or exists (
               select from stations s where s.organisation_id = c.organisation_id and s.cycle_id = c.id
               and s.withdrawn_on is null))) then
    raise exception 'work is under way in this element' using errcode = 'GT003';
  end if;
  return new;
end $$;
create trigger keep_working_element before update of retired_on on elements
  for each row when (old.retired_on is null and new.retired_on is not null) execute function keep_working_element();

create function rest_retired_element() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (select from elements e where e.organisation_id = new.organisation_id and e.id = new.element_id
             and e.retired_on is not null) then
    raise exception 'this element is retired' using errcode = 'GT003';
  end if;
  return new;
end $$;
create trigger rest_retired_element before update of analysed_on, agreed_on, done_on, reviewed_on on cycles
  for each row when ((old.analysed_on, old.agreed_on, old.done_on, old.reviewed_on)
    is distinct from (new.analysed_on, new.agreed_on, new.done_on, new.reviewed_on)) execute function rest_retired_element();

-- What happened to a framework and to an element stands where everything else does.
alter table changes
  add column element_id uuid,
  add column framework_id uuid,
  drop constraint changes_check,
  add constraint changes_check check (num_nonnulls(cycle_id, station_id, element_id, framework_id) = 1),
  drop constraint changes_words_check,
  add constraint changes_words_check check (length(words) <= 60000),
  add foreign key (organisation_id, element_id) references elements (organisation_id, id) on delete cascade,
  add foreign key (organisation_id, framework_id) references frameworks (organisation_id, id) on delete cascade;
create index changes_element on changes (organisation_id, element_id, at);
create index changes_framework on changes (organisation_id, framework_id, at);

-- A framework that was brought as a file and waits for a yes, for a day.
create table framework_files (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  file_name text not null check (length(file_name) between 1 and 200),
  content jsonb not null,
  expires_at timestamptz not null,
  unique (organisation_id, id)
);
create index framework_files_expiry on framework_files (expires_at);
call fence('framework_files');
grant select, insert, delete on framework_files to goldthread_app;
grant select, insert, delete on framework_files to goldthread_keeper;

-- Every text inside a value, without whoever is erased. Names of fields stay: they are ours.
create function without_name(value jsonb, pattern text, instead text) returns jsonb
  language plpgsql immutable parallel safe set search_path = public, pg_temp as $$
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(regexp_replace(value #>> '{}', pattern, instead, 'gi'))
    when 'array' then (select coalesce(jsonb_agg(without_name(part, pattern, instead) order by place), '[]')
                       from jsonb_array_elements(value) with ordinality as parts (part, place))
    when 'object' then (select coalesce(jsonb_object_agg(key, without_name(part, pattern, instead)), '{}')
                        from jsonb_each(value) as parts (key, part))
    else value end;
end $$;
grant execute on function without_name to goldthread_app, goldthread_keeper;
