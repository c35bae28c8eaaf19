import { expect, test } from 'vitest'
import { fitting } from './fitting.ts'

const said = (...lengths: number[]) => lengths.map((length, i) => ({ id: String(i), words: 'a'.repeat(length) }))

test('a wall has all that is short, and of what is long as much as it has room for', () => {
  expect(fitting(said(...Array<number>(24).fill(12)))).toHaveLength(24)
  expect(fitting(said(...Array<number>(24).fill(200)))).toHaveLength(2)
  expect(fitting(said(200, 200, 200, 10)).map(({ id }) => id)).toEqual(['0', '1', '3'])
})
