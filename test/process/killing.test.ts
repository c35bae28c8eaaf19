import { expect, test } from 'vitest'
import { killAndLook } from './killing.ts'
import { temporaryFolder } from './program.ts'

test('whatever is killed in the middle of people’s work, what was acknowledged is there and nothing is there by half', async () => {
  const { acknowledged, lost, half } = await killAndLook(await temporaryFolder(), 3, 7)
  expect(lost).toEqual([])
  expect(half).toEqual([])
  expect(acknowledged).toBeGreaterThan(3)
}, 300_000)
