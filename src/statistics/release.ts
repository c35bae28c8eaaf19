import type { Figure } from './published.ts'

/** The two thresholds, fixed before the first answer. base: fewest respondents of a group that is shown; cell: fewest people a number may stand for. */
export type Rule = Readonly<{ base: number; cell: number }>

/** Where an option stands on its scale; null for options that are on no scale. */
export type Stance = 'favourable' | 'neutral' | 'unfavourable'

export type Option = Readonly<{ label: string; stance: Stance | null }>

/** Two or more neighbouring options of one side of a scale that a reader adds up. `of` are indexes into `options`. */
export type Join = Readonly<{ label: string; of: readonly number[]; stance: Stance }>

/**
 * One question as it is shown. A multi-answer question is a set of yes/no questions that share a `stem`;
 * those have the options Yes and No, and their base is everyone who answered the stem.
 */
export type Question = Readonly<{
  label: string
  stem: string | null
  options: readonly Option[]
  joins: readonly Join[]
  sensitive: boolean
  /** What it is a sign of: questions with one facet belong together. */
  facet?: string | undefined
  /** Said the other way round than its facet: to disagree is the good answer. Its stances are turned, its options are not. */
  isReversed?: true | undefined
}>

/** One group of a breakdown: the value it has in each of the breakdown's columns, and all of them as its label, `A > B`. */
export type Group = Readonly<{ label: string; values: readonly string[] }>

/**
 * One way to divide the respondents, by one column or several. A hierarchy such as directorate and team is two
 * breakdowns: one with the column `directorate`, one with `directorate` and `team`.
 */
export type Breakdown = Readonly<{ label: string; columns: readonly string[]; groups: readonly Group[] }>

/** The figures of one question for one group, or for everyone. A hidden base hides the whole row. */
export type Row = Readonly<{ base: Figure; options: readonly Figure[]; joins: readonly Figure[] }>

/** Everything that may be seen of one release. Indexes: `groups[question][breakdown][group]`, `everyone[question]`. */
export type Release = Readonly<{
  title: string
  rule: Rule
  questions: readonly Question[]
  breakdowns: readonly Breakdown[]
  everyone: readonly Row[]
  groups: readonly (readonly (readonly Row[])[])[]
  /** Titles of earlier releases of the same people that this one was protected together with. */
  after: readonly string[]
  /** Those earlier releases themselves, and the ones they came after, so that a later one cannot forget any. */
  earlier: readonly Release[]
  /** What came by an open channel, of which nobody knows who it is from: protected by itself, and added to nothing. */
  apart?: Release | undefined
}>
