import type { Child } from '../jsx/elements.ts'
import { FiguresTable } from './figures-table.tsx'
import { isNumber, NONE } from './reading.ts'
import type { RunPoint, RunProps } from './run.tsx'
import { linesOf } from './run-place.ts'

export type RunTableProps = Pick<RunProps, 'points' | 'say' | 'median' | 'aims'> & {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What was measured: Agree. */
  measure: string
}

/** Every figure of `Run`, and what happened when. */
export const RunTable = ({ id, caption, measure, points, say, median, aims }: RunTableProps) => {
  const hasNotes = points.some(point => point.note)
  const cellsOf = ({ reading, note }: RunPoint) => {
    if (reading === null) return null
    const said = isNumber(reading) ? say(reading) : NONE
    return hasNotes ? [said, note ?? ''] : [said]
  }
  return (
    <FiguresTable
      id={id}
      caption={caption}
      first="When"
      columns={hasNotes ? [measure, { words: 'What happened' }] : [measure]}
      rows={points.map(point => ({ label: point.label, cells: cellsOf(point) }))}
      foot={linesOf({ median, aims }).map(({ value, label }) => ({
        label: `The line: ${label}`,
        cells: hasNotes ? [say(value), ''] : [say(value)],
      }))}
    />
  )
}
