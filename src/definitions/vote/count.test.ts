import { describe, expect, test } from 'vitest'
import { count, type Papers } from './count.ts'

/** Ballots as they are told: how many say which order. */
const papersOf = (told: Record<string, number>): Papers =>
  Object.entries(told).map(([order, count]) => ({ ranking: order.split('>').map(Number), count }))

const winnerOf = (told: Record<string, number>, wordings = 3) => count(papersOf(told), wordings).winner

describe('an instant run-off', () => {
  test('is won at once by whoever has more than half of the first choices', () => {
    const counted = count(papersOf({ '1>2>3': 6, '2>3': 3, '3': 2 }), 3)
    expect(counted).toEqual({ winner: 1, isOutright: true, firsts: [6, 3, 2] })
  })

  test('is not won by half: the last goes out, and its ballots go on', () => {
    const counted = count(papersOf({ '1': 5, '2>1': 3, '3>2': 2 }), 3)
    // 5, 3, 2: wording 3 goes out. 5, 5: level, and wording 1 had more in the round before.
    expect(counted.winner).toBe(1)
    expect(counted.isOutright).toBe(false)
  })

  test('can be won by whoever was second at first', () => {
    expect(winnerOf({ '1>2': 8, '2>3': 7, '3>2': 5 })).toBe(2)
  })

  test('passes over who is out already, to the next one that is still in', () => {
    // 4, 3, 2, 5: 3 goes out and its ballots, which name 2 next, make it 5; 1 goes out, past 3, on to 2.
    expect(winnerOf({ '1>3>2': 4, '2': 3, '3>2': 2, '4': 5 }, 4)).toBe(2)
  })

  test('counts a ballot that names no other one no further', () => {
    // 4, 3, 2: the two of wording 3 name nobody else, so 4 of 7 is more than half.
    expect(winnerOf({ '1': 4, '2': 3, '3': 2 })).toBe(1)
  })

  test('settles a level last place by the round before, and that by what was proposed last', () => {
    // 5, 2, 2 in the first round, and no round before: wording 3, proposed last, goes out, and 2 gets its ballots.
    expect(winnerOf({ '1': 4, '2': 2, '3>2': 2 })).toBe(1)
    expect(winnerOf({ '1': 3, '2': 2, '3>2': 2 })).toBe(2)
    expect(winnerOf({ '1': 3, '2>3': 2, '3': 2 })).toBe(1)
    // 4, 3, 2, 1: wording 4 goes out for 3: 4, 3, 3. Before that 2 had more than 3, so 3 goes out.
    expect(winnerOf({ '1': 4, '2>3': 3, '3>2': 2, '4>3>2': 1 }, 4)).toBe(2)
  })

  test('goes to the one that was proposed first when two are level to the end', () => {
    expect(winnerOf({ '1': 3, '2': 3 }, 2)).toBe(1)
  })

  test('is won by nobody when nobody voted', () => {
    expect(count([], 3)).toEqual({ winner: null, isOutright: false, firsts: [0, 0, 0] })
  })

  test('comes out the same in whichever order the ballots lie', () => {
    const told = { '1>2': 8, '2>3>1': 7, '3>2': 5, '3>1': 4, '2': 1 }
    const papers = papersOf(told)
    expect(count([...papers].reverse(), 3)).toEqual(count(papers, 3))
  })
})
