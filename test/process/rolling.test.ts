import { expect, test } from 'vitest'
import { temporaryFolder } from './program.ts'
import { restartInTurn } from './rolling.ts'
import { emptyDatabase } from './server-database.ts'

test('two processes on one database are restarted in turn, and nobody at work notices', async () => {
  const folders = [await temporaryFolder(), await temporaryFolder()] as const
  const rolled = await restartInTurn({ databaseUrl: await emptyDatabase(), folders, rounds: 1 })
  expect(rolled.errors).toEqual([])
  expect(rolled.exitCodes).toEqual([0, 0])
  expect(rolled.answered).toBeGreaterThan(100)
  // Whoever was told that a link is on its way got one letter: none is lost, and no work is done twice.
  expect(rolled.asked.length).toBeGreaterThan(50)
  expect([...rolled.got].sort()).toEqual([...rolled.asked].sort())
}, 240_000)
