import { afterAll, beforeAll, expect, test } from 'vitest'
import { freeze } from '../../../test/invented.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { planDraft } from '../../answers/chosen.ts'
import { restoreChoices } from '../../answers/draft.ts'
import { findWays } from '../../answers/ways.ts'
import { inLibrary } from '../../questionnaires/library.ts'
import { questionsOf } from '../../questionnaires/questionnaire.ts'
import { makeRelease } from '../../releases/make.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { facetsOf } from '../../statistics/facets.ts'
import type { Release } from '../../statistics/release.ts'
import { restoreRelease } from '../../statistics/restore.ts'
import { sideOf } from '../../statistics/sides.ts'
import { columnsOf } from './columns.ts'

const content = inLibrary('culture')!.questionnaire
const scales = questionsOf(content).filter(({ type }) => type === 'scale')
const reversed = scales.find(question => question.type === 'scale' && question.isReversed)!
const fair = scales.filter(({ facet }) => facet === reversed.facet)
const rule = { base: 10, cell: 5 }

/** Eighty people who all mean well of it: 60 agree with what is good, and disagree with what is not. */
const rows = Array.from({ length: 80 }, (_, i) =>
  Object.fromEntries(
    scales.map(({ id }) => {
      const isGood = i < 60
      return [id, ((id === reversed.id) === isGood ? ['1', '2'] : ['4', '5'])[i % 2]!]
    }),
  ),
)

async function releaseIn(way: string): Promise<Release> {
  const { columns, choices } = columnsOf(content, rows, { breakdowns: [], sensitive: [], people: 80, base: 10 })
  const stored = restoreChoices(JSON.parse(JSON.stringify(choices)))
  const planned = planDraft({ rows: rows.length, columns, notes: [] }, stored, 'Culture', rule)
  if (planned.outcome === 'refused') throw new Error(planned.problems[0]?.message)
  const made = await makeRelease(findWays(planned.survey).find(({ id }) => id === way)!.survey, [])
  if (made.outcome === 'refused') throw new Error(made.reason)
  return restoreRelease(JSON.parse(JSON.stringify(made.release)))!
}

let world: World
let owner: Person
let path: string
let release: Release
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  release = await releaseIn('as it is')
  path = releasesPaths.release(await freeze(world, owner, release))
})
afterAll(() => world.close())

const main = async (address: string) => textOf(elementsOf(await (await owner.get(address)).text(), 'main')[0]!)
const placeOf = ({ questions }: Release) => questions.findIndex(({ label }) => label === reversed.text.en)

test.each(['as it is', 'sides'])(
  'to disagree is the good side of what is said the other way round, shown %s',
  async way => {
    const shown = await releaseIn(way)
    const q = placeOf(shown)
    const side = sideOf(shown.questions[q]!, shown.everyone[q]!, 'favourable')!
    expect(side.label).toMatch(/disagree/i)
    expect(side.count).toBe(60)
  },
)

test('questions with one facet are taken together with each turned to its good side', () => {
  const facet = facetsOf(release).find(({ label }) => label === reversed.facet)!
  expect(facet).toMatchObject({ reversed: 1, good: 75, net: expect.any(Number) })
  expect(facet.questions).toHaveLength(fair.length)
})

test('a facet is not shown when a figure is hidden that it is made of', () => {
  const q = placeOf(release)
  const hidden = {
    base: null,
    options: release.everyone[q]!.options.map(() => null),
    joins: release.everyone[q]!.joins.map(() => null),
  }
  const everyone = release.everyone.map((row, place) => (place === q ? hidden : row))
  expect(facetsOf({ ...release, everyone }).find(({ label }) => label === reversed.facet)!).toMatchObject({
    ...{ good: null, net: null, mean: null },
  })
})

test('the page shows the answers as they were asked, says so, and turns them in the theme alone', async () => {
  const overview = await main(path)
  expect(overview).toContain(
    `${reversed.facet} 75% of the answers to ${fair.length} questions are on the good side. One is asked the other way round, and turned here.`,
  )
  const topic = await main(`${path}/questions/${placeOf(release) + 1}`)
  expect(topic).toContain('Asked the other way round: here, to disagree is the good answer.')
  expect(topic).toMatch(/Disagree.*Agree/)
  const other = release.questions.findIndex(({ label }) => label === fair.find(({ id }) => id !== reversed.id)!.text.en)
  expect(await main(`${path}/questions/${other + 1}`)).not.toContain('the other way round')
})
