/** What is not of one cycle alone. Everything is told in days before today; what is to come is negative. */

export const definition = {
  title: 'Allyship',
  why: 'We use the word in three policies, and everybody means something else.',
  words:
    'Allyship is what we do when something is not fair to somebody beside us: we see it, we say so, and we stay beside them until it is better.',
  reason: 'It says what to do on a shift, and it fits on a badge.',
  ago: 380,
  taught: [
    { ago: 375, channel: 'induction', words: 'In the first hour of everybody’s first day.' },
    { ago: 370, channel: 'team-meetings', words: 'With one example from each team.' },
  ],
} as const

export const values = [
  {
    title: 'We ask first',
    words: 'We ask the people it is about before we decide anything for them.',
    behaviours: 'We say “What would help you?” and wait for the answer.',
    ago: 360,
  },
] as const

export const gaps = [
  {
    as: 'gap nights',
    mark: '2',
    ago: 394,
    source: 'listening',
    title: 'Nobody is named who tells the night shift',
    words: 'Changes are told in the morning meeting. The night hears of them from the board, or not at all.',
    from: 'nights hear last',
    to: 'night contact',
  },
  {
    as: 'gap words',
    mark: '3',
    ago: 21,
    source: 'listening',
    title: 'People have no words for speaking up',
    words: 'They would, and do not know how to begin without making it worse.',
    from: 'jokes',
  },
  {
    as: 'gap translation',
    mark: '1',
    ago: 300,
    source: 'other',
    title: 'The intranet should be in five languages',
    words: 'Asked for by one team.',
    no: {
      ago: 280,
      why: 'Care plans come first, and they are not all translated yet. We look at this again next year.',
    },
  },
] as const

export const measure = {
  as: 'same day',
  mark: '2',
  title: 'Changes that the night hears of on the same day',
  words: 'Of ten changes picked by chance in the quarter, how many the night shift had heard of by midnight.',
  source: 'Asked on shift by the night manager',
  target: { figure: 90, on: -25 },
  figures: [
    { ago: 380, figure: 30 },
    { ago: 290, figure: 40 },
    { ago: 200, figure: 70 },
    { ago: 110, figure: 70 },
    { ago: 20, figure: 80 },
  ],
  from: ['nights hear in time', 'night contact'],
} as const

export const lessons = [
  {
    ago: 150,
    source: 'mistake',
    title: 'A poster is not a conversation',
    words: 'We spent a month on the poster. Two weeks later nobody could say what was on it.',
    changed: { ago: 120, words: 'We tell one real example in each handover instead.' },
  },
  {
    ago: 30,
    source: 'event',
    title: 'Ask who is not in the room',
    words: 'Our open hour was at three in the afternoon, when the night sleeps.',
  },
] as const

export const policies = [
  {
    form: 'policy',
    title: 'Dignity at work',
    words: 'How we treat each other, and what to do when somebody does not.',
    agreed: 500,
    review: -40,
    clause: {
      ago: 350,
      title: '4.2 Seeing and saying',
      says: 'well',
      words: 'Whoever sees it says so, or helps somebody who can.',
      wanted: '',
    },
    talked: { ago: 330, place: 'supervision', words: 'One question in every supervision in spring.' },
  },
  {
    form: 'procedure',
    title: 'Rotas and swaps',
    words: 'Who plans the rota, and how shifts are swapped.',
    agreed: 700,
    review: 12,
    clause: {
      ago: 340,
      title: '2 Telling people of changes',
      says: 'missing',
      words: '',
      wanted: 'Both shifts hear of a change on the same day, and by whom.',
    },
  },
] as const

export const messages = [
  {
    ago: 255,
    title: 'Every night has a contact now',
    words: 'You said that the night hears last. Somebody on every night shift is now told first, and tells you.',
    about: 'gap nights',
    audiences: ['night-and-bank-staff', 'managers'],
    channels: ['handover', 'text'],
    due: 250,
    said: { ago: 251, words: 'In person, on each of the nights of that week.' },
  },
  {
    ago: 10,
    title: 'What came of our first promise',
    words: 'We promised that 55% of us would know what allyship means here. It is 58%.',
    about: 'everyone can say it',
    audiences: ['all-staff'],
    channels: ['team-meeting', 'intranet'],
    due: -6,
  },
] as const
