import { z } from 'zod'
import type { ElementWords } from '../content.ts'
import { type Phase, phaseNames, phases } from '../cycle.ts'

/** What an element says, in parts that can be changed, compared and taken over one by one. */
export type Part = 'mark' | 'title' | 'purpose' | 'clock' | Phase | `${Phase}-ideas` | 'evidence' | 'tools'

type Knows = Readonly<{
  part: Part
  name: string
  /** The whole part as somebody reads it. Two that read alike are alike. */
  say(words: ElementWords): string
  /** These words, with this part as those others have it. */
  carry(into: ElementWords, from: ElementWords): ElementWords
}>

export type Clock = ElementWords['clock']

/** When an element comes to review, as a sentence. */
export function sayClock({ kind, months, horizonMonths }: Clock): string {
  const every = months === 1 ? 'every month' : `every ${months} months`
  if (kind === 'all-year') return `It goes on all year, and is looked at ${every}`
  if (kind === 'after')
    return `It comes to review ${months === 1 ? '1 month' : `${months} months`} after its plan is agreed`
  return `It is looked at ${every}${horizonMonths ? `, within a piece of work of ${horizonMonths} months` : ''}`
}

/** The same in a cell of a table. */
export function sayClockShort({ kind, months, horizonMonths }: Clock): string {
  const count = months === 1 ? '1 month' : `${months} months`
  if (kind === 'after') return `After ${count}`
  if (kind === 'all-year') return `All year, looked at every ${count}`
  return `Every ${count}${horizonMonths ? ` of ${horizonMonths}` : ''}`
}

/** A tool on one line: what it is, and where it is found. */
const sayTool = ({ text, href }: ElementWords['tools'][number]) => (href ? `${text} ${href}` : text)

function simple(part: 'mark' | 'title' | 'purpose', name: string): Knows {
  return { part, name, say: words => words[part], carry: (into, from) => ({ ...into, [part]: from[part] }) }
}

function guidanceOf(phase: Phase): Knows {
  return {
    part: phase,
    name: `${phaseNames[phase]}: how to go about it`,
    say: words => words[phase].guidance,
    carry: (into, from) => ({ ...into, [phase]: { ...into[phase], guidance: from[phase].guidance } }),
  }
}

function ideasOf(phase: Phase): Knows {
  return {
    part: `${phase}-ideas`,
    name: `${phaseNames[phase]}: what you could do`,
    say: words => words[phase].suggestions.map(({ text }) => text).join('\n'),
    carry: (into, from) => ({ ...into, [phase]: { ...into[phase], suggestions: from[phase].suggestions } }),
  }
}

/** Every part, in the order in which it is read. */
export const parts: readonly Knows[] = [
  simple('mark', 'Mark'),
  simple('title', 'Title'),
  simple('purpose', 'What it is for'),
  {
    part: 'clock',
    name: 'Review',
    say: ({ clock }) => sayClock(clock),
    carry: (into, { clock }) => ({ ...into, clock }),
  },
  ...phases.flatMap(phase => [guidanceOf(phase), ideasOf(phase)]),
  {
    part: 'evidence',
    name: 'Evidence that would show it',
    say: ({ evidence }) => evidence.join('\n'),
    carry: (into, { evidence }) => ({ ...into, evidence }),
  },
  {
    part: 'tools',
    name: 'What helps',
    say: ({ tools }) => tools.map(sayTool).join('\n'),
    carry: (into, { tools }) => ({ ...into, tools }),
  },
]

export type Difference = Readonly<{ part: Part; name: string; before: string; after: string }>

/** In which parts two sets of words differ. */
export function differencesIn(before: ElementWords, after: ElementWords): Difference[] {
  return parts
    .map(({ part, name, say }) => ({ part, name, before: say(before), after: say(after) }))
    .filter(each => each.before !== each.after)
}

/** Half a character, which the database would not take, becomes the sign for one that is lost. */
export const wholeText = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd')

/** What a change can be given, in characters. Only an element filled to the last one has more. */
const longestHistory = 60_000

/** What stood there before, as the history keeps it. */
export function saidBefore(differences: readonly Difference[]): string {
  const said = differences.map(({ name, before }) => `${name}: ${before || 'Nothing'}`).join('\n')
  return said.length > longestHistory ? `${wholeText(said.slice(0, longestHistory - 1))}…` : said
}

const activity = z.object({
  guidance: z.string(),
  suggestions: z.array(z.object({ id: z.string(), text: z.string() })),
})

/** Words that were stored. Looser than a file: an erasure may have made a text a little longer. */
const stored = z.object({
  mark: z.string(),
  title: z.string(),
  purpose: z.string(),
  clock: z.object({
    kind: z.enum(['after', 'yearly', 'all-year']),
    months: z.int(),
    horizonMonths: z.int().optional(),
  }),
  analyse: activity,
  plan: activity,
  do: activity,
  review: activity,
  evidence: z.array(z.string()),
  tools: z.array(z.object({ text: z.string(), href: z.string().optional() })),
})

export function readWords(value: unknown): ElementWords {
  return stored.parse(value)
}
