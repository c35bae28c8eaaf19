/** What people wrote down beside their cycles. Everything is told in days before today; what is to come is negative. */

export const seenAs = {
  who: 'morag',
  ago: 480,
  words:
    'As a place where the night is told what the day is told, where a name is said right, and where nobody has to speak up alone.',
} as const

/** One workbook, talked through together, and what was agreed on some of its parts. */
export const round = {
  workbook: 'six-verbs',
  ago: 472,
  agreed: [
    {
      part: 'say',
      rating: 2,
      sureness: 'some',
      why: 'The day shift has heard it from a leader. The night has read it on the board.',
      shownBy: 'We asked both handovers.',
    },
    {
      part: 'expect',
      rating: 1,
      sureness: 'guess',
      why: 'Nobody could say where it is written down.',
      shownBy: '',
    },
    {
      part: 'feel',
      rating: 2,
      sureness: 'guess',
      why: 'It depends on who is on shift. We could not settle it, and chose the lower one.',
      shownBy: '',
    },
  ],
} as const

export const decisions = [
  {
    as: 'paid handover',
    mark: '2',
    ago: 392,
    title: 'The night contact is told in paid time',
    words: 'Nobody should have to come in early to hear what has changed.',
    decidedBy: 'Dele Example, with both night managers',
    options: 'A text message to everybody. Half of us would not have seen it.',
    from: 'gap nights',
    to: 'night contact',
  },
  {
    as: 'open hour',
    mark: '3',
    ago: 34,
    title: 'The open hour is at nine in the evening every second week',
    words: 'At three in the afternoon the night sleeps, and nobody came.',
    decidedBy: 'The implementation group',
    options: '',
  },
] as const

export const stories = [
  {
    ago: 180,
    sort: 'impact',
    title: 'The night I was told first',
    words:
      'The rota changed on a Tuesday. For once I was the one who told the day shift, and not the other way round. It is a small thing. I went home and told my wife about it.',
    whose: 'A care worker on nights',
    about: 'night contact',
    agreed: { ago: 178, wording: 'Yes, and it may stand on the website too.', outside: true },
  },
  {
    ago: 110,
    sort: 'did-not-work',
    title: 'The badge nobody wore',
    words:
      'We had badges made with our definition on them. They caught on sleeves, and three people pricked themselves. Ask those who wear it before you order two hundred.',
    whose: 'Carys Example',
    about: null,
    agreed: { ago: 110, wording: 'Tell it, so that nobody else orders them.', outside: false },
  },
] as const

export const behaviours = [
  {
    ago: 350,
    title: 'We ask before we help',
    words: 'We say “What would help you?”, and wait for the answer.',
    unlike: 'Deciding for somebody because we are in a hurry.',
  },
  {
    ago: 350,
    title: 'We say a name as its owner says it',
    words: 'We ask once how it is said, practise, and put each other right.',
    unlike: 'Making a name shorter because that is easier.',
  },
] as const

export const code = {
  drafted: 345,
  decided: 330,
  inForce: 320,
  words:
    'We ask first. We say a name as its owner says it. Whoever sees something that is not fair says so, or helps somebody who can. When we get it wrong, we say so.',
  news: 'It is the first one. Each shift wrote one sentence of it.',
} as const

export const group = [
  { who: 'carys', part: 'Brings it together, once a month', ago: 460 },
  { who: 'morag', part: 'Says what the staff network hears', ago: 460 },
  { who: 'tomasz', part: 'Speaks for the night shift', ago: 380 },
] as const

export const sources = [
  {
    ago: 440,
    title: 'What the staff network said in its first year',
    who: 'Our staff network',
    year: null,
    href: null,
    words: 'An ally is somebody who is still there after the meeting.',
    notes: 'Short. It says nothing of what to do.',
  },
  {
    ago: 440,
    title: 'What a neighbouring care home has in its induction',
    who: 'A neighbouring care home',
    year: null,
    href: null,
    words: 'Allies use what they have, such as a say, time or a name, for people who have less of it.',
    notes: 'We liked that it starts from what one has.',
  },
] as const
