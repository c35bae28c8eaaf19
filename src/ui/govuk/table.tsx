import type { Child } from '../jsx/elements.ts'
import { classNames } from './class-names.ts'

export type Cell = Readonly<{
  text?: Child
  numeric?: boolean | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  class?: string | undefined
}>

export type TableProps = {
  caption?: Child
  captionClass?: string | undefined
  head?: readonly Cell[] | undefined
  rows: readonly (readonly Cell[])[]
  firstCellIsHeader?: boolean | undefined
  class?: string | undefined
}

export const Table = ({ caption, captionClass, head, rows, firstCellIsHeader, class: extra }: TableProps) => (
  <table class={classNames('govuk-table', extra)}>
    {caption && <caption class={classNames('govuk-table__caption', captionClass)}>{caption}</caption>}
    {head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {head.map(cell => (
            <HeaderCell cell={cell} scope="col" />
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {rows.map(row => (
        <tr class="govuk-table__row">
          {row.map((cell, i) =>
            firstCellIsHeader && i === 0 ? <HeaderCell cell={cell} scope="row" /> : <DataCell cell={cell} />,
          )}
        </tr>
      ))}
    </tbody>
  </table>
)

const HeaderCell = ({ cell, scope }: { cell: Cell; scope: 'col' | 'row' }) => (
  <th
    scope={scope}
    class={classNames('govuk-table__header', cell.numeric && 'govuk-table__header--numeric', cell.class)}
    colspan={cell.colspan}
    rowspan={cell.rowspan}
  >
    {cell.text}
  </th>
)

const DataCell = ({ cell }: { cell: Cell }) => (
  <td
    class={classNames('govuk-table__cell', cell.numeric && 'govuk-table__cell--numeric', cell.class)}
    colspan={cell.colspan}
    rowspan={cell.rowspan}
  >
    {cell.text}
  </td>
)
