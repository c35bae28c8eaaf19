import { expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { attackLinks } from './link/attack.ts'

test('whoever runs the server and has everything finds nobody’s answer once the survey is closed', async () => {
  const { answers, before, inTurn, after } = await attackLinks(await temporaryFolder(), 200, 42)
  expect(answers).toBe(200)
  // The attack is a real one: while the survey is open it finds people, as the pages of the survey say.
  expect(inTurn).toBeGreaterThan(20)
  expect(before).toMatchObject({ inLog: 200 })
  expect(before.linked).toBeGreaterThan(20)
  expect(after).toMatchObject({ linked: 0, by: 'nothing', inLog: 0 })
  expect(after.tried).toBeGreaterThan(100)
}, 300_000)
