import { expect, test } from 'vitest'
import { clockOf, hour, minute } from './clock.ts'
import { watchForSteps } from './clock-steps.ts'

test('a clock that is put forward or back is noticed once, and one that goes on is not', () => {
  let wall = Date.parse('2027-05-12T09:00:00Z')
  let ticks = 0
  const hasStepped = watchForSteps(
    clockOf(() => new Date(wall)),
    () => ticks,
  )
  const goOn = (milliseconds: number) => {
    wall += milliseconds
    ticks += milliseconds
  }
  goOn(hour)
  wall += minute
  expect(hasStepped()).toBe(false)
  for (const step of [24 * hour, -24 * hour]) {
    goOn(hour)
    wall += step
    expect(hasStepped()).toBe(true)
    goOn(hour)
    expect(hasStepped()).toBe(false)
  }
})
