import type { Day } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { pastDay } from '../forms.ts'
import { type Clause, findings, type Says } from './clause.ts'

export type ClauseTyped = Readonly<{ title: string; words: string; says: string; wanted: string; read: DayTyped }>

export function typedClause(form: Form): ClauseTyped {
  const { one } = form
  const words = { title: one('title'), words: one('words'), says: one('says'), wanted: one('wanted') }
  return { ...words, read: typedDay(form, 'read') }
}

/** Most clauses are written down on the day they are read. */
export function nothingTyped(today: Day): ClauseTyped {
  return { title: '', words: '', says: '', wanted: '', read: dayTyped(today) }
}

export function typedOf({ station, says, wanted }: Clause): ClauseTyped {
  return { title: station.title, words: station.words, says, wanted, read: dayTyped(station.standsOn) }
}

export type ClauseRead = Readonly<{ title: string; words: string; says: Says; wanted: string; standsOn: Day }>

/** What is there has its words; what is missing, or there in part, says what should stand there. */
export function readClause({ title, words, wanted, read, ...typed }: ClauseTyped, today: Day): FormReading<ClauseRead> {
  const says = findings.find(each => each === typed.says)
  const day = readDay(read, 'read', pastDay(today))
  const wordsMissing = says && says !== 'missing' ? 'Enter what it says, in the document’s own words' : undefined
  const wantedMissing = says && says !== 'well' ? 'Say what should stand there' : undefined
  const errors = [
    ...textErrors('title', title, 300, 'Say where in the document it stands, or should'),
    ...(says ? [] : [{ field: 'says', text: 'Choose how well it says it' }]),
    ...textErrors('words', words, 20_000, wordsMissing),
    ...textErrors('wanted', wanted, 4000, wantedMissing),
    ...errorsOf(day),
  ]
  if (errors.length > 0 || !says || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, says, wanted, standsOn: day.value } }
}
