import { makeRelease } from '../../releases/make.ts'
import type { Join, Release, Row, Rule, Stance } from '../../statistics/release.ts'
import { shownAfter } from '../../statistics/since.ts'
import { type Items, nameOf, type Round } from './round.ts'

/** How often each part was rated with each word, by part and place on the scale from 1, such as `say.4`. */
export type Papers = Readonly<Record<string, number>>

/** The key under which everyone who rated at all is counted. */
export const everyone = 'raters'

/**
 * What may be shown of a round: for each part the cleared counts of its ratings. Null where too few rated, or where
 * nothing can be shown that gives nobody away.
 *
 * Ratings of one person are not kept together, so nothing here can tell which of them belong to each other; only single
 * parts are counted. Whoever left a part out is not among those who rated it.
 *
 * The same people may have rated in earlier rounds of the workbook, and whoever has both can take one from the other: so
 * a part is shown only if it gives nobody away together with these.
 */
export async function spreadOf(
  papers: Papers,
  items: Items,
  rule: Rule,
  earlier: readonly EarlierRound[],
): Promise<Release | null> {
  const raters = papers[everyone] ?? 0
  if (raters < rule.base) return null
  const options = items.scale.map((label, i) => ({ label, stance: stanceOf(i, items.scale.length) }))
  const joins = (['unfavourable', 'favourable'] as const).flatMap((stance): Join[] => {
    const of = options.flatMap((option, i) => (option.stance === stance ? [i] : []))
    return of.length > 1 ? [{ label: of.map(i => items.scale[i]).join(' + '), of, stance }] : []
  })
  const questions = items.parts.map(part => ({
    question: { label: nameOf(part), stem: null, options, joins, sensitive: true },
    codes: codesOf(papers, part.id, items.scale.length, raters),
  }))
  const made = await makeRelease({ title: 'Ratings', rule, rows: raters, questions, divisions: [], background: [] }, [])
  if (made.outcome === 'refused') return null
  const rows = made.release.everyone.map((row, p) =>
    shownAfter(
      row,
      earlier.flatMap(round => rowIn(round, items, p)),
      rule.cell,
    ),
  )
  const after = earlier.map(({ number }) => `Round ${number}`)
  return { ...made.release, everyone: rows, after }
}

/** A round before this one, and what was shown of it. */
export type EarlierRound = Pick<Round, 'number' | 'items' | 'figures'>

/** What an earlier round showed of a part of this one. Of words on another scale only how many people rated it. */
function rowIn({ items: then, figures }: EarlierRound, now: Items, p: number): Row[] {
  const row = figures?.everyone[then.parts.findIndex(({ id }) => id === now.parts[p]?.id)]
  if (!row) return []
  return [then.scale.join() === now.scale.join() ? row : { base: row.base, options: [], joins: [] }]
}

/** The lower half of a scale is one side and the upper half the other; a middle, if there is one, is neither. */
function stanceOf(place: number, length: number): Stance {
  const middle = (length - 1) / 2
  if (place === middle) return 'neutral'
  return place < middle ? 'unfavourable' : 'favourable'
}

/** Somebody for every rating, in any order, and blanks for whoever left this part out. */
function codesOf(papers: Papers, part: string, length: number, raters: number): number[] {
  const codes = Array.from({ length }, (_, i) => i + 1).flatMap(place =>
    Array.from({ length: papers[`${part}.${place}`] ?? 0 }, () => place),
  )
  return [...codes, ...Array.from({ length: raters - codes.length }, () => 0)]
}
