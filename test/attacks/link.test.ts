import { expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { attackLinks } from './link/attack.ts'
import { mostByChance } from './link/order.ts'

test('whoever runs the server and has everything finds nobody’s answer once the survey has closed by itself', async () => {
  const { answered, standing, before, inTurn, after } = await attackLinks(await temporaryFolder(), 200, 42)
  expect(answered).toBe(200)
  expect(standing).toBeLessThan(190)
  // The attack is a real one: while the survey is open it finds people, as the pages of the survey say.
  expect(inTurn).toBeGreaterThan(20)
  expect(before.inLog).toBe(200)
  expect(before.takenBack).toBeGreaterThan(50)
  // How many did the same differs from run to run. The order of so few could be chance, even where it is the very same.
  const enough = before.groups.filter(({ people }) => people > mostByChance)
  expect(enough.length).toBeGreaterThan(2)
  expect(enough.filter(({ people, linked }) => linked < people / 2)).toEqual([])
  expect(after.groups.filter(({ linked }) => linked > 0)).toEqual([])
  expect(after).toMatchObject({ inLog: 0, takenBack: 0 })
  expect(after.tried).toBeGreaterThan(1000)
}, 300_000)
