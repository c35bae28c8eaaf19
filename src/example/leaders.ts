import type { Step } from '../leadership/goals/goal.ts'
import type { Who } from './people.ts'

/** What leaders said and did. Everything is told in days before today; what is to come is negative. */
type Ago = number

export const term = {
  who: 'dele',
  from: 400,
  until: -329,
  statement:
    'I run this service, so what is not fair here is mine to change. I work one night each quarter and ask what gets in the way. When I get it wrong, tell me. I will say in public what I did about it.',
  said: 396,
} as const satisfies Readonly<{ who: Who; from: Ago; until: Ago; statement: string; said: Ago }>

type NoteOf = Readonly<{ ago: Ago; words: string; step?: Step }>
type GoalOf = Readonly<{
  who: Who
  ago: Ago
  title: string
  why: string
  sign: string
  due: Ago
  readers: 'everyone' | 'few'
  notes: readonly NoteOf[]
}>

export const goals: readonly GoalOf[] = [
  {
    who: 'dele',
    ago: 390,
    title: 'Work one night shift each quarter',
    why: 'I decide about nights, and had not worked one in nine years.',
    sign: 'It is on the rota, and I tell the next team meeting what I saw.',
    due: 30,
    readers: 'everyone',
    notes: [
      { ago: 350, step: 'begin', words: 'My first night. The board in the office says nothing that the night needs.' },
      { ago: 160, words: 'The third. People told me about the rota before I asked.' },
      { ago: 36, step: 'reach', words: 'Four nights in the year, each told in the team meeting.' },
    ],
  },
  {
    who: 'priya',
    ago: 200,
    title: 'Ask every leaver what we could have done',
    why: 'We count who leaves, and do not know why.',
    sign: 'A talk within two weeks of each notice, and one page of what we learned each quarter.',
    due: -60,
    readers: 'everyone',
    notes: [
      { ago: 150, step: 'begin', words: 'The first talks. Two people asked why nobody had done this before.' },
      { ago: 25, words: 'The page for the quarter is on the intranet. The rota comes first on it.' },
    ],
  },
  {
    who: 'tomasz',
    ago: 120,
    title: 'Say “I got that wrong” in the handover when I did',
    why: 'Mistakes are only told here when nobody is to blame.',
    sign: 'The team says so when Morag asks them in summer.',
    due: -20,
    readers: 'everyone',
    notes: [{ ago: 100, step: 'begin', words: 'Twice so far. The second time somebody else did it too.' }],
  },
  {
    who: 'tomasz',
    ago: 110,
    title: 'Find a mentor who works nights',
    why: '',
    sign: 'We meet every month.',
    due: 15,
    readers: 'few',
    notes: [],
  },
]

export const sessions = [
  {
    ago: 300,
    title: 'Being an ally when you are in charge',
    form: 'workshop',
    hours: 3.5,
    words: 'With actors who played scenes from our own handovers.',
    people: ['dele', 'priya', 'tomasz'],
  },
  {
    ago: 90,
    title: 'A shift beside somebody who started last month',
    form: 'listening',
    hours: 6,
    words: '',
    people: ['dele', 'tomasz'],
  },
] as const

export const review = {
  ago: 30,
  happened:
    'The first promise was kept, in the form we amended it to. Every night has a contact now. I worked four nights, and had promised four. What I did not do: the rota still changes after six in the evening, and I knew it in the spring.',
  whyNot:
    'The survey runs every other year. It comes again in autumn, with the same questions, and the night is asked first.',
  changes: 'The rota comes to me each month until it is right. Priya and Tomasz set themselves goals of their own.',
  statement:
    'I run this service, so what is not fair here is mine to change. This year that is the rota: changes are up by four in the afternoon, or I explain why on the board. I go on working one night each quarter. When I get it wrong, tell me.',
} as const
