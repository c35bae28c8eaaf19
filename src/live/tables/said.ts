/** What became of something a guest did, in words for a page and for a script. */
export const said = {
  saved: 'It is saved.',
  apart: 'Somebody else wrote here at the same moment. What you wrote is a note of its own, so nothing is lost.',
  published:
    'What stands there is published, so only a host changes it. What you wrote is a note of its own, so nothing is lost.',
  'not yours':
    'You sit at another table, and only those who sit at a table write its insight. What you wrote is a note at your table, so nothing is lost.',
  again: 'It is saved. The table had agreed on other words, so it needs to agree again.',
  lapsed:
    'It is saved. The table had agreed to be quoted with other words: those are not quoted any more. Tell a host if these may be.',
  agreed: 'The table has agreed on its insight.',
  'own words':
    'Ask somebody else at the table to press: you wrote these words. If nobody else can, ask a host to write it down.',
  changed: 'Somebody has changed the insight meanwhile. Read it again, and agree if you still do.',
  alone: 'Your insight stands by itself now.',
  together: 'It can be put together with others again.',
  away: 'The note is taken away. You can put it back until the day is over.',
  back: 'The note is back.',
  newer: 'Somebody has changed this note meanwhile. Read it again first.',
  up: 'The hand is up. Somebody will come to you.',
  down: 'The hand is down.',
  seat: 'Choose a table first.',
  elsewhere: 'You sit at another table now. Only those who sit at a table can do this for it.',
  full: 'This table has no room for another note. Add your words to one that is there.',
  over: 'Nothing more is taken here. Your words stay: copy them if you need them.',
  'too many': 'That was a lot at once. Wait a minute, then try again.',
} as const

export type Said = keyof typeof said
