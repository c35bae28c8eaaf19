import { inWords } from '../../calendar/day.ts'
import { actSentences } from '../../people/acts/act.ts'
import { roleNames } from '../../people/role.ts'
import type { Schema } from '../../platform/schema.ts'
import type { Held, Holding } from '../held/holding.ts'
import { holdings } from '../held/holdings.ts'
import { momentInWords } from '../instant.ts'
import type { KindId } from '../kinds.ts'

/** A row of somebody's, as the database has it: columns by name, instants and days as text. */
export type Row = Readonly<Record<string, unknown>>
export type RowsOf = Readonly<{ table: keyof Schema; rows: readonly Row[] }>

/** What such a row says about its person: a word and what it says, in the order of the register. */
export type Said = Readonly<{ says: string; value: string }>
export type HeldKind = Readonly<{ kind: KindId; records: readonly (readonly Said[])[] }>

/** What is needed to say it: who asks, and what the units in it are called. */
export type Reader = Readonly<{ memberId: string; unitNames: Readonly<Record<string, string>> }>

/** Everything that was found, in words, kind by kind. Secrets and ids are left out; empty things too. */
export function inWordsOf(found: readonly RowsOf[], reader: Reader): HeldKind[] {
  const kinds = [...new Set(found.filter(({ rows }) => rows.length).map(({ table }) => kindOf(table)))]
  return kinds.flatMap(kind => {
    if (kind === 'nothing about people') return []
    const records = found
      .filter(({ table }) => kindOf(table) === kind)
      .flatMap(({ table, rows }) => rows.map(row => recordOf(table, row, reader)))
    return [{ kind, records }]
  })
}

const kindOf = (table: keyof Schema) => holdings[table].kind

function recordOf(table: keyof Schema, row: Row, reader: Reader): Said[] {
  const columns = Object.entries<Held>(holdings[table].columns)
  const said = columns.flatMap(([column, held]) => {
    const value = row[column]
    if (typeof held !== 'object' || !('says' in held) || value === null || value === undefined) return []
    return [{ says: held.says, value: valueInWords(column, value, reader) }]
  })
  return [...said, ...partIn(table, row, reader)]
}

/** Where a row can be somebody's in more ways than one, which of them it is. */
function partIn(table: keyof Schema, row: Row, { memberId }: Reader): Said[] {
  const { whose } = holdings[table] as Holding
  if (!Array.isArray(whose) || whose.length < 2) return []
  const parts = whose.filter(column => row[column] === memberId).map(column => partNames[column] ?? column)
  return [{ says: 'Your part in it', value: parts.join(', and ') }]
}

const partNames: Readonly<Record<string, string>> = { actor_id: 'you did it', subject_id: 'it was about you' }

function valueInWords(column: string, value: unknown, { unitNames }: Reader): string {
  if (typeof value !== 'string') return typeof value === 'object' ? allOf(value) : String(value)
  if (column === 'unit_id') return unitNames[value] ?? value
  if (column === 'role' && value in roleNames) return roleNames[value as keyof typeof roleNames]
  if (column === 'act' && value in actSentences) return actSentences[value as keyof typeof actSentences]
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return inWords(value)
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(value)) return momentInWords(new Date(value))
  return value
}

/** A line of a list, whatever its shape: every word in it. */
function allOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  return Object.values(value).map(allOf).filter(Boolean).join(', ')
}
