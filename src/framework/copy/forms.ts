import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { ElementWords } from '../content.ts'
import { type Phase, phases } from '../cycle.ts'
import { type Part, parts } from './words.ts'

/** What was typed into the fields of an element: one for each part, and three for the clock. */
export type ElementTyped = Readonly<Record<Part | 'months' | 'horizon', string>>

export function typedElement({ one }: Form): ElementTyped {
  const said = parts.map(({ part }) => [part, one(part)])
  return Object.fromEntries([...said, ['months', one('months')], ['horizon', one('horizon')]])
}

/** An element as its form says it. */
export function typedOf(words: ElementWords): ElementTyped {
  const said = parts.map(({ part, say }) => [part, say(words)])
  const { kind, months, horizonMonths } = words.clock
  const clock = { clock: kind, months: String(months), horizon: horizonMonths ? String(horizonMonths) : '' }
  return { ...Object.fromEntries(said), ...clock }
}

/** The longest list of ideas, kinds of evidence or tools, and the longest line in it; see `content.ts`. */
const mostLines = 12
const longestLine = 300
const longestText = 4_000

type Before = Pick<ElementWords, Phase> | null

/** An element from its form. `taken`: the marks of the others. `before`: whose ideas keep their ids. */
export function readElement(
  typed: ElementTyped,
  taken: readonly string[],
  before: Before = null,
): FormReading<ElementWords> {
  const clock = readClock(typed)
  const errors = [
    ...markErrors(typed.mark, taken),
    ...textErrors('title', typed.title, longestLine, 'Give it a title'),
    ...textErrors('purpose', typed.purpose, longestText, 'Say what it is for'),
    ...(clock.outcome === 'wrong' ? clock.errors : []),
    ...phases.flatMap(phase => [
      ...textErrors(phase, typed[phase], longestText, 'Say in a sentence or two how to go about it'),
      ...lineErrors(`${phase}-ideas`, typed[`${phase}-ideas`]),
    ]),
    ...lineErrors('evidence', typed.evidence),
    ...lineErrors('tools', typed.tools),
  ]
  if (errors.length > 0 || clock.outcome === 'wrong') return { outcome: 'wrong', errors }
  const activity = (phase: Phase) => ({
    guidance: typed[phase],
    suggestions: ideasFrom(linesOf(typed[`${phase}-ideas`]), before?.[phase].suggestions ?? []),
  })
  const { mark, title, purpose } = typed
  return {
    outcome: 'read',
    value: {
      ...{ mark, title, purpose, clock: clock.value },
      ...{ analyse: activity('analyse'), plan: activity('plan'), do: activity('do'), review: activity('review') },
      ...{ evidence: linesOf(typed.evidence), tools: linesOf(typed.tools).map(toolFrom) },
    },
  }
}

function markErrors(mark: string, taken: readonly string[]): FieldError[] {
  if (mark === '') return [{ field: 'mark', text: 'Enter a number or a letter' }]
  if (mark.length > 2) return [{ field: 'mark', text: 'The mark must be one or two characters, to fit into its ring' }]
  return taken.includes(mark)
    ? [{ field: 'mark', text: `Another element has the mark ${mark}. Choose one that is free` }]
    : []
}

function readClock({ clock, months, horizon }: ElementTyped): FormReading<ElementWords['clock']> {
  const kind = (['after', 'yearly', 'all-year'] as const).find(each => each === clock)
  const [after, whole] = [monthsFrom(months, 60), monthsFrom(horizon, 120)]
  const hasHorizon = kind === 'yearly' && horizon !== ''
  const errors = [
    ...(kind ? [] : [{ field: 'clock', text: 'Choose how it comes to review' }]),
    ...(after ? [] : [{ field: 'months', text: 'Enter a number of months from 1 to 60' }]),
    ...(hasHorizon && !whole ? [{ field: 'horizon', text: 'Enter a number of months from 1 to 120, or nothing' }] : []),
  ]
  if (errors.length > 0 || !kind || !after) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { kind, months: after, ...(hasHorizon && whole && { horizonMonths: whole }) } }
}

function monthsFrom(text: string, most: number): number | null {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= most ? months : null
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
}

function lineErrors(field: string, text: string): FieldError[] {
  const lines = linesOf(text)
  if (lines.length > mostLines)
    return [{ field, text: `There are ${lines.length} lines, and there is room for ${mostLines}. Take some out` }]
  const long = lines.findIndex(line => line.length > longestLine)
  if (long === -1) return []
  return [
    {
      field,
      text: `Shorten line ${long + 1}: it has ${lines[long]?.length} characters, and there is room for ${longestLine}`,
    },
  ]
}

type Idea = ElementWords['analyse']['suggestions'][number]

/** Lines as ideas. One that reads as before keeps its id, and a new one never gets the id of another. */
function ideasFrom(lines: readonly string[], before: readonly Idea[]): Idea[] {
  const used = new Set(before.map(({ id }) => id))
  return lines.map(text => {
    const known = before.find(idea => idea.text === text)
    if (known) return known
    let number = 1
    while (used.has(`own-${number}`)) number++
    used.add(`own-${number}`)
    return { id: `own-${number}`, text }
  })
}

function toolFrom(line: string): ElementWords['tools'][number] {
  const [, text, href] = line.match(/^(.+?)\s+(https:\/\/\S+)$/) ?? []
  return text && href && URL.canParse(href) ? { text, href } : { text: line }
}
