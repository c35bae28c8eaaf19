-- Notes go on their day, and the theme they stood under stays: it says that they went, and when.
alter table themes add column notes_gone_on date;
comment on column themes.notes_gone_on is 'when notes under it went last: their time was over, or somebody took one out';
