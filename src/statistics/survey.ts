import type { Breakdown, Question, Rule } from './release.ts'

/** Answers to one question. `codes[row]` is 0 for a blank and otherwise k for the option `question.options[k - 1]`. */
export type AskedQuestion = Readonly<{ question: Question; codes: ArrayLike<number> }>

/** A coarser list of groups: `of` are labels of finer groups. What no group has taken up stays as it is. */
export type CoarserList = Readonly<{
  title: string
  groups: readonly Readonly<{ label: string; of: readonly string[] }>[]
}>

/**
 * The group of every respondent. `codes[row]` is an index into `breakdown.groups`; nobody is without a group. `coarser`:
 * the lists by which small groups can be taken together, the finest first, where that was laid down.
 */
export type Division = Readonly<{ breakdown: Breakdown; codes: ArrayLike<number>; coarser?: readonly CoarserList[] }>

/** Everything disclosure control needs to know about one set of respondents. All `codes` have length `rows`. */
export type Survey = Readonly<{
  title: string
  rule: Rule
  rows: number
  questions: readonly AskedQuestion[]
  divisions: readonly Division[]
  /** Ways in which earlier releases divided the same people and this one does not: counted, so that both can be protected together, and never shown. */
  background: readonly Division[]
}>

/** The lowest thresholds anybody may choose. */
export const floors: Rule = { base: 5, cell: 3 }

/** The thresholds when nobody chooses. */
export const customaryRule: Rule = { base: 10, cell: 5 }

/** The group of everyone who left a breakdown blank. */
export const notStated = 'Not stated'
