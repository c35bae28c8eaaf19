import { HIDDEN } from '../hidden.ts'
import type { Child } from '../jsx/elements.ts'
import { type ChartRow, isShown, type Part, partsOf, sumOf } from './row.ts'

export type AnswersTableProps = {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What the rows are: Where people work. */
  first: string
  /** Labels of the options, in order. */
  options: readonly string[]
  /** Further columns at the end, each the sum of several options. */
  sums?: readonly Sum[] | undefined
  rows: readonly ChartRow[]
}

export type Sum = Readonly<{ label: string; of: readonly number[] }>

/** Every figure of the chart beside it. Wider than a phone: it scrolls on its own and the names stay. */
export const AnswersTable = ({ id, caption, first, options, sums = [], rows }: AnswersTableProps) => (
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
          {['People', ...options, ...sums.map(sum => sum.label)].map(label => (
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map(row => (
          <tr class={row.strong ? 'govuk-table__row gt-answers__strong' : 'govuk-table__row'}>
            <th scope="row" class="govuk-table__header">
              {row.label}
            </th>
            {isShown(row) ? <Cells row={row} sums={sums} /> : <Bare columns={1 + options.length + sums.length} />}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Cells = ({ row, sums }: { row: ChartRow; sums: readonly Sum[] }) => (
  <>
    <td class={numeric}>{row.base?.toLocaleString('en-GB')}</td>
    {together(partsOf(row)).map(part => (
      <Cell part={part} />
    ))}
    {sums.map(({ of }) => (
      <Cell part={{ of: [0], figure: sumOf(row, of) }} />
    ))}
  </>
)

const numeric = 'govuk-table__cell govuk-table__cell--numeric'

/** Hidden neighbours share one cell, so that the reason has room. */
function together(parts: readonly Part[]): Part[] {
  const merged: Part[] = []
  for (const part of parts) {
    const before = merged.at(-1)
    if (before?.figure === null && part.figure === null) {
      merged[merged.length - 1] = { of: [...before.of, ...part.of], figure: null }
    } else merged.push(part)
  }
  return merged
}

const Cell = ({ part: { of, figure } }: { part: Part }): Child => {
  if (figure === null) return <Bare columns={of.length} />
  const words = (
    <>
      {figure.count.toLocaleString('en-GB')} <span class="gt-pc">{figure.percent}%</span>
    </>
  )
  if (of.length === 1) return <td class={numeric}>{words}</td>
  return (
    <td class={`${numeric} gt-joined`} colspan={of.length}>
      <span>
        {words}, {of.length === 2 ? 'both' : `all ${of.length}`}
      </span>
    </td>
  )
}

/** Bare warp. In a single cell the reason is heard and not seen: the key under the heading shows it. */
const Bare = ({ columns }: { columns: number }) => (
  <td class="govuk-table__cell gt-bare" colspan={columns > 1 ? columns : undefined}>
    <span class={columns > 1 ? undefined : 'govuk-visually-hidden'}>{HIDDEN}</span>
  </td>
)
