-- A host can have what people say wait until it was read, as questions do.
alter table live_days add holds_reactions boolean not null default false;
comment on column live_days.holds_reactions is 'a reaction waits until a host has read it';
