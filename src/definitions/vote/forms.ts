import { readDays } from '../../ballot-box/days.ts'
import type { Day } from '../../calendar/day.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, typedDay } from '../../thread/typed.ts'
import type { Wording } from '../wordings/queries.ts'
import type { Ranking } from './count.ts'
import type { NewVote } from './queries.ts'

/** What was typed about a vote. */
export type VoteTyped = Readonly<{ opens: DayTyped; closes: DayTyped; wordings: readonly string[] }>

export function typedVote(form: Form): VoteTyped {
  return { opens: typedDay(form, 'opens'), closes: typedDay(form, 'closes'), wordings: form.many('wordings') }
}

/** The most wordings on a ballot. */
export const mostOnBallot = 10

/** The days lie ahead; the wordings are those that stand. */
export function readVote(typed: VoteTyped, standing: readonly Wording[], today: Day): FormReading<NewVote> {
  const days = readDays(typed, 'vote', today)
  const wordings = standing.filter(({ id }) => typed.wordings.includes(id))
  const errors = [...errorsOf(days), ...numberErrors(wordings.length)]
  if (days.outcome === 'wrong' || errors.length > 0) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { ...days.value, wordings } }
}

function numberErrors(chosen: number): FieldError[] {
  if (chosen < 2) return [{ field: 'wordings', text: 'Choose two wordings or more' }]
  return chosen > mostOnBallot ? [{ field: 'wordings', text: `Choose ${mostOnBallot} wordings at most` }] : []
}

/** What was chosen on a ballot, by the place of the wording: '1' for the first choice, '' for none. */
export type BallotTyped = Readonly<Record<number, string>>

export function typedBallot({ one }: Form, wordings: number): BallotTyped {
  const places = Array.from({ length: wordings }, (_, i) => i + 1)
  return Object.fromEntries(places.map(place => [place, one(`choice-${place}`)]))
}

/** The wordings in the order chosen. Some may be left out, but no two can be the same choice. */
export function readBallot(typed: BallotTyped, wordings: number): FormReading<Ranking> {
  const errors: FieldError[] = []
  const chosen = new Map<number, number>()
  for (const [place, text] of Object.entries(typed)) {
    if (text === '') continue
    const choice = /^\d{1,2}$/.test(text) ? Number(text) : 0
    if (choice < 1 || choice > wordings)
      errors.push({ field: `choice-${place}`, text: `Choose from 1 to ${wordings}, or leave it out` })
    else if (chosen.has(choice))
      errors.push({ field: `choice-${place}`, text: `You have given ${choice} to another wording too. Give each once` })
    else chosen.set(choice, Number(place))
  }
  if (errors.length === 0 && chosen.size === 0)
    errors.push({ field: 'choice-1', text: 'Give 1 to the wording you like best' })
  if (errors.length > 0) return { outcome: 'wrong', errors }
  const inOrder = [...chosen].sort(([a], [b]) => a - b)
  return { outcome: 'read', value: inOrder.map(([, place]) => place) }
}
