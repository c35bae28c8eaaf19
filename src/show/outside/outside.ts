import type { Day } from '../../calendar/day.ts'
import type { Outcome } from '../../framework/promise.ts'

/** What an organisation can show to everyone, each by itself. */
export const sections = ['definition', 'values', 'promises', 'policies', 'stories', 'sponsor'] as const
export type Section = (typeof sections)[number]

export const sectionNames: Readonly<Record<Section, Readonly<{ name: string; what: string }>>> = {
  definition: { name: 'What allyship means here', what: 'The wording that was adopted.' },
  values: { name: 'Our values', what: 'The names of the values that were adopted.' },
  promises: {
    name: 'What we promised, and what came of it',
    what: 'Every locked promise: what is measured, what was promised by when, what was amended and why, and what came of it, as it was written down.',
  },
  policies: { name: 'Our policies', what: 'The names of those in which allyship stands.' },
  sponsor: {
    name: 'Our sponsor',
    what: 'The name of the sponsor of the strategy, and their statement, while they are the sponsor.',
  },
  stories: { name: 'Stories', what: 'Only those of which somebody agreed that they may be told outside.' },
}

/** How the public page of an organisation is set. Closed until it has a day on which it was opened. */
export type Setting = Readonly<{
  slug: string
  sections: readonly Section[]
  openedOn: Day | null
  version: number
}>

export type ShownPromise = Readonly<{
  measure: string
  target: string
  dueOn: Day
  outcome: Outcome | null
  result: string | null
  /** What is promised instead since the newest amendment, why, and from when on; null while it stands as it was made. */
  amendedTo: string | null
  amendedWhy: string | null
  amendedAt: Date | null
}>

/** What stands on the page; null for what is not switched on. */
export type Shown = Readonly<{
  definition: Readonly<{ title: string; words: string }> | null
  values: readonly string[] | null
  promises: readonly ShownPromise[] | null
  policies: readonly string[] | null
  stories: readonly Readonly<{ title: string; words: string }>[] | null
  sponsor: Readonly<{ name: string; words: string }> | null
}>

/** An address as a first proposal: `Aldermoor Care & Support` becomes `aldermoor-care-support`. */
export function proposedSlug(organisation: string): string {
  const plain = organisation
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.slice(0, 60).replace(/^-+|-+$/g, '')
}
