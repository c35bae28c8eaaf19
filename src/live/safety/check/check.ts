import { makeRelease } from '../../../releases/make.ts'
import { type Figure, percent } from '../../../statistics/published.ts'
import type { Release, Rule } from '../../../statistics/release.ts'
import { shownAfter } from '../../../statistics/since.ts'

/** Whether people in a room dare to speak, asked on the day itself. */
export type Check = Readonly<{
  id: string
  /** Which one of the day it is, from 1. */
  turn: number
  /** The rule as it was when it began, which everyone could read. */
  rule: Rule
  isClosed: boolean
  /** What may be shown once it is closed; null when too few answered, or too few answered otherwise than before. */
  figures: Release | null
  isOnWall: boolean
}>

/** Before, at the start and in the middle. More would show how a few people changed their minds. */
export const mostChecks = 3

export const asked = 'How safe do you feel to speak here?'

/** From safe to unsafe. */
export const choices = [
  'I can say what I think, even when it is hard',
  'I can say most things',
  'I hold a lot back',
  'I would rather say nothing',
] as const

/**
 * How many said each, in the order of the choices, as cleared figures; or null, when too few answered.
 *
 * The same people were asked earlier on the day, and whoever has both can take one from the other: where so few account for
 * what changed that it would say what they chose, such as somebody who came in between, nothing is shown.
 */
export async function figuresOf(
  said: readonly number[],
  rule: Rule,
  earlier: readonly Release[],
): Promise<Release | null> {
  const codes = said.flatMap((count, choice) => Array.from({ length: count }, () => choice + 1))
  if (codes.length < rule.base) return null
  const question = {
    ...{ label: asked, stem: null, sensitive: true },
    options: choices.map(label => ({ label, stance: null })),
    joins: [
      { label: 'Can speak', of: [0, 1], stance: 'favourable' as const },
      { label: 'Hold back', of: [2, 3], stance: 'unfavourable' as const },
    ],
  }
  const all = { title: asked, rule, rows: codes.length, questions: [{ question, codes }] }
  const made = await makeRelease({ ...all, divisions: [], background: [] }, [])
  if (made.outcome !== 'made') return null
  const before = earlier.flatMap(({ everyone }) => everyone)
  const everyone = made.release.everyone.map(row => shownAfter(row, before, rule.cell))
  return everyone[0]?.base === null ? null : { ...made.release, everyone }
}

/** What may be shown of a check. A null is not shown, to protect people. */
export type Shown = Readonly<{ answered: Figure; said: readonly Figure[]; speak: Figure; holdBack: Figure }>

export function shownOf({ figures }: Check): Shown | null {
  const row = figures?.everyone[0]
  if (!row || row.base === null) return null
  return { answered: row.base, said: row.options, speak: row.joins[0] ?? null, holdBack: row.joins[1] ?? null }
}

/** A line of what may be shown: of one choice, or of two together. A null is not shown, to protect people. */
export type Line = Readonly<{ words: string; figure: Figure }>

const sides = [
  { at: [0, 1], together: 'I can say what I think, or most of it' },
  { at: [2, 3], together: 'I hold a lot back, or would rather say nothing' },
] as const

/** Each choice by itself; where one of a side is hidden, that side as one, if that much may be shown. */
export function linesOf({ said, speak, holdBack }: Shown): Line[] {
  return sides.flatMap(({ at, together }, i): readonly Line[] => {
    const each = at.map(choice => ({ words: choices[choice], figure: said[choice] ?? null }))
    const figure = [speak, holdBack][i] ?? null
    return figure !== null && each.some(line => line.figure === null) ? [{ words: together, figure }] : each
  })
}

/** How to read it. Made of cleared figures alone, so it gives no more away than they do. */
export type Reading = 'too few' | 'hidden' | 'many hold back' | 'most can speak'

export function readingOf(shown: Shown | null): Reading {
  if (!shown) return 'too few'
  const share = percent(shown.holdBack, shown.answered)
  if (share === null) return 'hidden'
  return share >= 25 ? 'many hold back' : 'most can speak'
}
