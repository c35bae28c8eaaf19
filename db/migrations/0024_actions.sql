-- Whom an action serves: the characteristics that the Equality Act 2010 protects, and others in the organisation's own words.
alter table actions
  add column serves_others text not null default '' check (length(serves_others) <= 300),
  add check (serves <@ array['age', 'disability', 'gender-reassignment', 'marriage-and-civil-partnership',
    'pregnancy-and-maternity', 'race', 'religion-or-belief', 'sex', 'sexual-orientation'] and cardinality(serves) <= 9);

-- What stood in something before it changed is written down whole: its title and its words, and what each of them is.
alter table changes drop constraint changes_words_check, add constraint changes_words_check check (length(words) <= 40000);
