import { expect, test } from 'vitest'
import { type Sponsorship, termsOf } from '../sponsors/sponsorship.ts'
import { closableFrom, nextReview } from './due.ts'

const dele = { id: 'd', name: 'Dele Okafor', hasLeft: false }
const sponsorship = (fromOn: string, untilOn: string, more: Partial<Sponsorship> = {}): Sponsorship => ({
  ...{
    id: fromOn,
    who: dele,
    fromOn,
    untilOn,
    endedOn: null,
    why: null,
    withdrawnOn: null,
    namedOn: fromOn,
    namedBy: null,
    version: 1,
  },
  ...more,
})
const termOf = (...all: [Sponsorship, ...Sponsorship[]]) => termsOf(all)[0]!
const two = termOf(sponsorship('2027-05-12', '2029-05-11'))

test('the first review falls due twelve months after the term begins, and one follows each year', () => {
  expect(nextReview(two, null)).toBe('2028-05-12')
  expect(nextReview(two, { dueOn: '2028-05-12', closedOn: '2028-05-02' })).toBe('2029-05-12')
  expect(nextReview(two, { dueOn: '2029-05-12', closedOn: '2029-05-12' }), 'the term is over').toBeNull()
})

test('a term that began on 29 February comes to review on 28 February, and on the 29th where there is one', () => {
  const leap = termOf(sponsorship('2028-02-29', '2036-02-28'))
  const days = ['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29']
  expect(nextReview(leap, null)).toBe(days[0])
  for (const [i, dueOn] of days.slice(0, -1).entries())
    expect(nextReview(leap, { dueOn, closedOn: dueOn })).toBe(days[i + 1])
})

test('a review that was closed late moves none, and what it was too late for is passed over', () => {
  const long = termOf(sponsorship('2027-05-12', '2033-05-11'))
  expect(nextReview(long, { dueOn: '2028-05-12', closedOn: '2028-09-01' })).toBe('2029-05-12')
  expect(nextReview(long, { dueOn: '2028-05-12', closedOn: '2029-06-01' })).toBe('2030-05-12')
})

test('a term owes no review of a year that it ended in, but one that has run out still owes its last', () => {
  const ended = { endedOn: '2028-03-31', why: 'Another post' }
  expect(nextReview(termOf(sponsorship('2027-05-12', '2029-05-11', ended)), null)).toBeNull()
  const followed = (on: string) =>
    nextReview(termOf(sponsorship('2027-05-12', '2029-05-11'), sponsorship(on, '2031-05-11')), null)
  expect(followed('2028-05-11')).toBeNull()
  expect(followed('2028-05-12'), 'the year was over').toBe('2028-05-12')
  expect(nextReview(termOf(sponsorship('2027-05-12', '2028-05-11')), null)).toBe('2028-05-12')
})

test('a review can be closed from two months before its day', () => {
  expect(closableFrom('2028-05-12')).toBe('2028-03-12')
  expect(closableFrom('2028-04-30')).toBe('2028-02-29')
})

test('a term that was written down late owes the year that has just ended, and none before it', () => {
  const late = termOf(sponsorship('2023-01-15', '2029-01-14', { namedOn: '2027-05-12' }))
  expect(nextReview(late, null)).toBe('2027-01-15')
  const yesterday = termOf(sponsorship('2026-05-12', '2028-05-11', { namedOn: '2027-05-12' }))
  expect(nextReview(yesterday, null)).toBe('2027-05-12')
})
