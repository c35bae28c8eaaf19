-- Mail and text messages, from being handed in to what became of them. What a letter says is kept until it is sent, and
-- no longer: it may hold a link that lets somebody in. What stays is an address and dates, until a bounce can no longer
-- come; then the row goes too.

-- Letters of the old shape are of no use after 15 minutes, and can be asked for again.
delete from mails;

alter table mails drop column subject;
alter table mails drop column body;
alter table mails add column channel text not null check (channel in ('mail', 'text'));
alter table mails add column content jsonb;
alter table mails add column attempts integer not null default 0;
alter table mails add column sent_at timestamptz;
alter table mails add column bounced_at timestamptz;
alter table mails add column bounce text check (bounce ~ '^[A-Za-z0-9 .-]{1,40}$');
alter table mails add check ((bounced_at is null) = (bounce is null));
alter table mails add check (content is null or bounced_at is null);
comment on column mails.to_address is 'an e-mail address, or the number of a phone';
comment on column mails.content is 'what it says, until it is sent, refused or expired';
comment on column mails.sent_at is 'when a carrier took it';
comment on column mails.bounce is 'why it came back: a code such as 550 5.1.1, never what the other server said';
grant update on mails to goldthread_keeper;

-- To which addresses of this organisation mail did not get through: the latest bounce of each.
create function bounced_addresses() returns table (address text, bounced_at timestamptz, bounce text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select distinct on (lower(m.to_address)) lower(m.to_address), m.bounced_at, m.bounce from mails m
    where m.organisation_id = current_organisation() and m.bounced_at is not null
    order by lower(m.to_address), m.bounced_at desc;
  end;
grant create on schema public to goldthread_keeper;
alter function bounced_addresses owner to goldthread_keeper;
revoke create on schema public from goldthread_keeper;
grant execute on function bounced_addresses to goldthread_app;
