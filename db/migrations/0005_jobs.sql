-- Work to be done outside a request. The application hands it in, within its own transaction; the keeper does it.
-- A payload holds no answers. A job that is done is deleted.
create table jobs (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  attempts integer not null default 0
);
create index jobs_due on jobs (due_at);
grant insert on jobs to goldthread_app;
grant select, insert, update, delete on jobs to goldthread_keeper;
