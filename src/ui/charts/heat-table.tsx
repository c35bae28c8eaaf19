import { scaleQuantize } from 'd3-scale'
import { HIDDEN } from '../hidden.ts'
import type { Child } from '../jsx/elements.ts'
import { isNumber, NONE, type Reading, type Say } from './reading.ts'

export type HeatRow = Readonly<{
  label: string
  /** One for each column. */
  readings: readonly Reading[]
  all?: boolean | undefined
}>

export type HeatTableProps = {
  /** Unique on the page. */
  id: string
  caption: Child
  /** What the rows are: Where people work. */
  first: string
  columns: readonly string[]
  rows: readonly HeatRow[]
  say: Say
  /** Five words from the least to the most. Heard beside each number, and seen in the key. */
  words?: Words | undefined
  /** Where the first shade begins and the last one ends; else what is shown decides. */
  reach?: readonly [number, number] | undefined
}

type Words = readonly [string, string, string, string, string]

const usualWords: Words = ['lowest', 'low', 'in the middle', 'high', 'highest']

const levels = [1, 2, 3, 4, 5] as const

/** Many figures at once. Each is a number with a shade and a bar under it that grows, so that no colour is needed. */
export const HeatTable = ({ id, caption, first, columns, rows, say, words = usualWords, reach }: HeatTableProps) => {
  const levelOf = levelsOf(rows, reach)
  return (
    <section class="gt-scroll" tabindex={0} aria-labelledby={id}>
      <table class="govuk-table gt-answers gt-heat">
        <caption class="govuk-table__caption" id={id}>
          <span>{caption}</span>
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {first}
            </th>
            {columns.map(column => (
              <th scope="col" class="govuk-table__header">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map(row => (
            <tr class={row.all ? 'govuk-table__row gt-heat__all' : 'govuk-table__row'}>
              <th scope="row" class="govuk-table__header">
                {row.label}
              </th>
              {row.readings.map(reading => (
                <Cell reading={reading} levelOf={levelOf} say={say} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type LevelOf = (value: number) => (typeof levels)[number]

/** Five equal steps from the least to the most that is shown; one shade in the middle where all are the same. */
function levelsOf(rows: readonly HeatRow[], reach: HeatTableProps['reach']): LevelOf {
  const shown = rows.flatMap(row => row.readings).filter(isNumber)
  const [least, most] = reach ?? [Math.min(...shown), Math.max(...shown)]
  return least === most ? () => 3 : scaleQuantize([least, most], levels)
}

type CellProps = { reading: Reading; levelOf: LevelOf; say: Say; words: Words }

const Cell = ({ reading, levelOf, say, words }: CellProps) => {
  if (reading === null) {
    return (
      <td class="govuk-table__cell gt-bare">
        <span class="govuk-visually-hidden">{HIDDEN}</span>
      </td>
    )
  }
  if (reading === 'none') {
    return (
      <td class="govuk-table__cell">
        <span aria-hidden="true">–</span>
        <span class="govuk-visually-hidden">{NONE}</span>
      </td>
    )
  }
  const level = levelOf(reading)
  return (
    <td class={`govuk-table__cell gt-heat__cell gt-heat__cell--${level}`}>
      {say(reading)}
      <span class="govuk-visually-hidden">, {words[level - 1]}</span>
    </td>
  )
}

/** What the shades of a `HeatTable` mean; what is hidden, and what was never measured, only where there is any. */
export const HeatKey = ({ rows, words = usualWords }: Pick<HeatTableProps, 'rows' | 'words'>) => {
  const readings = rows.flatMap(row => row.readings)
  return (
    <ul class="gt-key gt-key--chart" aria-label="Key">
      {levels.map(level => (
        <li>
          <i class={`gt-heat__cell gt-heat__cell--${level}`} aria-hidden="true"></i>
          <span>{words[level - 1]}</span>
        </li>
      ))}
      {readings.includes(null) && (
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect class="f-h" x="1" y="1" width="30" height="18" />
          </svg>
          <span>{HIDDEN}</span>
        </li>
      )}
      {readings.includes('none') && (
        <li>
          <span aria-hidden="true">–</span>
          <span>{NONE}</span>
        </li>
      )}
    </ul>
  )
}
