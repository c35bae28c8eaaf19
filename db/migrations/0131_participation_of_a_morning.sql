-- Whoever holds codes or a receipt could bring the number who answered up to a step of ten, and watch answers arrive. So it is
-- worked out once a day by the keeper, and kept with its day; no page works it out.
alter table waves add participation_on date;
comment on column waves.participation_on is 'the day on which participation was worked out last; once closed, the day of closing';
update waves set participation_on = closed_on where closed_on is not null;
revoke execute on function participation_of(uuid) from goldthread_app;
