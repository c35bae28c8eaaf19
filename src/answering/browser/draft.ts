import { drop, read, write } from './device.ts'
import { ownPlace } from './own-place.ts'

/**
 * What was answered so far and is not sent: kept on the device alone, until it is in, somebody lets it go, or nobody has come
 * back to it for a week. Others may use the same browser: what belongs to a ballot is found with that ballot alone.
 */
type Draft = Readonly<{ on: number; answers: [string, string][] }>

const longest = 7 * 24 * 60 * 60 * 1000

function draftIn(form: HTMLFormElement): Draft | null {
  const place = ownPlace(form, 'answers')
  const kept = JSON.parse(read(place) ?? 'null') as Partial<Draft> | null
  if (kept?.answers && Math.abs(Date.now() - (kept.on ?? 0)) < longest) return kept as Draft
  drop(place)
  return null
}

export function hasDraft(form: HTMLFormElement): boolean {
  return draftIn(form) !== null
}

/** False where the browser keeps nothing. */
export function keep(form: HTMLFormElement): boolean {
  const answers = [...new FormData(form)].filter(([name]) => name.startsWith('q.'))
  return write(ownPlace(form, 'answers'), JSON.stringify({ on: Date.now(), answers }))
}

/** Fills in what was answered earlier; what stands in the form already is newer, and is kept from now on. */
export function restore(form: HTMLFormElement): void {
  const earlier = draftIn(form)?.answers ?? []
  const fields = [...form.elements].filter(isAnswer)
  const newer = new Set(fields.filter(isFilledIn).map(({ name }) => name))
  for (const field of fields) {
    if (newer.has(field.name)) continue
    const values = earlier.filter(([name]) => name === field.name).map(([, value]) => value)
    if (isChoice(field)) field.checked = values.includes(field.value)
    else field.value = values[0] ?? ''
  }
  if (newer.size > 0) keep(form)
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isAnswer = (field: Element): field is Field => field.matches('[name^="q."]')

const isChoice = (field: Field): field is HTMLInputElement => field.matches('[type=radio], [type=checkbox]')

const isFilledIn = (field: Field) => (isChoice(field) ? field.checked : field.value !== '')
