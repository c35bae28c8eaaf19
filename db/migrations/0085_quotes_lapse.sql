-- Whoever agreed to be quoted agreed to words as they stood. Once these are others, nobody has agreed to them.
alter table pack_quotes add has_lapsed boolean not null default false check (not has_lapsed or agreed_on is not null);
comment on column pack_quotes.has_lapsed is 'the words are others than those that were agreed to';
