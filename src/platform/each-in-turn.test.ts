import { expect, test } from 'vitest'
import { eachInTurn } from './each-in-turn.ts'

test('one that fails does not keep the others waiting, and the first failure is not lost', async () => {
  const done: number[] = []
  const all = eachInTurn([1, 2, 3, 4], async each => {
    if (each % 2 === 0) throw new Error(`No ${each}`)
    done.push(each)
  })
  await expect(all).rejects.toThrow('No 2')
  expect(done).toEqual([1, 3])
})
