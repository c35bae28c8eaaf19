import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../src/platform/root.ts'
import { exampleSurvey } from '../src/releases/example.ts'
import { audit } from '../src/statistics/audit.ts'
import { type Block, countBlock, groupByBase } from '../src/statistics/block.ts'
import { layOut } from '../src/statistics/layout.ts'
import { findPrimary } from '../src/statistics/primary.ts'
import { protect } from '../src/statistics/protect.ts'
import type { Published } from '../src/statistics/published.ts'
import { customaryRule } from '../src/statistics/survey.ts'

/** Which figures of a block a rule hides: one flag a cell. `small` flags those the rule must not give away. */
type Hide = (block: Block, small: Uint8Array) => Uint8Array

const survey = exampleSurvey(customaryRule)
const layout = layOut(survey.divisions.map(({ breakdown }) => breakdown))
const blocks = groupByBase(survey.questions.map(({ question }) => question)).map(members =>
  countBlock(survey, layout, members),
)

const smallGroups: Hide = ({ values, nodeCount }) =>
  Uint8Array.from(values, (_, cell) => (values[cell % nodeCount]! < customaryRule.base ? 1 : 0))

const smallNumbers: Hide = (_, small) => small

/** What careful people do by hand: where a sum has one gap, hide its smallest other number as well, until none has. */
const neverOneGap: Hide = ({ values, relations }, small) => {
  const hidden = small.slice()
  const size = (cell: number) => values[cell]! || Number.POSITIVE_INFINITY
  for (let before = -1, now = count(hidden); now !== before; before = now, now = count(hidden)) {
    for (const { total, members } of relations) {
      if ([total, ...members].filter(cell => hidden[cell]).length !== 1) continue
      const [next = total] = members.filter(cell => !hidden[cell]).sort((a, b) => size(a) - size(b))
      hidden[next] = 1
    }
  }
  return hidden
}

async function tryRule(hide: Hide) {
  const found = blocks.map(block => {
    const small = findPrimary(block, customaryRule)
    const hidden = hide(block, small)
    const cells = [...block.values].map((value, cell) => ({
      id: String(cell),
      value: hidden[cell] ? null : (value as Published),
    }))
    const primary = cells.flatMap((_, cell) => (small[cell] && hidden[cell] ? [cell] : []))
    return {
      view: { cells, primary, relations: block.relations, nested: block.nested },
      hidden: count(hidden),
      open: count(small) - primary.length,
    }
  })
  const verdict = await audit(
    found.map(({ view }) => view),
    customaryRule,
  )
  return {
    hidden: sum(found.map(({ hidden }) => hidden)),
    smallShown: sum(found.map(({ open }) => open)),
    workedOut: verdict.outcome === 'safe' ? 0 : verdict.cells.length,
  }
}

const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0)
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0)

/** A line of the table in the documentation, by how it begins. */
function told(rule: string) {
  const page = readFileSync(join(root, 'docs/decisions/suppression-not-noise.md'), 'utf8')
  const line = page.split('\n').find(each => each.startsWith(`| ${rule}`)) ?? ''
  const [hidden, smallShown, workedOut] = line.split('|').slice(2, 5).map(Number)
  return { hidden, smallShown, workedOut }
}

test('the usual rules give people of the example away, as the documentation tells', async () => {
  expect(await tryRule(smallGroups)).toEqual(told('hide groups of fewer than 10'))
  expect(await tryRule(smallNumbers)).toEqual(told('hide small numbers and small groups'))
  expect(await tryRule(neverOneGap)).toEqual(told('the same, and never leave one gap'))
})

test('ours gives nobody of the example away, and hides hardly more', async () => {
  const result = await protect(survey)
  if (result.outcome === 'refused') throw new Error(result.reason)
  const hidden = result.views.flatMap(({ cells }) => cells).filter(({ value }) => value === null).length
  expect(await audit(result.views, customaryRule)).toEqual({ outcome: 'safe' })
  expect({ hidden, smallShown: 0, workedOut: 0 }).toEqual(told('Goldthread'))
  expect(hidden).toBeLessThan(1.1 * (await tryRule(neverOneGap)).hidden)
})
