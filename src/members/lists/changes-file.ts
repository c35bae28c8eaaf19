import { csvCell } from '../../sheets/safe-cell.ts'
import { kindNames } from '../unit.ts'
import type { Comparison } from './comparison.ts'

/** Everything a list would change, as CSV: what happens, whom or what it is about, and how. */
export function changesFile({ added, changed, missing, newUnits }: Comparison): string {
  const lines = [
    ['What', 'Who or what', 'How'],
    ...added.map(({ name }) => ['New person', name, '']),
    ...changed.map(({ was, says }) => ['Change', was, says.join(', ')]),
    ...newUnits.map(({ name, kind }) => ['New team', name, kindNames[kind]]),
    ...missing.map(({ name }) => ['Not on the list', name, '']),
  ]
  return `\ufeff${lines.map(cells => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
}
