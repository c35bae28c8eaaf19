import { makeRelease } from '../../releases/make.ts'
import type { Join, Release, Rule, Stance } from '../../statistics/release.ts'
import { type Items, nameOf } from './round.ts'

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
 */
export async function spreadOf(papers: Papers, items: Items, rule: Rule): Promise<Release | null> {
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
  return made.outcome === 'made' ? made.release : null
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
