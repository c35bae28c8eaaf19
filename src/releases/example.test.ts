import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { releaseOf } from '../../test/invented.ts'
import { openWorld, type World } from '../../test/world.ts'
import { findContrasts } from '../statistics/sentences.ts'
import { percentShown } from '../statistics/share.ts'
import { exampleSurvey } from './example.ts'
import { exampleTitle } from './example-answers.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe.each([
  { name: 'usual', rule: { base: 10, cell: 5 } },
  { name: 'strict', rule: { base: 10, cell: 10 } },
])('the example under the $name rule', ({ rule }) => {
  test('can be made, is worth reading, and says something', async () => {
    const release = await releaseOf(exampleSurvey(rule))
    expect(percentShown(release)).toBeGreaterThan(55)
    expect(percentShown(release)).toBeLessThan(100)
    expect(findContrasts(release).length).toBeGreaterThan(4)
    expect(release.everyone.every(({ base }) => base !== null)).toBe(true)
  })

  test('shows nothing below the rule', async () => {
    const release = await releaseOf(exampleSurvey(rule))
    const rows = [...release.everyone, ...release.groups.flat(2)]
    const figures = rows.flatMap(({ options, joins }) => [...options, ...joins]).filter(figure => figure !== null)
    expect(figures.filter(figure => figure > 0 && figure < rule.cell)).toEqual([])
    expect(rows.filter(({ base }) => base !== null && base < rule.base)).toEqual([])
  })

  test('is the same every time', async () => {
    expect(await releaseOf(exampleSurvey(rule))).toEqual(await releaseOf(exampleSurvey(rule)))
  })
})

test('whoever asks for the example at set-up finds it, marked as invented; whoever does not finds nothing', async () => {
  for (const example of ['', 'release']) {
    const link = new URL((await world.openSetUpLink()) ?? '')
    const asha = world.visitor('127.0.0.1')
    const fields = { organisation: 'Aldermoor', name: 'Asha', email: 'asha@example.org', rule: 'strict', example }
    expect((await asha.post(link.pathname, fields)).status).toBe(303)
    const list = await (await asha.get('/app/releases')).text()
    if (!example) {
      expect(list).toContain('Nothing is released yet')
      await world.house.keeper.deleteFrom('organisations').execute()
      continue
    }
    expect(list).toContain(exampleTitle)
    const page = await (await asha.get(list.match(/\/app\/releases\/[0-9a-f-]{36}/)![0])).text()
    expect(page).toContain('These people are invented')
    expect(page).toContain('never a number that stands for 1 to 9 people')
  }
})
