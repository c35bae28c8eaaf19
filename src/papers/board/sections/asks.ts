import { type Day, daysBetween, inWords } from '../../../calendar/day.ts'
import { standingOf } from '../../../framework/decisions/decision.ts'
import { decisionPaths } from '../../../framework/decisions/paths.ts'
import { frameworkPaths } from '../../../framework/paths.ts'
import { inDays, needsOf } from '../../../framework/standing.ts'
import { leadershipPaths } from '../../../leadership/paths.ts'
import type { Phrases } from '../../../platform/pdf/document.ts'
import { walkPaths } from '../../../walk/paths.ts'
import { shorten } from '../../shorten.ts'
import type { BoardFacts } from '../facts.ts'
import { linked, type Part } from './parts.ts'

/** So many of a kind are asked one by one; the others stand further down in the paper. */
const oneByOne = 4

/** What waits for somebody who can decide it, the most pressing first. It follows from what is late, missing or unanswered. */
export function asksOf(facts: BoardFacts, today: Day): Part {
  const asks = [...lateReviews(facts, today), ...latePromises(facts, today), ...gaps(facts)]
  const all = [...asks, ...lookAgain(facts, today), ...withoutPeople(facts)]
  return {
    title: 'What the board is asked to do',
    mark: all.length > 0 ? 'now' : 'done',
    side: 'Decide',
    blocks: [
      {
        kind: 'paragraph',
        words:
          all.length > 0
            ? 'Read where the strategy stands, and then:'
            : 'Nothing waits for a decision. Read where the strategy stands, and ask what you want to know.',
      },
      ...(all.length > 0 ? [{ kind: 'list', items: all } as const] : []),
    ],
  }
}

/** The first few one by one, and in one line that there are more. */
function few<One>(all: readonly One[], ask: (one: One) => Phrases, more: (count: number) => Phrases): Phrases[] {
  const rest = all.length - oneByOne
  return [...all.slice(0, oneByOne).map(ask), ...(rest > 0 ? [more(rest)] : [])]
}

function lateReviews({ rows }: BoardFacts, today: Day): Phrases[] {
  const late = needsOf(rows, today).filter(({ kind }) => kind === 'late')
  return few(
    late,
    ({ row: { element }, days }) => [
      'Have the review of ',
      linked(element.title, frameworkPaths.element(element.id)),
      ` held. It is ${inDays(days)} late.`,
    ],
    rest => `Have ${others(rest, 'review')} held too.`,
  )
}

function latePromises({ promises }: BoardFacts, today: Day): Phrases[] {
  const late = promises.filter(({ outcome, dueOn }) => outcome === null && dueOn < today)
  return few(
    late,
    ({ measure, station, dueOn }) => [
      'Ask what came of a promise whose day passed ',
      `${inDays(daysBetween(dueOn, today))} ago: `,
      linked(shorten(measure, 120), frameworkPaths.promise(station.id)),
    ],
    rest => `Ask what came of ${others(rest, 'promise')} too.`,
  )
}

function gaps({ broken }: BoardFacts): Phrases[] {
  return few(
    broken.filter(({ break: kind }) => kind === 'gap'),
    ({ title, href }) => ['Decide what is done about this, or say why not: ', linked(shorten(title, 120), href)],
    () => ['Decide about ', linked('the other gaps that nobody has answered', walkPaths.all), '.'],
  )
}

function lookAgain({ decisions }: BoardFacts, today: Day): Phrases[] {
  return few(
    decisions.filter(decision => standingOf(decision, today) === 'look-again'),
    ({ station, lookAgainOn }) => [
      `Look again at decision ${station.number}, as was agreed for ${inWords(lookAgainOn ?? today)}: `,
      linked(shorten(station.title, 120), decisionPaths.decision(station.id)),
    ],
    rest => `Look again at ${others(rest, 'decision')} too.`,
  )
}

function withoutPeople({ rows, sponsor: ofAll }: BoardFacts): Phrases[] {
  const begun = rows.flatMap(({ element, cycle }) => (cycle && !cycle.reviewedOn ? [{ element, cycle }] : []))
  const lacks = (who: 'owner' | 'sponsor') =>
    begun.filter(({ cycle }) => !cycle[who] || cycle[who]?.hasLeft).map(({ element }) => element.title)
  const [owner, sponsor] = [lacks('owner'), lacks('sponsor')]
  return [
    ...(rows.length > 0 && ofAll.kind !== 'in-office'
      ? [['Name ', linked('a sponsor of the whole strategy', leadershipPaths.all), '. It has none today.']]
      : []),
    ...(owner.length > 0 ? [`Name somebody who looks after ${inALine(owner)}.`] : []),
    ...(sponsor.length > 0 ? [`Name a sponsor for ${inALine(sponsor)}.`] : []),
  ]
}

const others = (count: number, what: string) => (count === 1 ? `one more ${what}` : `${count} more ${what}s`)

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const inALine = (names: readonly string[]) => list.format(names.map(name => shorten(name, 80)))
