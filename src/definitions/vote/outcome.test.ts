import { expect, test } from 'vitest'
import { outcomeOf, turnoutIn } from './outcome.ts'

const rule = { base: 10, cell: 5 }
const paper = (ranking: readonly number[], count: number) => ({ ranking, count })

async function shown(papers: readonly ReturnType<typeof paper>[], people: number) {
  const { winner, figures } = await outcomeOf(papers, 3, people, rule)
  return { winner, ...turnoutIn(figures) }
}

test('too few ballots say nothing, not even which wording won', async () => {
  expect(await outcomeOf([paper([1], 9)], 3, 40, rule)).toEqual({ winner: null, figures: null })
  expect(await outcomeOf([], 3, 40, rule)).toEqual({ winner: null, figures: null })
})

test('a clear winner comes with how many voted and chose each first, when all of that is large enough', async () => {
  const told = await shown([paper([1], 20), paper([2, 3], 8), paper([3, 2], 6)], 50)
  expect(told).toEqual({ winner: 1, people: 50, voted: 34, firsts: [20, 8, 6] })
})

test('one small count hides all of them', async () => {
  const told = await shown([paper([1], 20), paper([2], 12), paper([3], 2)], 50)
  expect(told).toEqual({ winner: 1, people: 50, voted: 34, firsts: [null, null, null] })
})

test('what won by second choices shows no first ones, since these would give second ones away', async () => {
  const told = await shown([paper([1], 14), paper([2], 9), paper([3, 2], 8)], 50)
  expect(told).toEqual({ winner: 2, people: 50, voted: 31, firsts: [null, null, null] })
})

test('when only few did not vote, how many did is not shown either', async () => {
  const told = await shown([paper([1], 20), paper([2], 10), paper([3], 8)], 40)
  expect(told.winner).toBe(1)
  expect(told.voted).toBeNull()
  expect(told.firsts).toEqual([null, null, null])
})

test('when everybody chose the same, or nobody chose one, no count says so', async () => {
  expect((await shown([paper([1], 30)], 50)).firsts).toEqual([null, null, null])
  expect((await shown([paper([1], 30)], 30)).voted).toBeNull()
  expect((await shown([paper([1], 20), paper([2], 10)], 50)).firsts).toEqual([null, null, null])
})
