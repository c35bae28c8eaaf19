-- What an organisation shows to everyone, where it has chosen to: nothing, until it says which parts, at which address,
-- and opens the page.
create table public_pages (
  organisation_id uuid not null references organisations on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 60),
  sections text[] not null default '{}' check (sections <@ array['definition', 'values', 'promises', 'policies', 'stories']),
  opened_on date,
  version integer not null default 1 check (version > 0),
  primary key (organisation_id),
  check (opened_on is null or cardinality(sections) > 0)
);
-- Only an open page holds its address: one that is closed must not tell another organisation that it is there.
create unique index public_pages_slug on public_pages (slug) where opened_on is not null;
comment on table public_pages is 'an address belongs to one open page in the whole instance; the door below tells of no other';
call fence('public_pages');
grant select, insert, update on public_pages to goldthread_app;
grant select, insert, update, delete on public_pages to goldthread_keeper;

-- Whose page is at an address: the only thing that anybody learns without being let in.
create function public_page_at(address text)
  returns table (organisation_id uuid, organisation_name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.id, o.name from public_pages p join organisations o on o.id = p.organisation_id
      where p.slug = address and p.opened_on is not null;
  end;

grant create on schema public to goldthread_keeper;
alter function public_page_at owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
revoke execute on function public_page_at from public;
grant execute on function public_page_at to goldthread_app;

-- What was taken back is little, and everything that counts asks for it.
create index stations_gone on stations (organisation_id, id) where withdrawn_on is not null;
