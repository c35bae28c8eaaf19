import { type Day, inWords } from '../../calendar/day.ts'
import { phaseOf } from '../../framework/cycle.ts'
import type { Row } from '../../framework/element.ts'
import { frameworkPaths } from '../../framework/paths.ts'
import type { CyclePromise } from '../../framework/promises/queries.ts'
import { leadershipPaths } from '../../leadership/paths.ts'
import type { PaperDocument, PaperSection, Phrases } from '../../platform/pdf/document.ts'
import { showPaths } from '../../show/paths.ts'
import { startingPaths } from '../../starting-point/paths.ts'
import type { MarkName } from '../../ui/marks.tsx'
import { papersPaths } from '../paths.ts'
import { shorten } from '../shorten.ts'
import type { StrategyFacts } from './queries.ts'

type Part = PaperSection & Readonly<{ mark: MarkName }>
export type OnePage = Omit<PaperDocument, 'sections'> & Readonly<{ sections: readonly Part[] }>

/** How long texts may be, in characters, from what is usual down to what always fits on one side. */
type Room = Readonly<{ words: number; line: number; elements: number; values: number }>
const rooms: readonly Room[] = [
  { words: 700, line: 130, elements: 14, values: 12 },
  { words: 420, line: 100, elements: 14, values: 10 },
  { words: 260, line: 70, elements: 14, values: 8 },
  { words: 180, line: 45, elements: 12, values: 6 },
]

type Occasion = Readonly<{ organisation: string; today: Day; origin: string }>

/** The strategy on one page, in several lengths, the longest first. What is cut ends with “…”, and its link leads on. */
export const onePages = (facts: StrategyFacts, occasion: Occasion): OnePage[] =>
  rooms.map(room => onePage(facts, occasion, room))

function onePage(facts: StrategyFacts, { organisation, today, origin }: Occasion, room: Room): OnePage {
  const { rows } = facts
  return {
    title: 'Our allyship strategy',
    kind: 'On one page',
    organisation: shorten(organisation, 70),
    lead: leadOf(rows, today),
    madeOn: { day: today, words: inWords(today) },
    foot: `${shorten(organisation, 50)} · Our allyship strategy · ${inWords(today)}`,
    origin,
    sections: [
      ...seenAs(facts, room),
      ...meaning(facts, room),
      ...sponsor(facts, room),
      elements(facts, room),
      readMore(facts, origin),
    ],
  }
}

function leadOf(rows: readonly Row[], today: Day): Phrases {
  const days = rows.flatMap(({ cycle }) => (cycle?.reviewOn && !cycle.reviewedOn ? [cycle.reviewOn] : [])).sort()
  const next = days.find(day => day >= today)
  const late = days.filter(day => day < today).length
  const missed = late > 0 ? ` ${late === 1 ? 'One review is' : `${late} reviews are`} late.` : ''
  return `${next ? `The next review is on ${inWords(next)}.` : 'No day is set yet for the next review.'}${missed}`
}

function seenAs({ seenAs: words }: StrategyFacts, room: Room): Part[] {
  if (!words) return []
  return [
    {
      title: 'How we want to be seen',
      mark: 'stop',
      side: 'Where we begin',
      blocks: [{ kind: 'paragraph', words: cut(words, room.words, startingPaths.start) }],
    },
  ]
}

function meaning({ meaning: { definition, values } }: StrategyFacts, room: Room): Part[] {
  if (!definition && values.length === 0) return []
  const names = values.slice(0, room.values).map(({ title }) => shorten(title, 40))
  const more = values.length > names.length ? ' …' : ''
  return [
    {
      title: definition ? shorten(definition.title, 90) : 'Our values',
      mark: 'stop',
      side: 'Our words',
      blocks: [
        ...(definition
          ? [{ kind: 'paragraph' as const, words: cut(definition.words, room.words, definition.href) }]
          : []),
        ...(names.length > 0
          ? [
              {
                kind: 'paragraph' as const,
                words: [{ text: 'Our values: ', look: 'strong' as const }, names.join(' · ') + more],
              },
            ]
          : []),
      ],
    },
  ]
}

function sponsor({ sponsor: named }: StrategyFacts, room: Room): Part[] {
  if (!named) return []
  const name = shorten(named.name, 60)
  return [
    {
      title: `${name} stands for it`,
      mark: 'stop',
      side: 'Our sponsor',
      blocks: named.statement
        ? [{ kind: 'paragraph', words: cut(named.statement, room.words, leadershipPaths.all) }]
        : [{ kind: 'paragraph', words: `${name} answers for the whole strategy.` }],
    },
  ]
}

/** A text, and the way to the whole of it where it is cut. */
function cut(words: string, longest: number, href: string): Phrases {
  const short = shorten(words, longest)
  return short.endsWith('…') && !words.trim().endsWith('…') ? [short, ' ', { text: 'Read all of it', href }] : short
}

function elements({ rows, promises }: StrategyFacts, room: Room): Part {
  const shown = rows.slice(0, room.elements)
  const rest = rows.length - shown.length
  return {
    title: 'What we do, and what we promise',
    mark: 'now',
    side: 'The elements',
    blocks:
      rows.length === 0
        ? [{ kind: 'paragraph', words: 'We have not chosen yet what to work on.' }]
        : [
            {
              kind: 'table',
              caption: 'Elements, and what is promised in each',
              headings: [
                { label: 'Element', share: 2.4 },
                { label: 'What we promise next', share: 4.2 },
                { label: 'By', share: 1.5 },
                { label: 'Next review', share: 1.5 },
              ],
              rows: shown.map(row => rowOf(row, nextOf(row, promises), room)),
            },
            ...(rest > 0 ? [{ kind: 'paragraph' as const, words: andMore(rest) }] : []),
          ],
  }
}

const andMore = (rest: number): Phrases => [
  `And ${rest === 1 ? 'one more' : `${rest} more`}: `,
  { text: 'the whole strategy', href: frameworkPaths.strategy },
]

/** The open promise of its cycle that is to be kept next. */
const nextOf = ({ cycle }: Row, promises: readonly CyclePromise[]) =>
  promises.find(({ station }) => cycle !== null && station.cycleId === cycle.id) ?? null

function rowOf({ element, cycle }: Row, next: CyclePromise | null, room: Room) {
  const review = cycle?.reviewOn && !cycle.reviewedOn ? inWords(cycle.reviewOn) : 'No day yet'
  const name = {
    text: shorten(`${element.mark} ${element.title}`, room.line),
    href: frameworkPaths.element(element.id),
  }
  if (!next) return [[[name]], [[{ text: withoutPromise(cycle), look: 'quiet' as const }]], ['–'], [review]]
  const target = next.amendments.at(-1)?.target ?? next.target
  return [[[name]], [shorten(`${next.measure}: ${target}`, room.line)], [inWords(next.dueOn)], [review]]
}

function withoutPromise(cycle: Row['cycle']): string {
  if (!cycle) return 'Not begun yet'
  switch (phaseOf(cycle)) {
    case 'analyse':
      return 'We are finding out where things stand'
    case 'plan':
      return 'We are making the plan'
    default:
      return 'Nothing is open'
  }
}

function readMore({ publicSlug }: StrategyFacts, origin: string): Part {
  const path = publicSlug ? showPaths.outside(publicSlug) : papersPaths.onePage
  const who = publicSlug ? 'Everyone can read more at ' : 'Everyone who works here can read more at '
  return {
    title: 'Where to read more',
    mark: 'stop',
    side: 'And then',
    blocks: [{ kind: 'paragraph', words: [who, { text: `${origin}${path}`, href: path }] }],
  }
}
