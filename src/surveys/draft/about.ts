import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import type { Listed } from '../../questionnaires/queries.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Wave, waveKinds } from '../wave.ts'
import type { About, Series } from './queries.ts'

/** What was typed about a survey. `series`: one that is there; `newSeries`: the title of a new one. */
export type AboutTyped = Readonly<{
  questionnaire: string
  kind: string
  title: string
  why: string
  whoSees: string
  series: string
  newSeries: string
}>

export function typedAbout({ one }: Form): AboutTyped {
  const words = { title: one('title'), why: one('why'), whoSees: one('who-sees') }
  const chosen = { questionnaire: one('questionnaire'), kind: one('kind'), series: one('series') }
  return { ...words, ...chosen, newSeries: one('new-series') }
}

export const nothingTyped: AboutTyped = {
  ...{ questionnaire: '', kind: '', title: '', why: '', series: '', newSeries: '' },
  whoSees: 'Everyone who works here sees the results, on the same day.',
}

export function aboutOf({ questionnaireId, kind, title, why, whoSees, series }: Wave): AboutTyped {
  return { questionnaire: questionnaireId, kind, title, why, whoSees, series: series?.id ?? '', newSeries: '' }
}

export type Offered = Readonly<{ questionnaires: readonly Listed[]; series: readonly Series[] }>

export function readAbout(typed: AboutTyped, { questionnaires, series }: Offered): FormReading<About> {
  const questionnaire = questionnaires.find(({ id }) => id === typed.questionnaire)
  const kind = waveKinds.find(each => each === typed.kind)
  const existing = series.find(({ id }) => id === typed.series)
  const errors: FieldError[] = [
    ...(questionnaire ? [] : [{ field: 'questionnaire', text: 'Choose what is asked' }]),
    ...(kind ? [] : [{ field: 'kind', text: 'Choose what kind of survey it is' }]),
    ...textErrors('title', typed.title, 200, 'Enter a title'),
    ...textErrors('why', typed.why, 2000, 'Say why you ask. It stands before the first question'),
    ...textErrors('who-sees', typed.whoSees, 1000, 'Say who will see what. It stands before the first question'),
    ...(typed.series && !existing ? [{ field: 'series', text: 'Choose from the list' }] : []),
    ...textErrors('new-series', typed.newSeries, 200),
    ...(existing && typed.newSeries ? [{ field: 'new-series', text: 'Choose from the list, or name a new one' }] : []),
  ]
  if (errors.length > 0 || !questionnaire || !kind) return { outcome: 'wrong', errors }
  const { title, why, whoSees, newSeries } = typed
  const chosen = existing ? { id: existing.id } : newSeries ? { title: newSeries } : null
  return { outcome: 'read', value: { questionnaireId: questionnaire.id, kind, title, why, whoSees, series: chosen } }
}
