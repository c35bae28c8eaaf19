import { expect, test } from 'vitest'
import { signalAt, signalOf } from './signal.ts'

test('it is said once when the last minute begins and once when time is up, and the words do not change in between', () => {
  const said = Array.from({ length: 121 }, (_, i) => signalOf(90 - i))
  expect(said.filter((words, i) => words !== said[i - 1])).toEqual(['', 'The last minute has begun', 'Time is up'])
})

test('where no countdown runs nothing is said', () => {
  const now = new Date('2027-06-02T10:00:00Z')
  expect(signalAt(null, now)).toBe('')
  expect(signalAt(new Date('2027-06-02T10:01:01Z'), now)).toBe('')
  expect(signalAt(new Date('2027-06-02T10:00:59Z'), now)).toBe('The last minute has begun')
})
