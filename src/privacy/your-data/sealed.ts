import type { Seals } from '../../platform/secrets.ts'
import { openKept } from '../../pledges/sealed.ts'
import type { Row, RowsOf } from './held.ts'

/** What lies sealed in a table is opened for the one it is about. */
export function unsealed(found: readonly RowsOf[], seals: Seals, memberId: string): RowsOf[] {
  return found.map(({ table, rows }) => ({
    table,
    rows: table === 'pledges' ? rows.map(row => ({ ...row, words: wordsOf(row, seals, memberId) })) : rows,
  }))
}

const wordsOf = ({ kept_secret, words }: Row, seals: Seals, memberId: string) =>
  openKept(seals, memberId, String(kept_secret), String(words)) ??
  'Sealed, and this Goldthread cannot open it any more: its secret is another one now'
