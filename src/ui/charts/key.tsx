import { HIDDEN } from '../hidden.ts'
import { fillOf, ticksOf } from './bars.tsx'
import { type ChartRow, isAnythingHidden, type ScaleOption } from './row.ts'
import { textures } from './scale-sides.ts'

type Entry = Readonly<{ fill: string; label: string; letter?: string | undefined }>

const Key = ({ entries, rows }: { entries: readonly Entry[]; rows: readonly ChartRow[] }) => (
  <ul class="gt-key gt-key--chart" aria-label="Key">
    {[...entries, ...(isAnythingHidden(rows) ? [{ fill: 'h', label: HIDDEN }] : [])].map(
      ({ fill, label, letter }: Entry) => (
        <li>
          <svg aria-hidden="true" focusable="false">
            <rect class={`f-${fill}`} x="1" y="1" width="30" height="18" />
          </svg>
          <span>
            {letter && <b>{letter} </b>}
            {label}
          </span>
        </li>
      ),
    )}
  </ul>
)

/** What the textures of a `Likert` mean. What is hidden is explained only where something is. */
export const LikertKey = ({ options, rows }: { options: readonly ScaleOption[]; rows: readonly ChartRow[] }) => {
  const fills = textures(options)
  return <Key rows={rows} entries={options.map(({ label }, i) => ({ label, fill: fills[i] ?? 'n' }))} />
}

/** What the textures, and the letters if there are any, of `Bars` mean. */
export const BarsKey = ({ options, rows }: { options: readonly string[]; rows: readonly ChartRow[] }) => {
  const { named, words } = ticksOf(options)
  const entries = options.map((label, i) => ({ label, fill: fillOf(i), letter: named ? undefined : words[i] }))
  return <Key rows={rows} entries={entries} />
}
