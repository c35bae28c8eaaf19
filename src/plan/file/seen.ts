import { createHash } from 'node:crypto'
import { oneLine, type Said, said } from '../cells.ts'

type Cells = Readonly<Partial<Record<Said | 'state', string>>>

/**
 * What stands in the column that is left as it is: the version of the action, and a digest of its cells. With both, a
 * line that nobody touched is known from one that somebody changed, whatever happened to the action since.
 */
export function seenMark(version: number, cells: Cells): string {
  return `${version}-${digestOf(cells)}`
}

/** The version, and whether its cells are still what they were; version 0 where the mark is missing or broken. */
export function readSeen(mark: string, cells: Cells): Readonly<{ version: number; untouched: boolean }> {
  const [, version, digest] = /^(\d{1,9})-([\w-]{12})$/.exec(mark) ?? []
  return version
    ? { version: Number(version), untouched: digest === digestOf(cells) }
    : { version: 0, untouched: false }
}

function digestOf(cells: Cells): string {
  const texts = [...said, 'state' as const].map(column => oneLine(cells[column] ?? '').normalize('NFC'))
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 12)
}
