import { type Day, dayFrom, inWords } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, dayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { type Characteristic, characteristicFrom } from '../characteristics.ts'
import { tenYearsOn } from '../forms.ts'
import { type ActionInFull, type Effort, efforts, type PromiseNamed, servesInWords } from './action.ts'

/** What was typed about an action. */
export type ActionTyped = Readonly<{
  title: string
  words: string
  owner: string
  due: DayTyped
  effort: string
  serves: readonly string[]
  servesOthers: string
  keeps: readonly string[]
}>

export function typedAction(form: Form): ActionTyped {
  const { one, many } = form
  const words = { title: one('title'), words: one('words'), owner: one('owner'), effort: one('effort') }
  const chosen = { serves: many('serves'), servesOthers: one('serves-others'), keeps: many('keeps') }
  return { ...words, ...chosen, due: typedDay(form, 'due') }
}

export function nothingTyped(owner: string): ActionTyped {
  const words = { title: '', words: '', owner, effort: '', servesOthers: '' }
  return { ...words, serves: [], keeps: [], due: { day: '', month: '', year: '' } }
}

/** An action as its form says it. Whoever has left cannot look after it any longer. */
export function typedOf({ station, dueOn, effort, serves, servesOthers, keeps }: ActionInFull): ActionTyped {
  const { title, words } = station
  const owner = station.owner && !station.owner.hasLeft ? station.owner.name : ''
  const chosen = { effort: effort ?? '', serves, servesOthers, keeps: keeps.map(({ id }) => id) }
  return { title, words, owner, due: dayTyped(dueOn), ...chosen }
}

/** What an action says of itself, but for who looks after it. */
export type ActionRead = Readonly<{
  title: string
  words: string
  dueOn: Day
  effort: Effort | null
  serves: readonly Characteristic[]
  servesOthers: string
  keeps: readonly PromiseNamed[]
}>

/** What an action is read against: the promises of its cycle, and the day it has, which may have passed already. */
type Against = Readonly<{ today: Day; promises: readonly PromiseNamed[]; stood?: Day | undefined }>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readAction(typed: ActionTyped, { today, promises, stood }: Against): FormReading<ActionRead> {
  const { title, words, owner, servesOthers } = typed
  const day = readDue(typed.due, today, stood)
  const effort = efforts.find(each => each === typed.effort) ?? null
  const serves = typed.serves.map(characteristicFrom).filter(each => each !== null)
  const keeps = promises.filter(({ id }) => typed.keeps.includes(id))
  const errors: FieldError[] = [
    ...textErrors('title', title, 300, 'Say what is to be done'),
    ...textErrors('words', words, 20_000),
    ...(owner ? [] : [{ field: 'owner', text: 'Enter who looks after it' }]),
    ...errorsOf(day),
    ...(typed.effort && !effort ? [{ field: 'effort', text: 'Choose small, medium or large' }] : []),
    ...(serves.length < typed.serves.length ? [{ field: 'serves', text: 'Choose from the list' }] : []),
    ...textErrors('serves-others', servesOthers, 300),
    ...(typed.keeps.some(id => !keeps.some(each => each.id === id))
      ? [{ field: 'keeps', text: 'Choose promises from the list' }]
      : []),
  ]
  if (errors.length > 0 || day.outcome === 'wrong') return { outcome: 'wrong', errors }
  const chosen = { effort, serves: [...new Set(serves)], servesOthers, keeps }
  return { outcome: 'read', value: { title, words, dueOn: day.value, ...chosen } }
}

/** A day to come, or the one that stood there: an action that is late can be changed without a new day. */
function readDue(typed: DayTyped, today: Day, stood: Day | undefined): FormReading<Day> {
  if (stood && dayFrom(typed) === stood) return { outcome: 'read', value: stood }
  const first = { day: today, text: `The day must not be before today, ${inWords(today)}` }
  return readDay(typed, 'due', { first, last: tenYearsOn(today) })
}

/** What was typed, for a page that could not save it. */
export function rowsTyped(typed: ActionTyped): readonly Readonly<{ key: string; value: string }>[] {
  const { title, words, owner, due, effort, serves, servesOthers } = typed
  const named = serves.map(characteristicFrom).filter(each => each !== null)
  return [
    { key: 'What is to be done', value: title },
    { key: 'What else people should know', value: words },
    { key: 'Looked after by', value: owner },
    { key: 'By', value: [due.day, due.month, due.year].join(' ').trim() },
    { key: 'Effort', value: effort },
    { key: 'Whom it serves', value: servesInWords({ serves: named, servesOthers }) },
  ]
}
