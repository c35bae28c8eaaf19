import type { Day } from '../../calendar/day.ts'
import { makeRelease } from '../../releases/make.ts'
import type { Figure } from '../../statistics/published.ts'
import type { Release, Rule } from '../../statistics/release.ts'
import { shownAfter } from '../../statistics/since.ts'
import { type After, type Outcome, outcomes, remindedAfter, totalsDay } from '../pledge.ts'

/** How many said what, and how many said nothing yet: raw, for `protectTotals` and for nothing else. */
export type RawTotals = Readonly<Record<Outcome | 'nothing', number>>

const labels = ['Done', 'Done in part', 'Not yet', 'No longer wanted', 'Nothing said']

/**
 * What may be shown of the pledges of an event: how many there are and what came of them. Everyone who wrote one is one
 * respondent, also who said nothing. Few, nobody and everybody are hidden. Null where there are too few for any figure.
 *
 * The same people were counted before: where so few account for what changed that it would say what they did, nothing is
 * shown.
 */
export async function protectTotals(raw: RawTotals, rule: Rule, before: Release | null): Promise<Release | null> {
  const codes = [...outcomes, 'nothing' as const].flatMap((outcome, i) =>
    Array.from({ length: raw[outcome] }, () => i + 1),
  )
  const question = {
    label: 'What came of it',
    stem: null,
    options: labels.map(label => ({ label, stance: null })),
    joins: [{ label: 'Done, or done in part', of: [0, 1], stance: 'favourable' as const }],
    sensitive: true,
  }
  const asked = { title: 'Pledges', rule, rows: codes.length, questions: [{ question, codes }] }
  const made = await makeRelease({ ...asked, divisions: [], background: [] }, [])
  if (made.outcome === 'refused') return null
  const earlier = before?.everyone ?? []
  const everyone = made.release.everyone.map(row => shownAfter(row, earlier, rule.cell))
  return { ...made.release, everyone }
}

/** What may be known of the pledges of an event at one of the two times. Null is not shown. */
export type PledgeTotals = Readonly<{
  after: After
  takenOn: Day
  /** How many people wrote one. */
  pledges: Figure
  outcomes: Readonly<Record<Outcome, Figure>>
  doneOrPart: Figure
}>

export function totalsIn(after: After, takenOn: Day, figures: Release | null): PledgeTotals {
  const row = figures?.everyone[0]
  const option = (i: number) => row?.options[i] ?? null
  return {
    ...{ after, takenOn, pledges: row?.base ?? null, doneOrPart: row?.joins[0] ?? null },
    outcomes: { done: option(0), part: option(1), 'not-yet': option(2), 'no-longer': option(3) },
  }
}

/** What is known at one of the two times. `totals` is null until its day. */
export type PledgesAfter = Readonly<{ after: After; on: Day; totals: Omit<PledgeTotals, 'takenOn'> | null }>

/** Both times. Where nobody wrote anything nothing was taken, and it reads as where few did. */
export const pledgesAfter = (heldOn: Day, totals: readonly PledgeTotals[], today: Day): PledgesAfter[] =>
  remindedAfter.map(after => {
    const on = totalsDay(heldOn, after)
    return { after, on, totals: on > today ? null : (totals.find(each => each.after === after) ?? none(after)) }
  })

const none = (after: After): Omit<PledgeTotals, 'takenOn'> => ({
  ...{ after, pledges: null, doneOrPart: null },
  outcomes: { done: null, part: null, 'not-yet': null, 'no-longer': null },
})
