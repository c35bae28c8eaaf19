import { AnswersTable, type AnswersTableProps } from './answers-table.tsx'
import type { LikertProps } from './likert.tsx'
import { type ChartRow, isShown, type ScaleOption, sumOf } from './row.ts'
import { outwards } from './scale-sides.ts'

type Ends = LikertProps['ends']

export type LikertTableProps = Omit<AnswersTableProps, 'options' | 'sums'> & {
  options: readonly ScaleOption[]
  ends: Ends
}

/** The table beside a `Likert` chart: every figure of the chart, so the sums of its sides too. */
export const LikertTable = ({ options, ends, ...table }: LikertTableProps) => (
  <AnswersTable {...table} options={options.map(({ label }) => label)} sums={sumsOf(options, ends, table.rows)} />
)

const sumsOf = (options: readonly ScaleOption[], ends: Ends, rows: readonly ChartRow[]) =>
  (['left', 'apart', 'right'] as const)
    .map(side => ({ label: `${ends[side]} in all`, of: outwards(options, side) }))
    .filter(({ of }) => of.length > 1 && rows.some(row => isShown(row) && sumOf(row, of)))
