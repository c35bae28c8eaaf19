import { addDays, type Day, firstOf, inWords } from '../../calendar/day.ts'
import type { Named } from '../../thread/station.ts'
import { whoOf } from '../../thread/who.ts'

/** That somebody is, was or will be the sponsor of the strategy. */
export type Sponsorship = Readonly<{
  id: string
  who: Named
  fromOn: Day
  /** The last day of the term, as it was agreed. */
  untilOn: Day
  /** The last day, where it was ended before. */
  endedOn: Day | null
  /** Why it was ended before its last day, or taken back. */
  why: string | null
  withdrawnOn: Day | null
  namedOn: Day
  namedBy: Named
  version: number
}>

/** A term with its last day: `untilOn`, unless it was ended before or the next one begins. */
export type Term = Sponsorship & Readonly<{ lastOn: Day; isCutShort: boolean }>

/** Terms in the order in which they begin; none that was taken back. */
export function termsOf(sponsorships: readonly Sponsorship[]): Term[] {
  const kept = sponsorships
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return kept.map((each, i) => {
    const next = kept[i + 1]
    const before = next ? addDays(next.fromOn, -1) : each.untilOn
    const lastOn = firstOf(each.untilOn, each.endedOn ?? each.untilOn, before)
    return { ...each, lastOn, isCutShort: lastOn < each.untilOn }
  })
}

/**
 * How the strategy stands with its sponsor. `gone`: whoever it is has left, or was erased. `run-out`: the last day of the
 * term has passed. `ended`: it was ended before. Then somebody has to be named.
 */
export type Standing = Readonly<
  { kind: 'nobody'; term: null } | { kind: 'in-office' | 'gone' | 'run-out' | 'ended'; term: Term }
>

export function standingOf(terms: readonly Term[], today: Day): Standing {
  const term = terms.findLast(({ fromOn }) => fromOn <= today)
  if (!term) return { kind: 'nobody', term: null }
  if (term.lastOn < today) return { kind: term.isCutShort ? 'ended' : 'run-out', term }
  return { kind: term.who === null || term.who.hasLeft ? 'gone' : 'in-office', term }
}

/** The term that has not begun yet, where somebody is named for one. */
export const nextOf = (terms: readonly Term[], today: Day): Term | null =>
  terms.find(({ fromOn }) => fromOn > today) ?? null

/** Terms before the one that stands now, the newest first. */
export function formerOf(terms: readonly Term[], today: Day): Term[] {
  const now = standingOf(terms, today).term
  return terms.filter(({ id, fromOn }) => fromOn <= today && id !== now?.id).reverse()
}

/** Can something still be said in it: it is the one that stands now and was not ended, or it has not begun? */
export function isOpen(term: Term, terms: readonly Term[], today: Day): boolean {
  const { kind, term: now } = standingOf(terms, today)
  return term.fromOn > today || (now?.id === term.id && kind !== 'ended')
}

/** Who is the sponsor, in one sentence. */
export function sentenceOf({ kind, term }: Standing): string {
  switch (kind) {
    case 'nobody':
      return 'Nobody is named yet who stands for the whole strategy.'
    case 'in-office':
      return `${whoOf(term.who)} is the sponsor of our strategy, until ${inWords(term.lastOn)}.`
    case 'gone':
      return `The strategy has no sponsor: ${term.who ? `${term.who.name} has left` : 'whoever it was is no longer here'}. Somebody else has to be named.`
    case 'run-out':
      return `The term of ${whoOf(term.who)} ran out on ${inWords(term.lastOn)}. Give it another last day, or name somebody else.`
    case 'ended':
      return `The term of ${whoOf(term.who)} was ended on ${inWords(term.lastOn)}. Somebody else has to be named.`
  }
}

export const spanOf = ({ fromOn, lastOn }: Pick<Term, 'fromOn' | 'lastOn'>): string =>
  `${inWords(fromOn)} to ${inWords(lastOn)}`

/** What a sponsor says in public. Numbers count within a term. */
export type Statement = Readonly<{ number: number; words: string; writtenOn: Day; by: Named }>

/** A term, as it stands beside a form. */
export const linesOf = ({ who, fromOn, lastOn, why }: Term) => [
  { key: 'Who', value: whoOf(who) },
  { key: 'From', value: inWords(fromOn) },
  { key: 'To', value: inWords(lastOn) },
  ...(why ? [{ key: 'Why it ended', value: why }] : []),
]
