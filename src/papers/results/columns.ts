import { optionLabels, scaleOptions } from '../../releases/pages/chart-rows.ts'
import type { Topic } from '../../releases/topics.ts'
import type { Release } from '../../statistics/release.ts'

/** One column of a table, and one part of a bar: an answer, or the answers of one side of a scale. */
export type Column = Readonly<{ label: string; of: readonly number[]; colour: string }>

/** Ours, and each other: told apart without colour too, since every figure is said. */
const sideColours = { left: 'E8AD22', apart: 'D9CFBB', right: '4A1D4F' } as const
const palette = ['4A1D4F', 'E8AD22', '867A69', 'B3A48D', '1D6243', 'A3290F']

/** The columns of a topic: each answer, or the sides of a scale with what stands apart between them. */
export function columnsOf(release: Release, topic: Topic, how: 'each' | 'sides'): Column[] {
  const labels = optionLabels(release, topic)
  const each = labels.map((label, o) => ({ label, of: [o], colour: palette[o % palette.length]! }))
  if (how === 'each' || topic.kind !== 'scale') return each
  const options = scaleOptions(release.questions[topic.questions[0]!]!)
  const side = (name: 'left' | 'right'): Column[] => {
    const of = options.flatMap((option, o) => (option.side === name ? [o] : []))
    return of.length > 0 ? [{ label: of.map(o => labels[o]!).join(' + '), of, colour: sideColours[name] }] : []
  }
  const apart = each
    .filter((_, o) => options[o]!.side === 'apart')
    .map(column => ({ ...column, colour: sideColours.apart }))
  return [...side('left'), ...apart, ...side('right')]
}
