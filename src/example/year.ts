import type { Effort } from '../framework/actions/action.ts'
import type { Outcome } from '../framework/promise.ts'
import type { Who } from './people.ts'

/** Everything is told in days before today; what is to come is negative. */
type Ago = number

export type PromiseOf = Readonly<{
  as: string
  ago: Ago
  measure: string
  baseline: string
  target: string
  method: string
  due: Ago
  amended?: Readonly<{ ago: Ago; target: string; reason: string }>
  result?: Readonly<{ ago: Ago; outcome: Outcome; words: string }>
}>

export type ActionOf = Readonly<{
  as: string
  ago: Ago
  title: string
  words: string
  owner: Who
  due: Ago
  effort: Effort
  keeps: string
  started?: Ago
  done?: Ago
}>

export type CycleOf = Readonly<{
  /** What stands in the ring of its element. */
  mark: string
  number: number
  owner: Who
  began: Ago
  carried?: string
  evidence: readonly Readonly<{ as: string; ago: Ago; title: string; words: string }>[]
  analysed?: Readonly<{ ago: Ago; found: string }>
  promises: readonly PromiseOf[]
  agreed?: Ago
  actions: readonly ActionOf[]
  done?: Ago
  reviewed?: Readonly<{ ago: Ago; worked: string; failed: string; lessons: string }>
}>

const definitionLessons = `Ask the night shift first: what works for them works for everybody. Say the definition in a
sentence that fits on a badge.`

/** What happened to each element that was begun. */
export const cycles: readonly CycleOf[] = [
  {
    mark: '1',
    number: 1,
    owner: 'carys',
    began: 470,
    evidence: [
      {
        as: 'many meanings',
        ago: 468,
        title: 'Eleven teams gave eleven meanings of allyship',
        words: 'Said in team meetings in our first round of listening. Three teams had never heard the word.',
      },
    ],
    analysed: { ago: 450, found: 'Nobody is against it. Most of us do not know what it would look like on a shift.' },
    promises: [
      {
        as: 'everyone can say it',
        ago: 445,
        measure: 'Staff who say that they know what allyship means here',
        baseline: '41% in our first survey',
        target: '60% or more',
        method: 'The same question in the yearly survey',
        due: 70,
        amended: {
          ago: 200,
          target: '55% or more',
          reason: 'The survey now reaches bank staff too, who joined the conversation later.',
        },
        result: { ago: 45, outcome: 'kept', words: '58% said so, bank staff among them.' },
      },
    ],
    agreed: 440,
    actions: [
      {
        as: 'definition in handover',
        ago: 430,
        title: 'Say what allyship means in every handover for a week',
        words: 'One sentence, and one example from that shift.',
        owner: 'tomasz',
        due: 380,
        effort: 'small',
        keeps: 'everyone can say it',
        started: 425,
        done: 385,
      },
    ],
    done: 60,
    reviewed: {
      ago: 40,
      worked: 'Examples from real shifts. People repeat them to each other.',
      failed: 'The poster. Nobody could say what was on it.',
      lessons: definitionLessons,
    },
  },
  {
    mark: '1',
    number: 2,
    owner: 'carys',
    began: 40,
    carried: definitionLessons,
    evidence: [],
    analysed: { ago: 12, found: 'New starters learn it in their first week. Agency staff still do not.' },
    promises: [
      {
        as: 'agency staff too',
        ago: 8,
        measure: 'Agency staff who were told what allyship means here',
        baseline: 'Nobody keeps count',
        target: 'Everyone on their first shift',
        method: 'A tick on the first-shift sheet, looked at each month',
        due: -340,
      },
    ],
    actions: [],
  },
  {
    mark: '2',
    number: 1,
    owner: 'priya',
    began: 400,
    evidence: [
      {
        as: 'nights hear last',
        ago: 395,
        title: 'Night staff hear of changes last',
        words:
          'Said in four of five night teams. Changes are told in the morning meeting, when the night has gone home.',
      },
    ],
    analysed: { ago: 370, found: 'It is not ill will. Nobody had written down who tells the night.' },
    promises: [
      {
        as: 'nights hear in time',
        ago: 365,
        measure: 'Changes that the night shift hears of on the same day',
        baseline: 'About one in three',
        target: 'Nine in ten',
        method: 'Ten changes picked by chance each quarter, and the night asked when it heard',
        due: -25,
      },
    ],
    agreed: 345,
    actions: [
      {
        as: 'night contact',
        ago: 340,
        title: 'Name a contact for every night',
        words: 'Somebody on shift who is told of changes before the day goes home, and who tells the others.',
        owner: 'tomasz',
        due: 250,
        effort: 'medium',
        keeps: 'nights hear in time',
        started: 330,
        done: 262,
      },
      {
        as: 'rota notice',
        ago: 120,
        title: 'Put changes to the rota up by four in the afternoon',
        words: 'On the board and in the app, so that both shifts see the same.',
        owner: 'you',
        due: 9,
        effort: 'small',
        keeps: 'nights hear in time',
        started: 100,
      },
    ],
  },
  {
    mark: '3',
    number: 1,
    owner: 'morag',
    began: 25,
    evidence: [
      {
        as: 'jokes',
        ago: 22,
        title: 'People laugh along because they do not know what to say',
        words: 'From the staff network. Most would speak up if they had the words for it.',
      },
    ],
    promises: [],
    actions: [],
  },
  {
    mark: '4',
    number: 1,
    owner: 'dele',
    began: 430,
    evidence: [],
    analysed: { ago: 410, found: 'Leaders speak of allyship in speeches, and seldom on a shift.' },
    promises: [
      {
        as: 'leaders on shift',
        ago: 405,
        measure: 'Directors who worked a shift beside a care team',
        baseline: 'None in the year before',
        target: 'Every director, twice a year',
        method: 'Dates in the diary, and what each brought back',
        due: 15,
      },
    ],
    agreed: 385,
    actions: [
      {
        as: 'director shifts',
        ago: 380,
        title: 'Put two shifts a year into each director’s diary',
        words: 'One of them at night.',
        owner: 'dele',
        due: 200,
        effort: 'small',
        keeps: 'leaders on shift',
        started: 370,
        done: 210,
      },
    ],
  },
  {
    mark: '6',
    number: 1,
    owner: 'morag',
    began: 200,
    evidence: [],
    analysed: { ago: 180, found: 'Mentors are found by asking friends, so the same people find them.' },
    promises: [
      {
        as: 'mentors for all',
        ago: 176,
        measure: 'People who asked for a mentor and had one within two months',
        baseline: 'Not known',
        target: 'Four in five',
        method: 'The list of requests, looked at every quarter',
        due: -190,
      },
    ],
    agreed: 170,
    actions: [
      {
        as: 'mentor list',
        ago: 165,
        title: 'Keep one open list of mentors',
        words: 'With what each can help with, and when they are on shift.',
        owner: 'morag',
        due: -20,
        effort: 'medium',
        keeps: 'mentors for all',
        started: 150,
      },
    ],
  },
]
