import type { Child } from './jsx/elements.ts'

export type StackHeading = Readonly<{
  label: string
  numeric?: boolean | undefined
  /** Only heard: over a column of links, say. */
  quiet?: boolean | undefined
}>

export type StackRow = Readonly<{ name: Child; cells: readonly Child[] }>

export type StackTableProps = {
  caption: string
  /** Where nothing else on the page says what the table is. */
  showsCaption?: boolean | undefined
  /** The first is for the names of the rows. */
  headings: readonly (string | StackHeading)[]
  rows: readonly StackRow[]
  /** There is something to fill in or to press in every row. */
  controls?: boolean | undefined
}

/** A browser that lays a table out as blocks forgets that it is one, unless each part says so. */
const says = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  heading: { role: 'columnheader' },
  name: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A long table: under 992 px each row becomes a block, its cells beside their headings. */
export const StackTable = ({ caption, showsCaption, headings, rows, controls }: StackTableProps) => {
  const columns = headings.map(heading => (typeof heading === 'string' ? { label: heading } : heading))
  return (
    <table class={controls ? 'govuk-table gt-stack gt-stack--mid' : 'govuk-table gt-stack'} {...says.table}>
      <caption class={showsCaption ? 'govuk-table__caption' : 'govuk-visually-hidden'}>{caption}</caption>
      <thead class="govuk-table__head" {...says.group}>
        <tr class="govuk-table__row" {...says.row}>
          {columns.map(column => (
            <th scope="col" class={`govuk-table__header${numeric(column, 'header')}`} {...says.heading}>
              {column.quiet ? <span class="govuk-visually-hidden">{column.label}</span> : column.label}
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
            {cells.map((cell, i) => (
              <Cell column={columns[i + 1]}>{cell}</Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cell = ({ column, children }: { column: StackHeading | undefined; children?: Child }) => (
  <td
    class={`govuk-table__cell${numeric(column, 'cell')}`}
    data-label={column?.quiet ? undefined : column?.label}
    {...says.cell}
  >
    <div>{children}</div>
  </td>
)

const numeric = (column: StackHeading | undefined, part: 'header' | 'cell') =>
  column?.numeric ? ` govuk-table__${part}--numeric` : ''
