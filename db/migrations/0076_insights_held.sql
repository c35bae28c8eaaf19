-- Where the insight of a table stands once it is agreed on: for everyone, held until a host has read it, or taken off by one.
alter table live_insights
  drop column may_quote,
  add standing text not null default 'shown' check (standing in ('shown', 'held', 'off'));
