-- The doors: what must work before anyone knows which organisation a request belongs to. Each function runs as the
-- keeper and does one thing; whatever it tells of anyone, it tells for the digest of a secret. The application may call them and nothing beside them.

create function is_set_up() returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from organisations);

create function set_up_link_is_open(link_digest bytea, moment timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from set_up_links where digest = link_digest and expires_at > moment);

-- Makes the first organisation and its owner. Every link ends with it, so of two people with a link each, one is
-- first and the other is too late. No row: the link was not open.
create function set_up_organisation(
  link_digest bytea, moment timestamptz, today date,
  organisation_name text, base integer, cell integer, member_name text, member_email text
) returns table (organisation_id uuid, member_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  new_organisation uuid;
  new_member uuid;
begin
  delete from set_up_links
    where exists (select from set_up_links as used where used.digest = link_digest and used.expires_at > moment);
  if not found then return; end if;
  insert into organisations (name, rule_base, rule_cell, created_on) values (organisation_name, base, cell, today)
    returning id into new_organisation;
  insert into members (organisation_id, name, email, role)
    values (new_organisation, member_name, member_email, 'owner')
    returning id into new_member;
  return query select new_organisation, new_member;
end $$;

create function sign_in_link_is_open(link_digest bytea, moment timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  return exists (select from sign_in_links where digest = link_digest and expires_at > moment);

-- Uses a link up. One row the first time, none afterwards.
create function use_sign_in_link(link_digest bytea, moment timestamptz)
  returns table (organisation_id uuid, member_id uuid)
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from sign_in_links where digest = link_digest and expires_at > moment
      returning sign_in_links.organisation_id, sign_in_links.member_id;
  end;

-- Whose session this is, and keeps it awake. Writes at most once a minute, since every page asks.
create function viewer_of_session(session_digest bytea, moment timestamptz, idle_for interval)
  returns table (organisation_id uuid, organisation_name text, rule_base integer, rule_cell integer,
                 member_id uuid, member_name text, role text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  update sessions set idle_until = moment + idle_for
    where digest = session_digest and idle_until > moment and expires_at > moment
      and idle_until < moment + idle_for - interval '1 minute';
  return query
    select o.id, o.name, o.rule_base, o.rule_cell, m.id, m.name, m.role
    from sessions s
    join members m on m.organisation_id = s.organisation_id and m.id = s.member_id
    join organisations o on o.id = s.organisation_id
    where s.digest = session_digest and s.idle_until > moment and s.expires_at > moment;
end $$;

-- A function runs as whoever owns it. Only for the length of this migration may the keeper own new things here.
grant create on schema public to goldthread_keeper;
alter function is_set_up owner to goldthread_keeper;
alter function set_up_link_is_open owner to goldthread_keeper;
alter function set_up_organisation owner to goldthread_keeper;
alter function sign_in_link_is_open owner to goldthread_keeper;
alter function use_sign_in_link owner to goldthread_keeper;
alter function viewer_of_session owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;

grant execute on function is_set_up, set_up_link_is_open, set_up_organisation, sign_in_link_is_open,
  use_sign_in_link, viewer_of_session to goldthread_app;
