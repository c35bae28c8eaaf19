import { idFrom } from '../../platform/http/address.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { markOf } from '../../thread/mark.ts'
import { textErrors } from '../../thread/typed.ts'
import { longestText, type Part, parts } from '../part.ts'
import { fieldOf as fieldOfReflection } from '../reflections/reflection.ts'
import { type NewResource, readResource, typedResource } from '../resources/forms.ts'

/** The field of a part: all of them stand on one page, in one form. */
export const fieldOf = (part: Part) => `words-${part}`

/** Beside a field, what stood there when the page was made: so that it is known what was changed, and since when. */
export const seenOf = (field: string) => `seen-${field}`

/** A version with a mark of its words. */
export const sealOf = ({ words, version }: Readonly<{ words: string; version: number }>) =>
  `${version}.${markOf(words)}`

/** Which part a button stands under; null when it is none of ours. */
export const partIn = ({ one }: Form): Part | null => parts.find(part => part === one('part')) ?? null

/** Words that a host changed under a heading, or of a reflection, and what they had seen there. */
export type TextTyped = Readonly<{ part: Part; version: number; words: string }>
export type Reworded = Readonly<{ id: string; seen: string; words: string }>

/** Everything that was typed on the page of a draft and is not saved yet. */
export type Typed = Readonly<{
  texts: readonly TextTyped[]
  reworded: readonly Reworded[]
  reflection: string
  resource: NewResource | null
}>

/** What cannot be empty, as the button that adds it was pressed. */
export type Needed = 'reflection' | 'resource'

export function readTyped(form: Form, needed?: Needed): FormReading<Typed> {
  const [texts, reworded, reflection] = [textsIn(form), rewordedIn(form), form.one('reflection')]
  const resource = typedResource(form)
  const isResource = needed === 'resource' || Object.values(resource).some(Boolean)
  const reading = isResource ? readResource(resource) : null
  const errors = [
    ...texts.flatMap(({ part, words }) => textErrors(fieldOf(part), words, longestText)),
    ...reworded.flatMap(({ id, words }) => reflectionErrors(fieldOfReflection(id), words)),
    ...(needed === 'reflection' || reflection ? reflectionErrors('reflection', reflection) : []),
    ...(reading?.outcome === 'wrong' ? reading.errors : []),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const value = { texts, reworded, reflection, resource: reading?.outcome === 'read' ? reading.value : null }
  return { outcome: 'read', value }
}

const reflectionErrors = (field: string, words: string): FieldError[] =>
  textErrors(field, words, 2000, 'Say what could be better next time')

function textsIn({ one, many }: Form): TextTyped[] {
  return parts.flatMap(part => {
    const field = fieldOf(part)
    if (many(field).length === 0) return []
    const [words, seen] = [one(field), /^(\d{1,9})\.(.+)$/.exec(one(seenOf(field)))]
    const [version, mark] = [Number(seen?.[1] ?? 0), seen?.[2] ?? markOf('')]
    return markOf(words) === mark ? [] : [{ part, version, words }]
  })
}

function rewordedIn({ one, many }: Form): Reworded[] {
  return [...new Set(many('reworded').flatMap(text => idFrom(text) ?? []))].slice(0, 200).flatMap(id => {
    const field = fieldOfReflection(id)
    const [words, seen] = [one(field), one(seenOf(field))]
    return words === seen ? [] : [{ id, seen, words }]
  })
}

/** Fields as they are shown again: those that were changed, with what had been seen beside them. */
export function fieldsTyped(form: Form): Readonly<Record<string, string>> {
  const changed = [
    ...textsIn(form).map(({ part }) => fieldOf(part)),
    ...rewordedIn(form).map(({ id }) => fieldOfReflection(id)),
  ].flatMap(field => [field, seenOf(field)])
  const added = ['reflection', 'title', 'address', 'about'].filter(field => form.one(field))
  return Object.fromEntries([...changed, ...added].map(field => [field, form.one(field)]))
}
