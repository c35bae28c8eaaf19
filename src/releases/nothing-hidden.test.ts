import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreeing, choosing, choosingSeveral, freeze, inventSurvey, releaseOf } from '../../test/invented.ts'
import { linksOn, saidOn } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { crossTabulate, tabulate } from '../statistics/count.ts'
import { wilsonInterval } from '../statistics/interval.ts'
import { percent } from '../statistics/published.ts'
import type { Release, Row } from '../statistics/release.ts'
import { percentShown } from '../statistics/share.ts'
import type { Survey } from '../statistics/survey.ts'
import { StandaloneRelease } from './pages/standalone.tsx'
import { releasesPaths } from './paths.ts'

let world: World
let asha: Person
let survey: Survey
let release: Release
let pages: ReadonlyMap<string, string>
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
  survey = withIslands(
    inventSurvey({
      title: 'Spring survey',
      people: 1700,
      questions: [
        agreeing('I feel safe'),
        choosing('I would stay', ['Yes', 'Perhaps', 'No']),
        ...choosingSeveral('What helps?', ['Talks', 'Time', 'Money']),
      ],
      by: {
        Place: ['Mainland', 'Islands'],
        Team: [...'ABCDEFGHIJKLMN'].map(letter => `Team ${letter}`),
      },
    }),
  )
  release = await releaseOf(survey)
  pages = await readAll(releasesPaths.release(await freeze(world, asha, release)))
})
afterAll(() => world.close())

/** Eight people on the islands: to protect them, the large number on the mainland cannot be shown either. */
function withIslands({ divisions: [place, ...others], ...asked }: Survey): Survey {
  return {
    ...asked,
    divisions: [{ ...place!, codes: Array.from({ length: asked.rows }, (_, row) => (row < 8 ? 1 : 0)) }, ...others],
  }
}

/** Every page and file of a release that its pages lead to, by address. */
async function readAll(overview: string): Promise<Map<string, string>> {
  const read = new Map<string, string>()
  for (const waiting = [overview, `${overview}/versions/1`]; waiting.length > 0; ) {
    const address = waiting.pop()!
    if (read.has(address) || !address.startsWith(overview) || address.endsWith('.xlsx')) continue
    const response = await asha.get(address)
    expect(response.status, address).toBe(200)
    read.set(address, await response.text())
    waiting.push(...linksOn(read.get(address)!))
  }
  return read
}

const rowsOf = ({ everyone, groups }: Release): Row[] => [...everyone, ...groups.flat(2)]

/** The true count of every cell that is not shown. */
function hiddenCounts(): Set<number> {
  const hidden = new Set<number>()
  const note = (row: Row, counts: readonly number[]) => {
    const base = counts.reduce((sum, count) => sum + count, 0)
    if (row.base === null) hidden.add(base)
    row.options.forEach((figure, o) => {
      if (figure === null) hidden.add(counts[o]!)
    })
  }
  survey.questions.forEach(({ question: { options }, codes }, q) => {
    note(release.everyone[q]!, [...tabulate(codes, options.length)].slice(1))
    survey.divisions.forEach((division, b) => {
      const all = division.breakdown.groups.length
      const counts = crossTabulate(codes, options.length, division.codes, all)
      release.groups[q]![b]!.forEach((row, g) => {
        note(
          row,
          options.map((_, o) => counts[(o + 1) * all + g]!),
        )
      })
    })
  })
  return hidden
}

/** Every number that the published figures give reason to say, and those that every release says. */
function sayable(): Set<number> {
  const figures = rowsOf(release).flatMap(({ base, options, joins }) =>
    [base, ...options, ...joins].flatMap(figure => [figure, percent(figure, base)]),
  )
  const intervals = release.everyone.flatMap(({ base, joins }) =>
    joins.flatMap(join => {
      const interval = wilsonInterval(join, base)
      return interval ? [Math.round(100 * interval.low), Math.round(100 * interval.high)] : []
    }),
  )
  const day = [12, 2027]
  const rule = [1, release.rule.cell - 1, release.rule.base]
  const howSure = [95, 100]
  const numbered = [1, 2, 3]
  const hiddenGroups = release.groups.flatMap(by => by.map(rows => rows.filter(({ base }) => base === null).length))
  return new Set(
    [...figures, ...intervals, ...day, ...rule, ...howSure, ...numbered, ...hiddenGroups, percentShown(release)].filter(
      number => number !== null,
    ),
  )
}

const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(,\d{3})*(\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')))
const withoutIds = (text: string) => text.replaceAll(/[0-9a-f-]{36}|width=device-width, initial-scale=1/g, '')

test('every number that is not shown is nowhere: not in a page, a drawing’s words, a file or the database', async () => {
  const said = sayable()
  const secret = [...hiddenCounts()].filter(count => !said.has(count))
  expect(secret.filter(count => count > 100).length).toBeGreaterThan(5)
  const stored = await world.house.keeper.selectFrom('releases').select('cells').execute()
  const everywhere = [...pages.values(), JSON.stringify(stored), String(StandaloneRelease({ release, css: '' }))]
  for (const count of secret.filter(count => count > 100)) {
    for (const spelling of [`${count}`, count.toLocaleString('en-GB')]) {
      const where = everywhere.filter(text => new RegExp(`(?<![\\d.])${spelling}(?![\\d.])`).test(withoutIds(text)))
      expect(where, spelling).toEqual([])
    }
  }
})

test('every number on a page is a published figure, its percentage, or no figure at all', () => {
  const said = sayable()
  const html = [...pages].filter(([address]) => !/\.(csv|json)$/.test(address))
  expect(html.map(([address]) => address.split('/').slice(4).join('/')).sort()).toEqual([
    '',
    'groups/1',
    'groups/2',
    'questions/1',
    'questions/2',
    'questions/3',
    'versions/1',
    'wording',
  ])
  for (const [address, page] of [...html, ['one file', String(StandaloneRelease({ release, css: '' }))] as const]) {
    const isPlace = (number: number) => address.endsWith('/wording') && number <= 10
    const unexplained = numbersIn(withoutIds(saidOn(page))).filter(number => !said.has(number) && !isPlace(number))
    expect(unexplained, address).toEqual([])
  }
})

test('nothing that is shown stands for fewer people than the rule allows', () => {
  for (const { base, options, joins } of rowsOf(release)) {
    if (base !== null) expect(base).toBeGreaterThanOrEqual(release.rule.base)
    const small = [...options, ...joins].filter(figure => figure !== null && figure > 0 && figure < release.rule.cell)
    expect(small).toEqual([])
  }
})

test('more hidden groups than a few are one row, which says no more than each of them would', () => {
  const page = pages.get([...pages.keys()].find(address => address.endsWith('/questions/1'))!)!
  const hidden = release.groups[0]![1]!.filter(({ base }) => base === null).length
  expect(hidden).toBeGreaterThan(4)
  expect(saidOn(page)).toContain(`${hidden} groups`)
  expect(saidOn(page)).not.toContain('Team N')
})
