import type { Child } from '../jsx/elements.ts'
import { FiguresTable } from './figures-table.tsx'
import { isNumber, NONE } from './reading.ts'
import type { RunPoint, RunProps } from './run.tsx'

export type RunTableProps = Pick<RunProps, 'points' | 'say' | 'median'> & {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What was measured: Agree. */
  measure: string
}

/** Every figure of `Run`, and what happened when. */
export const RunTable = ({ id, caption, measure, points, say, median }: RunTableProps) => {
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
      foot={
        median && [
          { label: `The line: ${median.label}`, cells: hasNotes ? [say(median.value), ''] : [say(median.value)] },
        ]
      }
    />
  )
}
