import { describe, expect, test } from 'vitest'
import { readStates } from '../../../test/states-table.ts'
import { type ActionDays, deeds, mayDo, type State, stateOf, states, steps, take } from './deed.ts'

const fresh: ActionDays = { startedOn: null, doneOn: null, droppedOn: null, droppedWhy: null }
const days: Readonly<Record<State, ActionDays>> = {
  'not started': fresh,
  'under way': { ...fresh, startedOn: '2027-06-01' },
  done: { ...fresh, startedOn: '2027-06-01', doneOn: '2027-07-01' },
  'given up': { ...fresh, droppedOn: '2027-07-01', droppedWhy: 'No money' },
}

describe('an action', () => {
  test('stands where its days say', () => {
    for (const state of states) expect(stateOf(days[state])).toBe(state)
  })

  test('the table of docs/states.md has a row for everything that can be done', () => {
    expect([...readStates('what can be done about an action').keys()]).toEqual([...steps, ...deeds])
  })

  test.each([...steps, ...deeds])('%s is done where the table says so, and refused everywhere else', deed => {
    const allowed = readStates('what can be done about an action').get(deed) ?? []
    expect(allowed.length).toBeGreaterThan(0)
    for (const state of states) expect(mayDo(deed, days[state]), state).toBe(allowed.includes(state))
  })

  test.each(steps)('%s changes nothing where it cannot be taken', step => {
    for (const state of states)
      expect(take(step, days[state], '2027-08-01', 'Why') !== null, state).toBe(mayDo(step, days[state]))
  })

  test('that is opened again is where it was before it ended', () => {
    expect(take('open-again', days.done, '2027-08-01')).toEqual(days['under way'])
    expect(take('open-again', days['given up'], '2027-08-01')).toEqual(fresh)
    expect(take('give-up', days['under way'], '2027-08-01', 'No money')).toEqual({
      ...days['under way'],
      droppedOn: '2027-08-01',
      droppedWhy: 'No money',
    })
  })
})
