import type { Step } from '../day.ts'

/** The least part of the thread that a step takes, so that no two knots lie on each other. */
const leastShare = 0.03

/** Where the steps of a day begin on its thread, and where the last one ends: from 0 to 1, each as long as it takes. */
export function knotsOf(steps: readonly Pick<Step, 'minutes'>[]): readonly number[] {
  const whole = sumOf(steps.map(({ minutes }) => minutes))
  const lengths = steps.map(({ minutes }) => Math.max(whole * leastShare, minutes, 1))
  const ends = lengths.map((_, i) => sumOf(lengths.slice(0, i + 1)))
  return [0, ...ends.map(end => end / sumOf(lengths))]
}

const sumOf = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0)
