import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { eventKinds } from '../event.ts'
import type { SeriesWords } from './queries.ts'

/** What was typed, to stand in the fields again. */
export type SeriesTyped = Readonly<{ title: string; about: string; kind: string }>

export const noSeries: SeriesTyped = { title: '', about: '', kind: '' }

export const typedSeries = ({ one }: Form): SeriesTyped => ({
  title: one('title'),
  about: one('about'),
  kind: one('kind'),
})

export function readSeries({ title, about, kind: chosen }: SeriesTyped): FormReading<SeriesWords> {
  const kind = eventKinds.find(each => each === chosen)
  const errors: FieldError[] = [
    ...textErrors('title', title, 200, 'Give the series a name'),
    ...(kind ? [] : [{ field: 'kind', text: 'Choose what kind of events these are' }]),
    ...textErrors('about', about, 4000),
  ]
  if (errors.length > 0 || !kind) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, about, kind } }
}
