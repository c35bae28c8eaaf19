import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { derivedIn, sourcesOf } from '../../questionnaires/derived.ts'
import { type Questionnaire, questionsOf } from '../../questionnaires/questionnaire.ts'
import { dividingOf } from '../fixing/groups.ts'
import { countedOf, sensitiveOf } from '../sensitive.ts'
import { floors, type Wave } from '../wave.ts'

export type ResultsTyped = Readonly<{
  base: string
  cell: string
  breakdowns: readonly string[]
  sensitive: readonly string[]
  isOpenChannel: boolean
  isForEveryone: boolean
}>

export function typedResults({ one, many }: Form): ResultsTyped {
  const chosen = { breakdowns: many('breakdowns'), sensitive: many('sensitive') }
  const openings = { isOpenChannel: one('open-channel') === 'yes', isForEveryone: one('for-everyone') === 'yes' }
  return { base: one('base'), cell: one('cell'), ...chosen, ...openings }
}

export function resultsOf({ rule, breakdowns, sensitive, isOpenChannel, isForEveryone }: Wave): ResultsTyped {
  return { base: String(rule.base), cell: String(rule.cell), breakdowns, sensitive, isOpenChannel, isForEveryone }
}

export type Results = Readonly<{
  base: number
  cell: number
  breakdowns: readonly string[]
  sensitive: readonly string[]
  isOpenChannel: boolean
  isForEveryone: boolean
}>

/** The most questions by which results are divided: each more is one more way to find somebody. */
const mostBreakdowns = 6

export function readResults(typed: ResultsTyped, questionnaire: Questionnaire): FormReading<Results> {
  const [base, cell] = [wholeFrom(typed.base), wholeFrom(typed.cell)]
  const [dividing, counted] = [dividingOf(questionnaire), countedOf(questionnaire)].map(all => all.map(({ id }) => id))
  const isBaseRight = base >= floors.base && base <= 1000
  const errors: FieldError[] = [
    ...(isBaseRight ? [] : [{ field: 'base', text: `Enter a whole number from ${floors.base} to 1000` }]),
    ...(cell >= floors.cell && cell <= (isBaseRight ? base : 1000)
      ? []
      : [{ field: 'cell', text: `Enter a whole number from ${floors.cell} to the smallest group shown` }]),
    ...(typed.breakdowns.every(id => dividing?.includes(id))
      ? []
      : [{ field: 'breakdowns', text: 'Choose from the list' }]),
    ...(typed.breakdowns.length > mostBreakdowns
      ? [{ field: 'breakdowns', text: `Choose ${mostBreakdowns} at most: each is one more way to find somebody` }]
      : []),
    ...twiceIn(typed, questionnaire),
    ...(typed.sensitive.every(id => counted?.includes(id))
      ? []
      : [{ field: 'sensitive', text: 'Choose from the list' }]),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const { isOpenChannel, isForEveryone } = typed
  const chosen = { breakdowns: [...new Set(typed.breakdowns)], sensitive: sensitiveOf(questionnaire, typed.sensitive) }
  return { outcome: 'read', value: { base, cell, ...chosen, isOpenChannel, isForEveryone } }
}

/** What follows from an answer says the same again in other groups: both together would give away who is in between. */
function twiceIn({ breakdowns }: ResultsTyped, questionnaire: Questionnaire): FieldError[] {
  const chosen = derivedIn(questionnaire).filter(({ id }) => breakdowns.includes(id))
  return chosen.flatMap(derived => {
    const source = questionsOf(questionnaire).find(
      ({ id }) => breakdowns.includes(id) && sourcesOf(derived).includes(id),
    )
    const text = `“${derived.title.en}” follows from “${source?.text.en}”. Choose one of the two`
    return source ? [{ field: 'breakdowns', text }] : []
  })
}

function wholeFrom(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN
}
