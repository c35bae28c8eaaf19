import { expect, test } from 'vitest'
import { addMonths, dayFrom, daysBetween } from '../calendar/day.ts'
import { type CycleDays, markOf, mayTake, phaseOf, phases, type Step, steps, take } from './cycle.ts'
import { sealOf } from './promise.ts'

const begun: CycleDays = {
  beganOn: '2027-01-11',
  analysedOn: null,
  agreedOn: null,
  reviewOn: null,
  doneOn: null,
  reviewedOn: null,
}
const clock = { kind: 'after', months: 12 } as const
const analysed = { ...begun, analysedOn: '2027-02-01' }
const agreed = { ...analysed, agreedOn: '2027-03-01', reviewOn: '2028-03-01' }
const done = { ...agreed, doneOn: '2027-11-01' }
const over = { ...done, reviewedOn: '2028-03-02' }

test('where a cycle stands follows from its days', () => {
  expect([begun, analysed, agreed, done, over].map(phaseOf)).toEqual(['analyse', 'plan', 'do', 'review', 'over'])
})

test('each step can be taken in its phase, and in no other', () => {
  const taken: Record<Step, string[]> = {
    'finish-analysis': ['analyse'],
    'agree-plan': ['plan'],
    'finish-doing': ['do'],
    'close-review': ['do', 'review'],
  }
  for (const step of steps) {
    for (const days of [begun, analysed, agreed, done, over]) {
      const may = taken[step].includes(phaseOf(days))
      expect(mayTake(step, days), `${step} in ${phaseOf(days)}`).toBe(may)
      expect(take(step, days, '2028-03-05', clock) !== null).toBe(may)
    }
  }
})

test('the day of the review is counted from the day the plan is agreed, and stays', () => {
  expect(take('agree-plan', analysed, '2028-02-29', clock)?.reviewOn).toBe('2029-02-28')
  expect(take('finish-doing', agreed, '2027-06-01', clock)?.reviewOn).toBe('2028-03-01')
})

test('a review can be closed while work goes on all year', () => {
  expect(take('close-review', agreed, '2028-03-01', clock)).toEqual({
    ...agreed,
    doneOn: '2028-03-01',
    reviewedOn: '2028-03-01',
  })
})

test('a review is due within thirty days, and late from the day after its day', () => {
  const at = (today: string) => markOf('review', agreed, today, clock)
  expect(['2028-01-30', '2028-01-31', '2028-03-01', '2028-03-02'].map(at)).toEqual(['plan', 'due', 'due', 'late'])
  expect(phases.map(phase => markOf(phase, agreed, '2027-04-01', { kind: 'all-year', months: 12 }))).toEqual([
    'done',
    'done',
    'cont',
    'plan',
  ])
})

test('months and days are counted as a calendar counts them', () => {
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28')
  expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
  expect(addMonths('2027-12-15', 24)).toBe('2029-12-15')
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2)
  expect(dayFrom({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29')
  expect(dayFrom({ day: '29', month: '2', year: '2027' })).toBeNull()
  expect(dayFrom({ day: '1', month: '13', year: '2027' })).toBeNull()
  expect(dayFrom({ day: '', month: '1', year: '27' })).toBeNull()
})

test('the seal of a promise changes with any word or day of it', () => {
  const promise = { measure: 'a', baseline: 'b', target: 'c', method: 'd', dueOn: '2028-01-01' }
  const seals = [
    promise,
    ...(['measure', 'baseline', 'target', 'method', 'dueOn'] as const).map(part => ({ ...promise, [part]: 'x' })),
  ]
  expect(new Set(seals.map(sealOf)).size).toBe(seals.length)
})
