import type { InsightStanding } from './standing.ts'

/** What a table found most important, in its own words. */
export type Wording = Readonly<{
  id: string
  tableNo: number
  words: string
  isAgreed: boolean
  isPaper: boolean
  standing: InsightStanding
  version: number
  /** The table wants it to stand by itself. */
  standsAlone: boolean
  /** What a host had seen who sorts it. */
  sorting: number
}>

/** One insight on the wall: the wording of one table, or those of several that were put together, all of them kept. */
export type Insight = Readonly<{
  /** That of its first wording. */
  id: string
  themeId: string | null
  wordings: readonly Wording[]
}>

export type Theme = Readonly<{ id: string; title: string; version: number }>

export type Themed = Theme & Readonly<{ insights: readonly Insight[] }>

/** Parts that add up to something. */
export type Formula = Readonly<{ parts: readonly string[]; whole: string; version: number }>

/** One question for those whom an event wants to go on talking with; '' while nobody has written it. */
export type KeyQuestion = Readonly<{ id: string; audience: string; words: string; version: number }>

/** Did a host save it, or put it on the wall? What an event begins with is nobody's word until then. */
export type Told = Readonly<{ isTold: boolean }>

/** What an event leaves to work with. */
export type Plenary = Readonly<{
  themes: readonly Themed[]
  /** Those that stand under no theme yet. */
  loose: readonly Insight[]
  formula: Formula & Told
  keyQuestions: readonly (KeyQuestion & Told)[]
}>

/** A wording with where hosts have put it. */
export type Sorted = Wording & Readonly<{ themeId: string | null; mergedInto: string | null }>

/** Wordings under their themes. What was put together stands where its first wording does. */
export function arrange(themes: readonly Theme[], sorted: readonly Sorted[]): Pick<Plenary, 'themes' | 'loose'> {
  const ids = new Set(sorted.map(({ id }) => id))
  const heads = sorted.filter(({ mergedInto }) => mergedInto === null || !ids.has(mergedInto))
  const insights = heads.map(({ mergedInto: _, themeId, ...head }): Insight => {
    const others = sorted.filter(({ mergedInto }) => mergedInto === head.id)
    return { id: head.id, themeId, wordings: [head, ...others.map(wordingOf)] }
  })
  const known = new Set(themes.map(({ id }) => id))
  return {
    themes: themes.map(theme => ({ ...theme, insights: insights.filter(({ themeId }) => themeId === theme.id) })),
    loose: insights.filter(({ themeId }) => themeId === null || !known.has(themeId)),
  }
}

const wordingOf = ({ mergedInto: _, themeId: __, ...wording }: Sorted): Wording => wording

/** What the insight of a table was put together with, and whether the table wants it to stand by itself. */
export type Joined = Readonly<{ others: readonly Wording[]; standsAlone: boolean }>

export function joinedAt(sorted: readonly Sorted[], tableNo: number): Joined {
  const own = sorted.find(one => one.tableNo === tableNo)
  const together = sorted.filter(one => own && headOf(one) === headOf(own))
  return {
    others: together.filter(one => one.tableNo !== tableNo && one.standing === 'shown'),
    standsAlone: own?.standsAlone ?? false,
  }
}

const headOf = ({ id, mergedInto }: Sorted) => mergedInto ?? id

export const longestTitle = 200
export const mostThemes = 40
export const longestPart = 200
export const mostParts = 6
export const longestKeyQuestion = 500
export const mostKeyQuestions = 20
