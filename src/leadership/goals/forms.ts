import { addMonths, type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { type Goal, type GoalDays, mayDo, readers, type Step, steps, take } from './goal.ts'
import type { NewGoal } from './queries.ts'

/** What was typed about a goal, to stand in the fields again. */
export type GoalTyped = Readonly<Record<'title' | 'why' | 'element' | 'sign' | 'seenBy', string> & { due: DayTyped }>

export function typedGoal(form: Form): GoalTyped {
  const { one } = form
  const words = { title: one('title'), why: one('why'), element: one('element'), sign: one('sign') }
  return { ...words, seenBy: one('seenBy'), due: typedDay(form, 'due') }
}

export const emptyGoal: GoalTyped = {
  ...{ title: '', why: '', element: '', sign: '', seenBy: 'everyone' },
  due: { day: '', month: '', year: '' },
}

export function typedOf({ title, why, element, sign, seenBy, dueOn }: Goal): GoalTyped {
  return { title, why, element: element?.id ?? '', sign, seenBy, due: dayTyped(dueOn) }
}

type Elements = readonly Readonly<{ id: string }>[]

/** `first`: the earliest day that can be meant; today, or the day it has already. */
export function readGoal(typed: GoalTyped, elements: Elements, first: Day, today: Day): FormReading<NewGoal> {
  const element = elements.find(({ id }) => id === typed.element)
  const seenBy = readers.find(each => each === typed.seenBy)
  const last = addMonths(today, 60)
  const due = readDay(typed.due, 'due', {
    first: { day: first, text: `The day must not be before ${inWords(first)}` },
    last: { day: last, text: `Enter a day up to ${inWords(last)}: five years are enough for one goal` },
  })
  const errors = [
    ...textErrors('title', typed.title, 300, 'Say what you will do'),
    ...textErrors('why', typed.why, 4000),
    ...(typed.element && !element ? [{ field: 'element', text: 'Choose an element from the list' }] : []),
    ...errorsOf(due),
    ...textErrors('sign', typed.sign, 4000, 'Say how one will be able to tell'),
    ...(seenBy ? [] : [{ field: 'seenBy', text: 'Choose who reads it' }]),
  ]
  if (errors.length > 0 || !seenBy || due.outcome === 'wrong') return { outcome: 'wrong', errors }
  const { title, why, sign } = typed
  return { outcome: 'read', value: { title, why, sign, seenBy, elementId: element?.id ?? null, dueOn: due.value } }
}

/** What was typed about how it goes. `step` is '' for a note alone. */
export type NoteTyped = Readonly<{ words: string; step: string; on: DayTyped }>

export const typedNote = (form: Form): NoteTyped => ({
  ...{ words: form.one('words'), step: form.one('step') },
  on: typedDay(form, 'on'),
})

export const emptyNote = (today: Day): NoteTyped => ({ words: '', step: '', on: dayTyped(today) })

type NoteRead = Readonly<{ words: string; step: Step | null; on: Day; after: GoalDays | null }>

/** A day on which it went so: today at the latest, and no step before the one that led to it. */
export function readNote(typed: NoteTyped, goal: Goal, today: Day): FormReading<NoteRead> {
  const step = steps.find(each => each === typed.step && mayDo(each, goal)) ?? null
  const begun = step && goal.begunOn
  const first = begun
    ? { day: begun, text: `You began it on ${inWords(begun)}. Enter that day or a later one` }
    : { day: '1900-01-01', text: 'Enter a year after 1899' }
  const on = readDay(typed.on, 'on', {
    first,
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
  const errors = [
    ...textErrors('words', typed.words, 4000, step === 'give-up' ? 'Say why you give it up' : 'Say how it goes'),
    ...(typed.step && !step ? [{ field: 'step', text: 'Choose one of these' }] : []),
    ...errorsOf(on),
  ]
  if (errors.length > 0 || on.outcome === 'wrong') return { outcome: 'wrong', errors }
  return {
    outcome: 'read',
    value: { words: typed.words, step, on: on.value, after: step && take(step, goal, on.value) },
  }
}
