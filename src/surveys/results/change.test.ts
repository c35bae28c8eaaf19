import { expect, test } from 'vitest'
import type { Question } from '../../questionnaires/questionnaire.ts'
import { findBefore, moveOf, scalesIn } from './change.ts'

const answer = (mark: string | null, heard: string) => ({ mark, given: { heard } })
const scale: Question = { id: 'heard', type: 'scale', text: { en: 'I am heard' } }

test('two answers are told to be by one person by their mark alone', () => {
  const now = [answer('a', '4'), answer(null, '3'), answer('b', '2')]
  expect(findBefore(now, [answer('b', '1'), answer('a', '5'), answer(null, '3')])).toEqual([
    { heard: '5' },
    null,
    { heard: '1' },
  ])
})

test('a mark that stands beside two answers says nothing', () => {
  expect(findBefore([answer('a', '4'), answer('a', '2')], [answer('a', '5')])).toEqual([null, null])
  expect(findBefore([answer('a', '4')], [answer('a', '5'), answer('a', '1')])).toEqual([null])
})

test('an answer has moved up, down, or not, and by one step or more; nobody says so where either is missing', () => {
  const moved = (from: string | null, to: string) =>
    moveOf(scale, null, { heard: to }, from === null ? null : { heard: from })
  expect([
    moved('2', '4'),
    moved('2', '3'),
    moved('4', '1'),
    moved('4', '3'),
    moved('3', '3'),
    moved(null, '3'),
  ]).toEqual(['Much higher', 'Higher', 'Much lower', 'Lower', 'The same', ''])
  expect(moveOf(scale, null, {}, { heard: '3' })).toBe('')
})

test('numbers are compared as numbers, and a table row by row', () => {
  const score: Question = { id: 'score', type: 'score', text: { en: 'x' }, lowest: { en: 'x' }, highest: { en: 'x' } }
  expect(moveOf(score, null, { score: '10' }, { score: '9' })).toBe('Higher')
  const bands: Question = { id: 'years', type: 'band', text: { en: 'x' }, from: [0, 2, 10, 20] }
  expect(moveOf(bands, null, { years: '10' }, { years: '2' })).toBe('Higher')
  expect(moveOf(bands, null, { years: '20' }, { years: '2' })).toBe('Much higher')
  const table: Question = { id: 't', type: 'matrix', text: { en: 'x' }, rows: [{ id: 'm', label: { en: 'x' } }] }
  expect(scalesIn(table)).toEqual(['m'])
  expect(moveOf(table, 'm', { t: { m: '1' } }, { t: { m: '5' } })).toBe('Much lower')
  expect(scalesIn({ id: 'w', type: 'words', text: { en: 'x' }, longest: 100 })).toEqual([])
})
