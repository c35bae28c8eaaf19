import { HIDDEN } from '../hidden.ts'
import { fillOf, ticksOf } from './bars.tsx'
import { partsOnSide } from './likert-layout.ts'
import { type ChartRow, isAnythingHidden, isShown, type ScaleOption } from './row.ts'
import { joinedTexture, textures } from './scale-sides.ts'

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

/** What the textures of a `Likert` mean. Sums, and what is hidden, are explained only where there are any. */
export const LikertKey = ({ options, rows }: { options: readonly ScaleOption[]; rows: readonly ChartRow[] }) => {
  const fills = textures(options)
  const entries = options.map(({ label }, i) => ({ label, fill: fills[i] ?? 'n' }))
  return <Key rows={rows} entries={[...entries, ...sumsIn(rows, options)]} />
}

/** The sums that are drawn in place of the options they are of, each once, from left to right. */
function sumsIn(rows: readonly ChartRow[], options: readonly ScaleOption[]): Entry[] {
  return (['left', 'apart', 'right'] as const).flatMap(side => {
    const parts = rows.filter(isShown).flatMap(row => partsOnSide(row, options, side))
    const labels = parts.filter(({ of }) => of.length > 1).map(({ of }) => of.map(i => options[i]?.label).join(' + '))
    return [...new Set(labels)].map(label => ({ fill: joinedTexture[side], label: `${label}, added up` }))
  })
}

/** What the textures, and the letters if there are any, of `Bars` mean. */
export const BarsKey = ({ options, rows }: { options: readonly string[]; rows: readonly ChartRow[] }) => {
  const { named, words } = ticksOf(options)
  const entries = options.map((label, i) => ({ label, fill: fillOf(i), letter: named ? undefined : words[i] }))
  return <Key rows={rows} entries={entries} />
}
