import { idFrom } from '../../platform/http/address.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Behaviour } from './behaviour.ts'

export type BehaviourTyped = Readonly<{ title: string; words: string; unlike: string; belongs: string }>

export function typedBehaviour({ one }: Form): BehaviourTyped {
  return { title: one('title'), words: one('words'), unlike: one('unlike'), belongs: one('belongs') }
}

export const nothingTyped: BehaviourTyped = { title: '', words: '', unlike: '', belongs: '' }

export function typedOf({ station, unlike, belongsTo }: Behaviour): BehaviourTyped {
  return { title: station.title, words: station.words, unlike, belongs: belongsTo?.id ?? '' }
}

export type BehaviourRead = Readonly<{ title: string; words: string; unlike: string; belongsTo: string | null }>

/** `roots` are what a behaviour can come of. */
export function readBehaviour(
  { title, words, unlike, belongs }: BehaviourTyped,
  roots: readonly Readonly<{ id: string }>[],
): FormReading<BehaviourRead> {
  const belongsTo = idFrom(belongs)
  const isRoot = !belongs || roots.some(({ id }) => id === belongsTo)
  const errors = [
    ...textErrors('title', title, 200, 'Say in a few words what is expected'),
    ...textErrors('words', words, 4000, 'Say what it looks like in a day’s work'),
    ...textErrors('unlike', unlike, 4000),
    ...(isRoot ? [] : [{ field: 'belongs', text: 'Choose a value or a policy from the list' }]),
  ]
  if (errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { title, words, unlike, belongsTo } }
}

/** The most behaviours that one takes for a year: more are not kept. */
export const mostForAYear = 4
