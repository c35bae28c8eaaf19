import type { Child } from './jsx/elements.ts'

export type StackRow = Readonly<{ name: Child; cells: readonly Child[] }>

export type StackTableProps = { caption: string; headings: readonly string[]; rows: readonly StackRow[] }

/** A browser that lays a table out as blocks forgets that it is one, unless each part says so. */
const says = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  heading: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table with a control in each row, which becomes blocks on a phone. The first heading is for the names of the rows. */
export const StackTable = ({ caption, headings, rows }: StackTableProps) => (
  <table class="govuk-table gt-stack gt-stack--mid" {...says.table}>
    <caption class="govuk-visually-hidden">{caption}</caption>
    <thead class="govuk-table__head" {...says.group}>
      <tr class="govuk-table__row" {...says.row}>
        {headings.map(heading => (
          <th scope="col" class="govuk-table__header" {...says.heading}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body" {...says.group}>
      {rows.map(({ name, cells }) => (
        <tr class="govuk-table__row" {...says.row}>
          <th scope="row" class="govuk-table__header" {...says.name}>
            {name}
          </th>
          {cells.map((cell, index) => (
            <td class="govuk-table__cell" data-label={headings[index + 1]} {...says.cell}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
