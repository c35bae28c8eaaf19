import { type Day, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { type Occasion, occasionForms } from '../occasion.ts'
import type { OccasionWords } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type OccasionTyped = Readonly<{
  form: string
  title: string
  held: DayTyped
  facilitator: string
  present: string
  consent: string
  /** The id of whoever runs it; '' for nobody. */
  runBy: string
  /** Ticked when what looks like a name is meant to stay. */
  keepsNames: boolean
}>

export function typedOccasion(form: Form): OccasionTyped {
  const { one } = form
  return {
    ...{ form: one('form'), title: one('title'), held: typedDay(form, 'held'), facilitator: one('facilitator') },
    ...{
      present: one('present'),
      consent: one('consent'),
      runBy: one('run-by'),
      keepsNames: one('keeps-names') === 'yes',
    },
  }
}

/** An empty form, led by whoever writes it down, with a way to ask for consent to begin with. */
export const emptyOccasion = (facilitator: string): OccasionTyped => ({
  ...{
    form: '',
    title: '',
    held: { day: '', month: '', year: '' },
    facilitator,
    present: '',
    runBy: '',
    keepsNames: false,
  },
  consent:
    'We write down what is said, and not who says it. May we? You can say no, and you can take back anything later. We quote words only if you say yes to that.',
})

export const typedOf = ({ form, title, heldOn, facilitator, present, consent, runBy }: Occasion): OccasionTyped => ({
  ...{ form, title, held: dayTyped(heldOn), facilitator, present: String(present ?? ''), consent },
  ...{ runBy: runBy?.id ?? '', keepsNames: false },
})

export function readOccasion(
  typed: OccasionTyped,
  today: Day,
  runners: readonly Readonly<{ id: string }>[],
): FormReading<OccasionWords> {
  const { title, facilitator, consent } = typed
  const form = occasionForms.find(each => each === typed.form)
  const present = /^[1-9]\d{0,3}$/.test(typed.present) ? Number(typed.present) : null
  const first = { day: '2000-01-01', text: 'Enter a year after 1999' }
  const day = readDay(typed.held, 'held', {
    first,
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
  const errors: FieldError[] = [
    ...textErrors('title', title, 200, 'Give it a name'),
    ...(form ? [] : [{ field: 'form', text: 'Choose how people were listened to' }]),
    ...errorsOf(day),
    ...textErrors('facilitator', facilitator, 200),
    ...(present ? [] : [{ field: 'present', text: 'Enter how many people were there, in figures, from 1 to 9999' }]),
    ...(typed.runBy === '' || runners.some(({ id }) => id === typed.runBy)
      ? []
      : [{ field: 'run-by', text: 'Choose from the list who runs it' }]),
    ...textErrors('consent', consent, 2000, 'Write down in which words consent was asked'),
  ]
  if (errors.length > 0 || !form || !present || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: { form, title, heldOn: day.value, facilitator, present, consent, runBy: typed.runBy || null },
  }
}

export type NotesTyped = Readonly<{ words: string; quoting: string; keepsNames: boolean }>

export const noNotes: NotesTyped = { words: '', quoting: '', keepsNames: false }

export const typedNotes = ({ one }: Form): NotesTyped => ({
  words: one('words'),
  quoting: one('quoting'),
  keepsNames: one('keeps-names') === 'yes',
})

/** The most notes that are added at once. */
const mostAtOnce = 100

/** One note a line, all with the same consent. */
export function readNotes({
  words,
  quoting,
}: NotesTyped): FormReading<Readonly<{ words: string; mayQuote: boolean }>[]> {
  const lines = words
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  const long = lines.findIndex(line => line.length > 2000)
  const errors: FieldError[] = [
    ...(lines.length === 0 ? [{ field: 'words', text: 'Write down at least one thing that was said' }] : []),
    ...(lines.length > mostAtOnce
      ? [{ field: 'words', text: `Add ${mostAtOnce} lines at once, and then the rest` }]
      : []),
    ...(long >= 0
      ? [{ field: 'words', text: `Shorten line ${long + 1}: there is room for 2,000 characters in each` }]
      : []),
    ...(quoting === 'yes' || quoting === 'no'
      ? []
      : [{ field: 'quoting', text: 'Say whether these may be quoted word for word' }]),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: lines.map(line => ({ words: line, mayQuote: quoting === 'yes' })) }
}

/** What stands at a field in which there is what looks like a name, until it is taken out or meant. */
export function nameErrors(field: string, said: string, keepsNames: boolean): FieldError[] {
  if (!said || keepsNames) return []
  return [
    { field, text: `${said}: this may be the name of somebody who works here. Take it out, or tick that it can stay` },
  ]
}
