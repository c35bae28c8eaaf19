/** How far two people agree who put the same things under headings, each alone. */
export type Agreement = Readonly<{
  things: number
  same: number
  /** Of all, from 0 to 1. */
  share: number
  /** Cohen's kappa, from -1 to 1: 0 is what chance alone would give. Null where chance could give nothing else. */
  kappa: number | null
}>

/**
 * Cohen's kappa for two raters and named categories: (p_o - p_e) / (1 - p_e), where p_e is the sum over categories of the
 * product of both raters' shares. J. Cohen, Educational and Psychological Measurement 20 (1960), 37-46. Null for no pairs.
 */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement | null {
  const things = pairs.length
  if (things === 0) return null
  const same = pairs.filter(([one, other]) => one === other).length
  const names = new Set(pairs.flat())
  // In whole numbers, so that what chance gives is compared exactly.
  const expected = [...names]
    .map(name => count(pairs, 0, name) * count(pairs, 1, name))
    .reduce((sum, product) => sum + product, 0)
  const [observed, all] = [same * things, things * things]
  return {
    things,
    same,
    share: same / things,
    kappa: expected === all ? null : (observed - expected) / (all - expected),
  }
}

function count(pairs: readonly (readonly [string, string])[], rater: 0 | 1, name: string): number {
  return pairs.filter(pair => pair[rater] === name).length
}

/** What kappa says, in words. The steps are a habit of the field, and no law. */
export function sayKappa(kappa: number | null): string {
  if (kappa === null) return 'Both used one theme only, so chance alone would have given the same.'
  if (kappa < 0.2) return 'That is little better than chance.'
  if (kappa < 0.4) return 'That is a little better than chance.'
  if (kappa < 0.6) return 'That is clearly better than chance, with much to talk about.'
  return kappa < 0.8 ? 'That is good agreement.' : 'That is very good agreement.'
}
