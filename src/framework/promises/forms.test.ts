import { describe, expect, test } from 'vitest'
import type { DayTyped } from '../../thread/typed.ts'
import { readAmendment, readPromise, readResult } from './forms.ts'

const today = '2027-05-12'
const typed = { measure: 'Night staff who feel safe', baseline: '', target: '50%', method: 'The same survey' }
const on = (day: string, month: string, year: string): DayTyped => ({ day, month, year })
const due = (day: DayTyped) => readPromise({ ...typed, due: day }, today)
const said = (reading: ReturnType<typeof due>) => (reading.outcome === 'wrong' ? reading.errors[0]?.text : 'read')

describe('the day of a promise', () => {
  test('is after today, and ten years ahead at most', () => {
    expect(said(due(on('12', '5', '2027')))).toBe('The day must be after today, 12 May 2027')
    expect(said(due(on('13', '5', '2027')))).toBe('read')
    expect(said(due(on('12', '5', '2037')))).toBe('read')
    expect(said(due(on('13', '5', '2037')))).toBe('The day must not be after 12 May 2037: ten years at most')
  })

  test('is a day of the calendar', () => {
    expect(said(due(on('29', '2', '2028')))).toBe('read')
    expect(said(due(on('29', '2', '2029')))).toBe('There is no 29 February in 2029. Enter 28 February or 1 March')
    expect(said(due(on('31', '4', '2028')))).toBe('There is no such day. Check the day and the month')
    expect(said(due(on('May', '5', '28')))).toMatch(/^Enter the day in numbers/)
    expect(said(due(on('', '', '')))).toBe('Enter the day')
  })
})

describe('a promise', () => {
  test('needs no baseline', () => {
    expect(due(on('1', '5', '2028'))).toEqual({ outcome: 'read', value: { ...typed, dueOn: '2028-05-01' } })
  })

  test('that is empty is told everything that is missing at once', () => {
    const empty = { measure: '', baseline: '', target: '', method: '', due: on('', '', '') }
    const reading = readPromise(empty, today)
    const fields = reading.outcome === 'wrong' && reading.errors.map(({ field }) => field)
    expect(fields).toEqual(['measure', 'target', 'method', 'due-day'])
  })

  test('says how much too long a text is', () => {
    const reading = readPromise({ ...typed, measure: 'a'.repeat(301), due: on('1', '5', '2028') }, today)
    expect(said(reading)).toBe('Shorten this: it has 301 characters, and there is room for 300')
  })
})

test('an amendment says something new, and why', () => {
  expect(readAmendment({ target: '40%', reason: 'A home has closed' }, '50%').outcome).toBe('read')
  expect(readAmendment({ target: '50%', reason: 'A home has closed' }, '50%').outcome).toBe('wrong')
  expect(readAmendment({ target: '40%', reason: '' }, '50%').outcome).toBe('wrong')
})

describe('what came of a promise', () => {
  const result = (day: DayTyped, outcome = 'kept') =>
    readResult({ outcome, result: '52%', on: day }, '2027-04-01', today)

  test('stands on a day between the plan and today', () => {
    expect(result(on('31', '3', '2027')).outcome).toBe('wrong')
    expect(result(on('1', '4', '2027')).outcome).toBe('read')
    expect(result(on('12', '5', '2027')).outcome).toBe('read')
    expect(result(on('13', '5', '2027')).outcome).toBe('wrong')
  })

  test('is one of three, and nothing else', () => {
    expect(result(on('1', '5', '2027'), 'almost').outcome).toBe('wrong')
    expect(result(on('1', '5', '2027'), '').outcome).toBe('wrong')
  })
})
