-- Passkeys, single sign-on, and what a person sees of their own ways in.

-- A key that stays in somebody's phone or computer: what is here only checks it. The handle is what the device knows
-- its owner by; it is random, and says nothing.
create table passkeys (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisations on delete cascade,
  member_id uuid not null,
  credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
  user_handle bytea not null check (length(user_handle) = 32),
  public_key bytea not null check (length(public_key) between 1 and 4096),
  counter bigint not null check (counter >= 0),
  name text not null check (length(name) between 1 and 100),
  added_on date not null,
  used_on date,
  unique (organisation_id, id),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
comment on column passkeys.name is 'what its owner calls it; never a model or a serial number';
create index passkeys_member on passkeys (organisation_id, member_id);
call fence('passkeys');
grant select, insert, update (counter, used_on, name), delete on passkeys to goldthread_app;
grant select, insert, update, delete on passkeys to goldthread_keeper;

-- What a passkey is asked to sign, as a keyed digest: good once, for five minutes, and for one purpose.
create table passkey_challenges (
  digest bytea primary key check (length(digest) = 32),
  expires_at timestamptz not null
);
create index passkey_challenges_expiry on passkey_challenges (expires_at);
grant select, insert, delete on passkey_challenges to goldthread_keeper;

-- Where the people of an organisation come in by single sign-on. It is there before anything is set, because the
-- provider wants to know it first.
alter table organisations add column sign_on_address uuid not null default gen_random_uuid() unique;

-- The provider that an organisation trusts to say who somebody is. Its secret is sealed.
create table sign_ons (
  organisation_id uuid primary key references organisations on delete cascade,
  label text not null check (length(label) between 1 and 60),
  issuer text not null check (length(issuer) between 8 and 500),
  client_id text not null check (length(client_id) between 1 and 500),
  client_secret bytea not null check (length(client_secret) <= 2000),
  joining text not null check (joining in ('nobody', 'domains', 'claim')),
  domains text[] not null default '{}',
  claim_name text check (length(claim_name) between 1 and 200),
  claim_value text check (length(claim_value) between 1 and 500),
  check (joining <> 'domains' or cardinality(domains) > 0),
  check (joining <> 'claim' or (claim_name is not null and claim_value is not null))
);
call fence('sign_ons');
grant select, insert, update, delete on sign_ons to goldthread_app;
grant select, insert, update, delete on sign_ons to goldthread_keeper;

-- Whom a provider means by one of its accounts.
create table sign_on_accounts (
  organisation_id uuid not null references organisations on delete cascade,
  issuer text not null,
  subject text not null check (length(subject) between 1 and 255),
  member_id uuid not null,
  connected_on date not null,
  primary key (organisation_id, issuer, subject),
  unique (organisation_id, member_id, issuer),
  foreign key (organisation_id, member_id) references members (organisation_id, id) on delete cascade
);
call fence('sign_on_accounts');
grant select, insert, delete on sign_on_accounts to goldthread_app;
grant select, insert, delete on sign_on_accounts to goldthread_keeper;

-- Somebody is on their way to a provider and back. What is asked for on the way is worked out from the browser's
-- cookie and the instance's secret, so nothing of it is here.
create table sign_on_attempts (
  digest bytea primary key check (length(digest) = 32),
  organisation_id uuid not null references organisations on delete cascade,
  expires_at timestamptz not null
);
create index sign_on_attempts_organisation on sign_on_attempts (organisation_id);
create index sign_on_attempts_expiry on sign_on_attempts (expires_at);
call fence('sign_on_attempts');
grant select, insert, delete on sign_on_attempts to goldthread_app;
grant select, insert, delete on sign_on_attempts to goldthread_keeper;

-- The doors.

create function open_passkey_challenge(challenge_digest bytea, open_until timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into passkey_challenges (digest, expires_at) values (challenge_digest, open_until);
  end;

-- True the first time, and never again.
create function use_passkey_challenge(challenge_digest bytea, moment timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  delete from passkey_challenges where digest = challenge_digest and expires_at > moment;
  return found;
end $$;

-- What a passkey is checked with, for whoever holds one of somebody who is still here.
create function passkey_of(credential bytea)
  returns table (organisation_id uuid, member_id uuid, passkey_id uuid, user_handle bytea, public_key bytea, counter bigint)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select p.organisation_id, p.member_id, p.id, p.user_handle, p.public_key, p.counter
      from passkeys p
      join members m on m.organisation_id = p.organisation_id and m.id = p.member_id and m.left_on is null
      where p.credential_id = credential;
  end;

-- Which organisation signs its people on at this address, and with whom.
create function sign_on_at(address uuid)
  returns table (organisation_id uuid, organisation_name text, label text, issuer text, client_id text,
                 client_secret bytea, joining text, domains text[], claim_name text, claim_value text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.id, o.name, s.label, s.issuer, s.client_id, s.client_secret, s.joining, s.domains, s.claim_name, s.claim_value
      from organisations o join sign_ons s on s.organisation_id = o.id
      where o.sign_on_address = address;
  end;

-- The one organisation with single sign-on; no row when there are several, so that nobody learns which are here.
create function only_sign_on() returns table (address uuid, label text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select o.sign_on_address, s.label
      from organisations o join sign_ons s on s.organisation_id = o.id
      where (select count(*) from sign_ons) = 1;
  end;

-- Ends a session for whoever knows its digest. The digest opens nothing.
create function end_session(session_digest bytea) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    delete from sessions where digest = session_digest;
  end;

-- What an open link is for; null when it is not open.
create function purpose_of_sign_in_link(link_digest bytea, moment timestamptz) returns text
  language sql stable security definer set search_path = public, pg_temp
  return (select purpose from sign_in_links where digest = link_digest and expires_at > moment);
drop function sign_in_link_is_open(bytea, timestamptz);

-- As before, but says what the link was for and which address somebody had until then; and an address that a colleague
-- has taken meanwhile changes nothing and lets nobody in.
drop function use_sign_in_link(bytea, timestamptz, date);
create function use_sign_in_link(link_digest bytea, moment timestamptz, today date)
  returns table (organisation_id uuid, member_id uuid, purpose text, earlier_email text)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  used sign_in_links;
  earlier text;
begin
  delete from sign_in_links where digest = link_digest and expires_at > moment returning * into used;
  if not found then return; end if;
  select email into earlier from members
    where organisation_id = used.organisation_id and id = used.member_id for update;
  return query
    update members set joined_on = coalesce(joined_on, today), email = coalesce(used.new_email, email)
      where organisation_id = used.organisation_id and id = used.member_id and left_on is null
      returning members.organisation_id, members.id, used.purpose, earlier;
exception when unique_violation then
  delete from sign_in_links where digest = link_digest;
end $$;

grant create on schema public to goldthread_keeper;
alter function open_passkey_challenge owner to goldthread_keeper;
alter function use_passkey_challenge owner to goldthread_keeper;
alter function passkey_of owner to goldthread_keeper;
alter function sign_on_at owner to goldthread_keeper;
alter function only_sign_on owner to goldthread_keeper;
alter function end_session owner to goldthread_keeper;
alter function purpose_of_sign_in_link owner to goldthread_keeper;
alter function use_sign_in_link owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
grant execute on function open_passkey_challenge, use_passkey_challenge, passkey_of, sign_on_at, only_sign_on,
  end_session, purpose_of_sign_in_link, use_sign_in_link to goldthread_app;
