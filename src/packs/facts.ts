import type { Told } from '../change/series.ts'
import type { StepWords } from '../events/agenda/agenda.ts'
import type { Completion, Part as When } from '../events/asking/asking.ts'
import type { Event } from '../events/event.ts'
import type { Plenary } from '../live/plenary/plenary.ts'
import type { PledgesAfter } from '../pledges/totals/totals.ts'
import type { CaseStudy } from './cases/case.ts'
import type { Part } from './part.ts'
import type { Quotable } from './quotes/quote.ts'
import type { Resource } from './resources/resource.ts'

/** What was asked before or after: how many completed it as the host says, and what was released of it. */
export type Wave = Readonly<{
  part: When
  completion: Completion | null
  survey: Survey | null
}>

export type Survey = Readonly<{
  title: string
  /** What those who were asked were told about who sees the results, and whether that is people outside too. */
  whoSees: string
  isForEveryone: boolean
  closesOn: string
  isClosed: boolean
  /** In its newest words; null as long as nothing is released. */
  released: (Told & Readonly<{ on: string }>) | null
  /** What is released of it stays out of an edition that everyone can read. */
  isKeptBack?: boolean | undefined
  /** How the same people moved since a survey of which an edition that everyone can read says nothing. */
  hidesMoves?: boolean | undefined
}>

export type Reflection = Readonly<{
  id: string
  words: string
  /** What it has become on the thread. */
  station: Readonly<{ id: string; kind: 'lesson' | 'gap'; number: number; isActedOn: boolean }> | null
}>

/** Everything that a pack is made of, as it stands at this moment. */
export type Facts = Readonly<{
  organisation: string
  event: Event
  steps: readonly StepWords[]
  waves: readonly Wave[]
  /** What tables agreed on, the formula and the key questions; null when its day was never opened. */
  plenary: Plenary | null
  quotable: readonly Quotable[]
  /** What people wanted to do and did; null where nobody could write it down. */
  pledges: readonly PledgesAfter[] | null
  cases: readonly CaseStudy[]
  resources: readonly Resource[]
  reflections: readonly Reflection[]
  texts: Readonly<Partial<Record<Part, Readonly<{ words: string; version: number }>>>>
}>
