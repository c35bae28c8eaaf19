import type { Layout } from './likert-layout.ts'
import type { ScaleOption, Side } from './row.ts'
import { lineHeight, wrapped } from './row-name.tsx'

type Words = Readonly<Record<Side, string>>

/** Pixels a letter takes, rather too many than too few; and the air between a word and the line at zero. */
const letter = 8.2
const air = 10

const has = (options: readonly ScaleOption[], side: Side) => options.some(option => option.side === side)

/** Pixels that the longest word left of zero needs. */
export const roomForWord = (ends: Words, options: readonly ScaleOption[]): number =>
  has(options, 'left') ? air + letter * longestWord(ends.left) : 0

const longestWord = (words: string) => Math.max(...words.split(/\s+/).map(word => word.length))

/** The words over each side, in lines that fit their room, and the height they take in pixels. */
export function linesOfEnds(ends: Words, options: readonly ScaleOption[], layout: Layout, narrowest: number) {
  const px = narrowest / 100
  const apartWidth = has(options, 'apart') ? letter * ends.apart.length + air : 0
  const beyond = narrowest - layout.zero * px
  const beside = layout.apart === null ? beyond - apartWidth : (layout.apart - layout.zero) * px
  // Where the line at zero stands far to the right, there is no room for two words beside each other.
  const isAbove = layout.apart === null && beside - 2 * air < letter * longestWord(ends.right)
  const right = has(options, 'right') ? wrapped(ends.right, ((isAbove ? beyond : beside) - 2 * air) / letter) : []
  const lines = {
    left: has(options, 'left') ? wrapped(ends.left, (layout.zero * px - air) / letter) : [],
    right,
    apart: has(options, 'apart') ? [ends.apart, ...(isAbove ? right.map(() => '') : [])] : [],
  }
  const most = Math.max(...Object.values(lines).map(each => each.length))
  return { ...lines, most, height: 10 + most * lineHeight }
}

export const Ends = ({ heads, layout }: { heads: ReturnType<typeof linesOfEnds>; layout: Layout }) => (
  <>
    <End lines={heads.left} most={heads.most} at={layout.zero} dx={-air} end />
    <End lines={heads.right} most={heads.most} at={layout.zero} dx={air} />
    <End lines={heads.apart} most={heads.most} at={layout.apart ?? 100} dx={0} end={layout.apart === null} />
  </>
)

type EndProps = { lines: readonly string[]; most: number; at: number; dx: number; end?: boolean }

/** Lines stand on the same foot, whatever their number. */
const End = ({ lines, most, at, dx, end }: EndProps) => (
  <>
    {lines.map(
      (line, i) =>
        line && (
          <text class={end ? 'soft e' : 'soft'} x={`${at}%`} dx={dx} y={15 + (most - lines.length + i) * lineHeight}>
            {line}
          </text>
        ),
    )}
  </>
)
