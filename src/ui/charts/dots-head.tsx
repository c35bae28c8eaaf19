import type { DotsProps } from './dots.tsx'
import type { DotPlace } from './dots-place.ts'
import { lineHeight, wrapped } from './row-name.tsx'

/** Letters that fit half of the narrowest picture. */
const half = 13

const linesOf = (ends: DotsProps['ends']) => ({ left: wrapped(ends.left, half), right: wrapped(ends.right, half) })

const endsHeight = (ends: DotsProps['ends']) => {
  const { left, right } = linesOf(ends)
  return Math.max(left.length, right.length) * lineHeight
}

/** Pixels that the words over the rows take. */
export const headHeight = (ends: DotsProps['ends'], reference: DotsProps['reference']): number =>
  endsHeight(ends) + (reference ? lineHeight + 4 : 0) + 14

type HeadProps = Pick<DotsProps, 'ends' | 'reference' | 'say'> & { at: DotPlace; height: number }

/** What left and right mean, and the line that every row is held against, with its name. */
export const DotsHead = ({ ends, reference, at, say, height }: HeadProps) => {
  const { left, right } = linesOf(ends)
  const y = endsHeight(ends) + 4
  const x = reference && at(reference.value)
  return (
    <>
      {left.map((line, i) => (
        <text class="soft" y={15 + i * lineHeight}>
          {line}
        </text>
      ))}
      {right.map((line, i) => (
        <text class="soft e" x="100%" y={15 + i * lineHeight}>
          {line}
        </text>
      ))}
      {reference && x !== undefined && (
        <>
          <line class="l-reference" x1={`${x}%`} x2={`${x}%`} y1={y} y2={height - 8} />
          <text class={x > 50 ? 'e' : undefined} x={`${x}%`} dx={x > 50 ? -8 : 8} y={y + 15}>
            {reference.label} {say(reference.value)}
          </text>
        </>
      )}
    </>
  )
}
