import type { Child } from '../jsx/elements.ts'
import type { DotRow, DotsProps } from './dots.tsx'
import { FiguresTable } from './figures-table.tsx'

export type DotsTableProps = Pick<DotsProps, 'rows' | 'say' | 'reference'> & {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What the rows are: Where people work. */
  first: string
  /** What was estimated: Agree. */
  measure: string
  /** Over the two numbers between which it lies. */
  between?: string | undefined
}

/** Every figure of `Dots`, and the two ends of each interval. */
export const DotsTable = ({ id, caption, first, measure, rows, say, reference, ...props }: DotsTableProps) => (
  <FiguresTable
    id={id}
    caption={caption}
    first={first}
    columns={['People', measure, props.between ?? 'Likely between']}
    rows={rows.map(row => ({ label: row.label, strong: row.strong, cells: cellsOf(row, say) }))}
    foot={reference && [{ label: `The line: ${reference.label}`, cells: ['', say(reference.value), ''] }]}
  />
)

const cellsOf = ({ base, estimate }: DotRow, say: DotsProps['say']) =>
  estimate && [
    base.toLocaleString('en-GB'),
    say(estimate.value),
    <>
      {say(estimate.low)} and {say(estimate.high)}
    </>,
  ]
