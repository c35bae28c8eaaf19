import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import type { Wording } from '../wordings/queries.ts'
import type { NewAdoption } from './queries.ts'

/** What was typed and chosen. */
export type AdoptionTyped = Readonly<{ wording: string; why: string; against: string }>

export function typedAdoption({ one }: Form): AdoptionTyped {
  return { wording: one('wording'), why: one('why'), against: one('against') }
}

/** A vote that was counted, and the wording that won it; null where that is not shown. */
export type Won = Readonly<{ voteId: string; winnerId: string | null }> | null

/** Another wording than the one that won needs a reason of its own. */
export function readAdoption(
  { wording: chosen, why, against }: AdoptionTyped,
  wordings: readonly Wording[],
  won: Won,
): FormReading<NewAdoption> {
  const wording = wordings.find(({ id }) => id === chosen)
  const isAgainst = won?.winnerId != null && wording !== undefined && wording.id !== won.winnerId
  const missing = 'Another wording won the vote. Say why you adopt this one'
  const errors: FieldError[] = [
    ...(wording ? [] : [{ field: 'wording', text: 'Choose the wording you adopt' }]),
    ...textErrors('why', why, 4000, 'Say why, so that everyone can read it'),
    ...(isAgainst ? textErrors('against', against, 4000, missing) : []),
  ]
  if (errors.length > 0 || !wording) return { outcome: 'wrong', errors }
  const value = { wording, why, voteId: won?.voteId ?? null, againstVote: isAgainst ? against : null }
  return { outcome: 'read', value }
}
