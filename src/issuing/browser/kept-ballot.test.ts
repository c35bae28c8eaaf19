import { beforeEach, expect, test } from 'vitest'
import { putForward, readBallot } from './kept-ballot.ts'

const lying = new Map<string, string>()
const device = {
  getItem: (place: string) => lying.get(place) ?? null,
  setItem: (place: string, text: string) => void lying.set(place, text),
  removeItem: (place: string) => void lying.delete(place),
}
const place = 'ballot of a survey'
const ballotOf = (whose: string) => ({
  whose,
  ballot: `of ${whose}`,
  inv: 'inv',
  blinded: 'blinded',
  signature: 'signed',
})
const take = (whose: string) => device.setItem(place, JSON.stringify(ballotOf(whose)))
beforeEach(() => lying.clear())

test('people who share a browser each go on with the ballot they took, and never with another’s', () => {
  putForward(device, place, 'asha')
  take('asha')
  putForward(device, place, 'bilal')
  expect(readBallot(device, place)).toBe(null)
  take('bilal')
  putForward(device, place, 'asha')
  expect(readBallot(device, place)).toEqual(ballotOf('asha'))
  // Asha has used hers.
  device.removeItem(place)
  putForward(device, place, 'bilal')
  expect(readBallot(device, place)).toEqual(ballotOf('bilal'))
  device.removeItem(place)
  expect(lying.size).toBe(0)
})

test('whoever comes back to their own ballot finds it as it was', () => {
  take('asha')
  putForward(device, place, 'asha')
  expect(readBallot(device, place)).toEqual(ballotOf('asha'))
  expect(lying.size).toBe(1)
})
