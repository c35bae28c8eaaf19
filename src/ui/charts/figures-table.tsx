import { HIDDEN } from '../hidden.ts'
import type { Child } from '../jsx/elements.ts'

export type FiguresTableProps = {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What the rows are. */
  first: string
  /** One for each cell of a row: a column of figures, or one of words. */
  columns: readonly (string | Words)[]
  rows: readonly FiguresRow[]
  /** Lines under the rows: what they are held against. */
  foot?: readonly FiguresRow[] | undefined
}

type Words = Readonly<{ words: string }>

/** Null is hidden: one reason over all cells of the row. */
export type FiguresRow = Readonly<{ label: string; cells: readonly Child[] | null; strong?: boolean | undefined }>

/** The table beside a chart of single figures. Wider than a phone: it scrolls on its own and the names stay. */
export const FiguresTable = ({ id, caption, first, columns, rows, foot = [] }: FiguresTableProps) => (
  <section class="gt-scroll" tabindex={0} aria-labelledby={id}>
    <table class="govuk-table gt-answers">
      <caption class="govuk-table__caption" id={id}>
        <span>{caption}</span>
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            {first}
          </th>
          {columns.map(column =>
            typeof column === 'string' ? (
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {column}
              </th>
            ) : (
              <th scope="col" class="govuk-table__header">
                {column.words}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(row => (
          <Row row={row} columns={columns} />
        ))}
      </tbody>
      {foot.length > 0 && (
        <tfoot>
          {foot.map(row => (
            <Row row={row} columns={columns} />
          ))}
        </tfoot>
      )}
    </table>
  </section>
)

const numeric = 'govuk-table__cell govuk-table__cell--numeric'

const Row = ({
  row: { label, cells, strong },
  columns,
}: {
  row: FiguresRow
  columns: FiguresTableProps['columns']
}) => (
  <tr class={strong ? 'govuk-table__row gt-answers__strong' : 'govuk-table__row'}>
    <th scope="row" class="govuk-table__header">
      {label}
    </th>
    {cells ? (
      cells.map((cell, i) => <td class={typeof columns[i] === 'string' ? numeric : 'govuk-table__cell'}>{cell}</td>)
    ) : (
      <td class="govuk-table__cell gt-bare" colspan={columns.length > 1 ? columns.length : undefined}>
        <span>{HIDDEN}</span>
      </td>
    )}
  </tr>
)
