import { describe, expect, test } from 'vitest'
import { readStates } from '../../../test/states-table.ts'
import { deeds, type GoalDays, mayDo, type State, stateOf, states, steps, take } from './goal.ts'

const fresh: GoalDays = { begunOn: null, reachedOn: null, droppedOn: null }
const days: Readonly<Record<State, GoalDays>> = {
  'not begun': fresh,
  begun: { ...fresh, begunOn: '2027-06-01' },
  reached: { ...fresh, begunOn: '2027-06-01', reachedOn: '2027-07-01' },
  'given up': { ...fresh, droppedOn: '2027-07-01' },
}

describe('a leader’s goal', () => {
  test('stands where its days say', () => {
    for (const state of states) expect(stateOf(days[state])).toBe(state)
  })

  test('the table of docs/states.md has a row for everything that can be done', () => {
    expect([...readStates('what can be done about a goal').keys()]).toEqual([...steps, ...deeds])
  })

  test.each([...steps, ...deeds])('%s is done where the table says so, and refused everywhere else', deed => {
    const allowed = readStates('what can be done about a goal').get(deed) ?? []
    expect(allowed.length).toBeGreaterThan(0)
    for (const state of states) expect(mayDo(deed, days[state]), state).toBe(allowed.includes(state))
  })

  test('that is opened again is where it was before it ended', () => {
    expect(take('open-again', days.reached, '2027-08-01')).toEqual(days.begun)
    expect(take('open-again', days['given up'], '2027-08-01')).toEqual(fresh)
    expect(take('begin', days.begun, '2027-08-01')).toBeNull()
  })
})
