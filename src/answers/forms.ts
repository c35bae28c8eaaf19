import type { FieldError, Form, FormReading } from '../platform/http/form.ts'
import type { ListedRelease } from '../releases/queries.ts'
import type { Column } from '../statistics/answers.ts'
import type { Problem } from './answer-file.ts'
import type { Choices, ChosenUse, Reading } from './draft.ts'
import { mergeableValues } from './merging.ts'
import { fold, tidy } from './values.ts'
import type { OfferedWay, WayId } from './ways.ts'

/** Room for a form with a field or two for each of a thousand columns or values, in bytes. */
export const longForm = 2_000_000

/** Ids of the controls for one column. */
export const columnFields = {
  use: (number: number) => `use-${number}`,
  sensitive: (number: number) => `sensitive-${number}`,
}

const uses: Readonly<Record<string, ChosenUse['use']>> = {
  question: 'question',
  breakdown: 'breakdown',
  'leave out': 'leave out',
}

/** What each column shall be used for. A column that the form does not name keeps what it was. */
export function readUses(form: Form, reading: Reading, before: Choices): Choices {
  const chosen = reading.columns.flatMap(({ number, isUsable }) => {
    const use = uses[form.one(columnFields.use(number))]
    if (!isUsable || !use) return []
    const sensitive = use === 'question' && form.one(columnFields.sensitive(number)) === 'yes'
    return [[String(number), { use, sensitive }] as const]
  })
  return { ...before, uses: { ...before.uses, ...Object.fromEntries(chosen) } }
}

/** Problems with a plan, each at the control of its column. */
export function errorsOfPlan(problems: readonly Problem[], { columns }: Reading): FieldError[] {
  return problems.map(({ column, message }) => {
    const at =
      columns.find(({ label, isUsable }) => isUsable && label === column) ?? columns.find(each => each.isUsable)
    return { field: at ? columnFields.use(at.number) : 'main', text: message }
  })
}

/** Ids of the controls for one value of a column. */
export const valueFields = {
  to: (index: number) => `to-${index}`,
  place: (index: number) => `place-${index}`,
}

export type ChosenValues = Readonly<{ merges: Readonly<Record<string, string>>; order: readonly string[] | null }>

/** What the values of a column become, '' for not stated, and in which order they stand; null for their natural order. */
export function readValues(form: Form, column: Column): FormReading<ChosenValues> {
  const values = mergeableValues(column)
  const rows = values.map((from, index) => ({
    from,
    to: tidy(form.one(valueFields.to(index))),
    place: form.one(valueFields.place(index)),
    index,
  }))
  const errors = rows.flatMap(({ to, place, index }) => [
    ...(to.length > 200 ? [{ field: valueFields.to(index), text: 'Use 200 characters or fewer' }] : []),
    ...(place === '' || /^[1-9]\d{0,3}$/.test(place)
      ? []
      : [{ field: valueFields.place(index), text: 'Enter a place such as 1, or leave it blank' }]),
  ])
  if (rows.every(({ to }) => to === '')) errors.push({ field: valueFields.to(0), text: 'Keep at least one value' })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const changed = rows.filter(({ from, to }) => fold(from) !== fold(to))
  const merges = Object.fromEntries(changed.map(({ from, to }) => [from, to]))
  return { outcome: 'read', value: { merges, order: orderOf(rows) } }
}

/** Values in the order of their places; merged values stand where the first of them does, those without a place last. */
function orderOf(rows: readonly { to: string; place: string }[]): readonly string[] | null {
  const placed = rows.filter(({ to, place }) => to !== '' && place !== '')
  if (placed.length === 0) return null
  const sorted = placed.toSorted((a, b) => Number(a.place) - Number(b.place))
  return [...new Map(sorted.toReversed().map(({ to }) => [fold(to), to])).values()].toReversed()
}

export type About = Readonly<{ title: string; earlier: readonly string[] }>

/** What the release is called, and which earlier ones are about the same people. */
export function readAbout(form: Form, releases: readonly ListedRelease[]): FormReading<About> {
  const title = tidy(form.one('title'))
  const says = form.one('earlier')
  const earlier = releases.map(({ id }) => id).filter(id => form.many('release').includes(id))
  const errors = [
    ...(title === '' ? [{ field: 'title', text: 'Enter what the release is called' }] : []),
    ...(title.length > 200 ? [{ field: 'title', text: 'Use 200 characters or fewer' }] : []),
    ...(releases.length > 0 && says !== 'no' && says !== 'yes'
      ? [{ field: 'earlier', text: 'Say whether you released something about these people before' }]
      : []),
    ...(says === 'yes' && earlier.length === 0 ? [{ field: 'release', text: 'Choose the release' }] : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, earlier: says === 'yes' ? earlier : [] } }
}

/** Which of the ways on offer was chosen. */
export function readWay(form: Form, ways: readonly OfferedWay[]): FormReading<WayId> {
  const way = ways.find(({ id }) => id === form.one('way'))
  if (way) return { outcome: 'read', value: way.id }
  return { outcome: 'wrong', errors: [{ field: 'way', text: 'Choose how the answers are shown' }] }
}
