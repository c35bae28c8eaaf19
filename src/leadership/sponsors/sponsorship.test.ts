import { expect, test } from 'vitest'
import { formerOf, isOpen, nextOf, type Sponsorship, sentenceOf, standingOf, termsOf } from './sponsorship.ts'

const dele = { id: 'd', name: 'Dele Okafor', hasLeft: false }
const term = (id: string, fromOn: string, untilOn: string, more: Partial<Sponsorship> = {}): Sponsorship => ({
  ...{
    id,
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
const first = term('1', '2025-06-01', '2027-05-31')
const second = term('2', '2027-03-01', '2029-02-28')
const kindOn = (all: readonly Sponsorship[], day: string) => standingOf(termsOf(all), day).kind

test('somebody is the sponsor from the first to the last day of the term, both counted', () => {
  expect(['2025-05-31', '2025-06-01', '2027-05-31', '2027-06-01'].map(day => kindOn([first], day))).toEqual([
    ...['nobody', 'in-office', 'in-office'],
    'run-out',
  ])
})

test('a sponsor who has left or was erased in the middle of a term leaves the strategy without one', () => {
  expect(kindOn([term('1', '2025-06-01', '2027-05-31', { who: { ...dele, hasLeft: true } })], '2026-01-01')).toBe(
    'gone',
  )
  const erased = standingOf(termsOf([term('1', '2025-06-01', '2027-05-31', { who: null })]), '2026-01-01')
  expect(sentenceOf(erased)).toContain('whoever it was is no longer here')
})

test('a term ends on the day before the next one begins, and what was taken back counts for nothing', () => {
  const terms = termsOf([second, first])
  expect(terms.map(({ lastOn }) => lastOn)).toEqual(['2027-02-28', '2029-02-28'])
  expect(formerOf(terms, '2027-03-01').map(({ id }) => id)).toEqual(['1'])
  expect(nextOf(terms, '2027-02-28')?.id).toBe('2')
  expect(terms.map(each => isOpen(each, terms, '2027-02-28'))).toEqual([true, true])
  expect(terms.map(each => isOpen(each, terms, '2027-03-01'))).toEqual([false, true])
  const without = termsOf([first, { ...second, withdrawnOn: '2027-02-01', why: 'Not ready' }])
  expect(without.map(({ lastOn }) => lastOn)).toEqual(['2027-05-31'])
})

test('a term that was ended before its last day says so from the day after', () => {
  const ended = { ...first, endedOn: '2026-08-31', why: 'Another post' }
  expect(['2026-08-31', '2026-09-01'].map(day => kindOn([ended], day))).toEqual(['in-office', 'ended'])
})
