import { describe, expect, test } from 'vitest'
import { readStates } from '../../test/states-table.ts'
import { type Clock, type CycleDays, deeds, markOf, mayDo, mayTake, phaseOf, phases, steps, take } from './cycle.ts'

const places = [...phases, 'over'] as const
const clock: Clock = { kind: 'after', months: 12 }
const begun: CycleDays = {
  ...{ beganOn: '2027-05-12', analysedOn: null, agreedOn: null, reviewOn: null, doneOn: null, reviewedOn: null },
}
const days: Readonly<Record<(typeof places)[number], CycleDays>> = {
  analyse: begun,
  plan: { ...begun, analysedOn: '2027-06-01' },
  do: { ...begun, analysedOn: '2027-06-01', agreedOn: '2027-07-01', reviewOn: '2028-07-01' },
  review: {
    ...{ ...begun, analysedOn: '2027-06-01', agreedOn: '2027-07-01', reviewOn: '2028-07-01' },
    doneOn: '2028-06-01',
  },
  over: {
    ...{ ...begun, analysedOn: '2027-06-01', agreedOn: '2027-07-01', reviewOn: '2028-07-01' },
    ...{ doneOn: '2028-06-01', reviewedOn: '2028-07-02' },
  },
}

describe('a cycle', () => {
  test('stands where its days say', () => {
    for (const place of places) expect(phaseOf(days[place])).toBe(place)
  })

  test('the table of docs/states.md has a row for everything that can be done', () => {
    expect([...readStates('what can be done in which phase').keys()]).toEqual([...steps, ...deeds])
  })

  test.each(steps)('%s is taken where the table says so, and refused everywhere else', step => {
    const allowed = readStates('what can be done in which phase').get(step) ?? []
    expect(allowed.length).toBeGreaterThan(0)
    for (const place of places) {
      expect(mayTake(step, days[place]), place).toBe(allowed.includes(place))
      expect(take(step, days[place], '2028-08-01', clock) !== null, place).toBe(allowed.includes(place))
    }
  })

  test.each(deeds)('%s is done where the table says so, and nowhere else', deed => {
    const allowed = readStates('what can be done in which phase').get(deed) ?? []
    expect(allowed.length).toBeGreaterThan(0)
    for (const place of places) expect(mayDo(deed, days[place]), place).toBe(allowed.includes(place))
  })

  test('a step writes its day and keeps all the others', () => {
    expect(take('finish-analysis', days.analyse, '2027-06-01', clock)).toEqual(days.plan)
    expect(take('agree-plan', days.plan, '2027-07-01', clock)).toEqual(days.do)
    expect(take('finish-doing', days.do, '2028-06-01', clock)).toEqual(days.review)
    expect(take('close-review', days.review, '2028-07-02', clock)).toEqual(days.over)
  })

  test('a review that is closed while the work goes on ends the work that day', () => {
    expect(take('close-review', days.do, '2027-09-01', clock)).toMatchObject({
      doneOn: '2027-09-01',
      reviewedOn: '2027-09-01',
    })
  })

  test('a plan agreed on 29 February comes to review on 28 February', () => {
    const plan = { ...days.plan, beganOn: '2028-01-01', analysedOn: '2028-02-01' }
    expect(take('agree-plan', plan, '2028-02-29', clock)?.reviewOn).toBe('2029-02-28')
  })

  test('its review is due from 30 days before, and late from the day after', () => {
    const marks = ['2028-05-31', '2028-06-01', '2028-07-01', '2028-07-02'].map(today =>
      markOf('review', days.do, today, clock),
    )
    expect(marks).toEqual(['plan', 'due', 'due', 'late'])
  })
})
