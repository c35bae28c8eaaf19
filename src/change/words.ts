import type { Difference } from '../statistics/difference.ts'
import { wayOf } from '../statistics/difference.ts'
import type { Moved } from '../statistics/moves.ts'
import { type Figure, type Published, percent } from '../statistics/published.ts'
import type { Shifted } from '../statistics/rank-sum.ts'
import { people, quoteAnswer } from '../statistics/sentences.ts'
import { chanceOfMoves, chanceOfSides } from '../statistics/signed-rank.ts'
import { HIDDEN } from '../ui/hidden.ts'
import type { Change, Compared } from './compare.ts'

/** Below so many people a change has to be large to be told from chance. */
const few = 30
/** Something that comes by chance less often than this is called more than chance. */
const rare = 0.05

export const hiddenPair = `${HIDDEN}: one of the two surveys hides it.`

/** `+11 points`, as it stands in a picture and in its table. */
export function sayPoints(points: number): string {
  const size = Math.abs(Math.round(points))
  return `${points > 0 && size > 0 ? '+' : size > 0 ? '−' : ''}${size} ${size === 1 ? 'point' : 'points'}`
}

/** By how many points a share changed, as anybody reckons it from the two shares they read. */
export function pointsOf({ before, now }: Compared): number | null {
  const [then, later] = [percent(before.count, before.base), percent(now.count, now.base)]
  return then === null || later === null ? null : later - then
}

/** One answer then and now, in sentences. */
export function sayCompared({ asked }: Pick<Change, 'asked'>, compared: Compared): string {
  const { answer, before, now, difference } = compared
  const [then, later] = [percent(before.count, before.base), percent(now.count, now.base)]
  const points = pointsOf(compared)
  const said = asked.question.stem === null ? `said ${quoteAnswer(answer.label)}` : 'chose it'
  if (!difference || points === null) return `How many ${said} then and now: ${hiddenPair}`
  const size = Math.abs(points)
  const change =
    points === 0 ? 'as many as last time' : `${size} ${size === 1 ? 'point' : 'points'} ${points > 0 ? 'more' : 'less'}`
  return `${later}% ${said}, against ${then}% last time: ${change}. ${sayBetween(difference)}${sayFew(difference, before.base, now.base)}`
}

function sayBetween(difference: Difference): string {
  const [low, high] = [Math.round(100 * difference.low), Math.round(100 * difference.high)]
  const between =
    low >= 0
      ? `${low} and ${high} points more`
      : high <= 0
        ? `${-high} and ${-low} points less`
        : `${-low} points less and ${high} points more`
  const verdict = wayOf(difference) ? 'That is more than chance.' : 'Chance alone may explain that.'
  return `The true change likely lies between ${between}. ${verdict}`
}

function sayFew(difference: Difference, ...bases: readonly Figure[]): string {
  if (!bases.some(base => base !== null && base < few)) return ''
  return wayOf(difference)
    ? ' Few people answered, so how large it is is far from sure.'
    : ' Few people answered, so only a large change could be told from chance.'
}

/** Whether the whole spread of answers moved along its scale. */
export function saySpread(spread: Shifted | 'hidden' | null): string | null {
  if (spread === null) return null
  if (spread === 'hidden')
    return 'Whether all answers together moved along the scale is not shown: that would need every figure of both surveys, and some are hidden.'
  if (spread.chance >= rare) return 'All answers taken together, nothing says that they moved along the scale.'
  const way = spread.share > 0.5 ? 'the better' : 'the worse'
  return `All answers taken together, they moved towards ${way} end of the scale, by more than chance.`
}

/** `about half`: what a share of people is called when it is read aloud. */
function sayAbout(share: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [97, 'nearly all'],
    [83, 'most'],
    [71, 'about three quarters'],
    [62, 'about two thirds'],
    [55, 'more than half'],
    [45, 'about half'],
    [38, 'fewer than half'],
    [29, 'about a third'],
    [21, 'about a quarter'],
    [0, 'few'],
  ]
  return steps.find(([least]) => share >= least)?.[1] ?? 'few'
}

/** How the same people moved, in sentences: `Of 40 people who could be matched, about half (19) stand higher …`. */
export function sayMoved({ people: matched, down, same, up }: Moved): string {
  const of = `Of ${people(matched)} who could be matched`
  const parts = [
    { count: up, words: 'stand higher than last time' },
    { count: same, words: 'the same' },
    { count: down, words: 'lower' },
  ].flatMap(({ count, words }) => (count === null ? [] : [`${sayShare(count, matched)} ${words}`]))
  if (parts.length === 0) return `${of}, how many moved is not shown, to protect people.`
  const rest = parts.length < 3 ? ' The rest is not shown, to protect people.' : ''
  return `${of}, ${parts.join(', ')}.${rest}`
}

function sayShare(count: Published, base: Published): string {
  const share = percent(count, base)
  if (count === 0) return 'nobody'
  return share === null
    ? count.toLocaleString('en-GB')
    : `${sayAbout(share)} (${count.toLocaleString('en-GB')}, ${share}%)`
}

export type MoveTest = Readonly<{ by: 'signed-rank' | 'sign' | 'none'; words: string }>

/** Whether so many moved one way by more than chance, by the strongest test that published figures allow. */
export function testMoves({ people: matched, steps, down, up }: Moved): MoveTest {
  const [far, sides] = [steps && chanceOfMoves(steps), chanceOfSides(down, up)]
  const by = far ? 'signed-rank' : sides ? 'sign' : 'none'
  const found = far ?? sides
  if (!found)
    return { by, words: 'Whether that is more than chance is not shown: that would need figures that are hidden.' }
  if (down === 0 && up === 0) return { by, words: 'Nobody moved.' }
  const way =
    found.way === null
      ? 'As many moved up as down'
      : found.way === 'up'
        ? 'More moved up than down'
        : 'More moved down than up'
  const counting = far && found.way !== null ? ', counting how far' : ''
  const hint = matched < few ? ' These are few people: take it as a hint, and ask what lies behind it.' : ''
  return { by, words: `${way}${counting}. ${sayChance(found.chance)}${hint}` }
}

function sayChance(chance: number): string {
  const often =
    chance < 0.001
      ? 'fewer than 1 of 1,000 surveys'
      : chance < 0.0095
        ? `about ${Math.round(chance * 1000)} of 1,000 surveys`
        : `about ${Math.round(chance * 100)} of 100 surveys`
  const verdict = chance < rare ? 'so this is more than chance.' : 'so chance alone may explain it.'
  return `If nothing had changed, chance would give a result as uneven in ${often}, ${verdict}`
}

/**
 * Of those who answered, how many could be matched. Where nearly all could, not how many could not: that would be a number
 * about few people. Null where either is hidden.
 */
export function sayMatched(matched: Figure, answered: Figure, cell: number): string | null {
  const share = percent(matched, answered)
  if (matched === null || answered === null || share === null) return null
  const apart = answered - matched
  if (apart > 0 && apart < cell) return 'nearly all'
  return `${matched.toLocaleString('en-GB')} of ${answered.toLocaleString('en-GB')} (${share}%)`
}
