import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = readFileSync(new URL('_tokens.scss', import.meta.url), 'utf8')
const tokens = new Map([...source.matchAll(/"([\w-]+)": (#\w{6}) (#\w{6})/g)].map(([, name, ...pair]) => [name, pair]))

/** WCAG 2's relative luminance of `#rrggbb`. */
const luminance = (colour: string) =>
  [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * ([0.2126, 0.7152, 0.0722][i] ?? 0), 0)

function contrast(one: string, other: string, look: number): number {
  const [light = 0, dark = 0] = [one, other]
    .map(name => luminance(tokens.get(name)?.[look] ?? ''))
    .sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const words = ['ink', 'ink-2', 'brand', 'late', 'good'].flatMap(name => [`${name} on paper`, `${name} on wash`])
const pairs = [
  ...[...words, 'ink on linen', 'ink-2 on linen', 'brand-deep on wash'].map(pair => [pair, 4.5] as const),
  ...['on-brand on brand', 'on-late on late', 'focus-ink on focus'].map(pair => [pair, 4.5] as const),
  ...['mark', 'casing', 'track'].map(name => [`${name} on paper`, 3] as const),
  ...['sd', 'd', 'n', 'a', 'sa'].map(name => [`chart-${name} on paper`, 3] as const),
]

test.each(pairs)('%s has a contrast of at least %f, in light and in dark', (pair, least) => {
  const [one = '', other = ''] = pair.split(' on ')
  expect(contrast(one, other, 0)).toBeGreaterThanOrEqual(least)
  expect(contrast(one, other, 1)).toBeGreaterThanOrEqual(least)
})
