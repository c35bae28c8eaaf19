import { addDays, type Day, inWords } from '../calendar/day.ts'
import type { ComingEvent } from '../events/own/queries.ts'
import { type Dated, sayDated } from './dated.ts'

/** The letter names what is late, and what is due within so many days. */
export const within = 14
/** What is late for so many days is told to whoever stands behind it. */
export const lateFor = 14

/** The most of each sort in one letter: a longer list is read by nobody, and stands in My work. */
const most = 12

/** What is late for long, and whether whoever is told stands behind it; otherwise they lead, and no sponsor was reached. */
export type Escalated = Dated & Readonly<{ sponsors: boolean }>

type Digest = Readonly<{
  name: string
  organisation: string
  /** What the reader looks after that is late or due soon, in the order of its days. */
  own: readonly Dated[]
  escalated: readonly Escalated[]
  /** Where people meet next, to which everyone can come. */
  event: ComingEvent | null
}>

/** Where a letter leads. */
type DigestLinks = Readonly<{ work: string; stop: string }>

/** The Monday of the week that a day is in. */
export function weekOf(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The words of a letter; null when there is nothing to say. An event alone is no reason to write. */
export function digestLetter({ name, organisation, own, escalated, event }: Digest, links: DigestLinks, today: Day) {
  if (own.length + escalated.length === 0) return null
  const paragraphs = [
    `Hello ${name},`,
    own.length > 0
      ? 'This is what you look after that is late or comes soon. Nobody else gets your list.'
      : 'Something has been late for two weeks or more. You are told of it once.',
    ...section(
      'Its day has passed:',
      lines(own, today, ({ day }) => day < today),
    ),
    ...section(
      `In the next ${within} days:`,
      lines(own, today, ({ day }) => day >= today),
    ),
    ...section(
      'Late in what you stand for, told once:',
      lines(escalated, today, ({ sponsors }) => sponsors),
    ),
    ...section(
      'Late, and no sponsor could be told:',
      lines(escalated, today, ({ sponsors }) => !sponsors),
    ),
    ...section('Where people meet next:', event ? [`- ${event.title}, on ${inWords(event.heldOn)}`] : []),
    own.length > 0
      ? 'If something cannot be done in time, give it another day or ask for help. That is part of the work.'
      : 'A word with whoever looks after it often helps: a day can be moved, and help can be found.',
    links.work,
    'You want no such letters? This address stops them. You need not sign in:',
    links.stop,
  ]
  return {
    subject: `Your work on the strategy at ${organisation}, week of ${inWords(weekOf(today))}`,
    body: paragraphs.join('\n\n'),
    button: 'Open my work',
    stop: links.stop,
    footer: `Goldthread sends this for ${organisation}: once a week at most, and only when something is late or due.`,
  }
}

function lines<T extends Dated>(all: readonly T[], today: Day, isMeant: (one: T) => boolean): string[] {
  const meant = all.filter(isMeant)
  const said = meant.slice(0, most).map(one => `- ${sayDated(one, today)}`)
  return meant.length > most ? [...said, `- and ${meant.length - most} more`] : said
}

const section = (heading: string, list: readonly string[]) => (list.length > 0 ? [heading, list.join('\n')] : [])
