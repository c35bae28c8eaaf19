import { expect, test } from 'vitest'
import { Likert } from './likert.tsx'
import type { Side } from './row.ts'

const ends = { left: 'Disagree', right: 'Agree', apart: 'Neither' }
const options = (['left', 'apart', 'right'] satisfies Side[]).map(side => ({ label: `Option ${side}`, side }))
const narrowest = 236
const letter = 8.2

/** Where a word over the chart begins and ends in pixels, and on which line, in the drawing for a phone. */
function placeOf(word: string, html: string) {
  const phone = html.slice(html.indexOf('gt-chart--s'))
  const found = new RegExp(`<text class="soft( e)?" x="([\\d.]+)%" dx="(-?\\d+)" y="(\\d+)">${word}<`).exec(phone)
  const [, isEnd, x, dx, y] = found ?? []
  const [at, width] = [(Number(x) / 100) * narrowest + Number(dx), letter * word.length]
  return isEnd ? { from: at - width, to: at, y: Number(y) } : { from: at, to: at + width, y: Number(y) }
}

test.each([5, 25, 50, 75, 90])('on a phone no word over the sides covers another, where %i of 100 disagree', left => {
  const segments = [left, 2, 98 - left].map(count => ({ count, percent: count }))
  const rows = [{ label: 'Everyone', base: 100, segments, joined: [] }]
  const html = String(<Likert id="c" title="t" desc="d" options={options} ends={ends} rows={rows} />)
  const [agree, neither] = [placeOf('Agree', html), placeOf('Neither', html)]
  expect(agree.y !== neither.y || agree.to <= neither.from, JSON.stringify({ agree, neither })).toBe(true)
  expect(agree.to).toBeLessThanOrEqual(narrowest)
  expect(neither.y).toBeLessThanOrEqual(agree.y)
})
