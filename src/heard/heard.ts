import type { Day } from '../calendar/day.ts'
import { standingOf } from '../gaps/gap.ts'
import type { Named } from '../thread/station.ts'

/** Something that is done about a gap, and was not given up. */
export type Deed = Readonly<{ id: string; title: string; dueOn: Day; doneOn: Day | null; owner: Named }>

/** A gap with its answer, as the gap itself has it. */
export type GapAnswer = Readonly<{
  gapId: string
  number: number
  title: string
  refusedOn: Day | null
  refusedWhy: string | null
  /** Straight from it or by way of a decision, what is due first on top. */
  actions: readonly Deed[]
  decisions: readonly Readonly<{ id: string; title: string }>[]
}>

/** One thing that was heard, with the gap that holds its answer; none while nobody has made it a gap. */
export type Heard = Readonly<{
  id: string
  words: string
  /** What it was found in. */
  about: Readonly<{ text: string; href: string }> | null
  gap: GapAnswer | null
}>

/** How what was heard stands: as its gap does. */
export function standingOfHeard({ gap }: Pick<Heard, 'gap'>): 'broken' | 'answered' | 'refused' {
  return gap ? standingOf({ hasAction: gap.actions.length > 0, refusedOn: gap.refusedOn }) : 'broken'
}

/** Has everything that was heard its answer? */
export function isComplete(heard: readonly Pick<Heard, 'gap'>[]): boolean {
  return heard.length > 0 && heard.every(each => standingOfHeard(each) !== 'broken')
}

/** How far it has come, for whoever works on it. */
export function progressOf(heard: readonly Pick<Heard, 'gap'>[]): string {
  const open = heard.filter(each => standingOfHeard(each) === 'broken').length
  if (heard.length === 0) return 'Nothing is written down yet.'
  if (open === 0) return 'Everything that was heard has its answer.'
  return open === 1
    ? 'One thing that was heard has no answer yet.'
    : `${open} things that were heard have no answer yet.`
}

/** Everything that will be done, each once, with what was heard that it answers. */
export function deedsOf(heard: readonly Heard[]): readonly Readonly<{ deed: Deed; answers: readonly Heard[] }>[] {
  const found = new Map<string, { deed: Deed; answers: Heard[] }>()
  for (const each of heard) {
    for (const deed of each.gap?.actions ?? []) {
      const known = found.get(deed.id)
      if (known) known.answers.push(each)
      else found.set(deed.id, { deed, answers: [each] })
    }
  }
  return [...found.values()].sort((a, b) => (a.deed.dueOn < b.deed.dueOn ? -1 : a.deed.dueOn > b.deed.dueOn ? 1 : 0))
}
