import type { ScaleOption, Side } from './row.ts'

/** Options of one side, from the one next to zero outwards. Scales are listed either way round. */
export function outwards(options: readonly ScaleOption[], side: Side): number[] {
  const of = options.flatMap((option, i) => (option.side === side ? [i] : []))
  const listedFirst = options.find(option => option.side !== 'apart')?.side === side
  return listedFirst ? of.reverse() : of
}

const levels: Readonly<Record<Side, readonly (readonly string[])[]>> = {
  left: [['d'], ['d', 'sd'], ['d2', 'd', 'sd']],
  right: [['a'], ['a', 'sa'], ['a2', 'a', 'sa']],
  apart: [['n'], ['n', 'n2']],
}

/** The texture of every option: the further from zero, the heavier. */
export function textures(options: readonly ScaleOption[]): string[] {
  const found = new Map<number, string>()
  for (const side of ['left', 'right', 'apart'] as const) {
    const of = side === 'apart' ? outwards(options, side).sort((a, b) => a - b) : outwards(options, side)
    const names = levels[side][Math.min(of.length, levels[side].length) - 1] ?? []
    of.forEach((option, i) => {
      found.set(option, names[Math.min(i, names.length - 1)] ?? 'n')
    })
  }
  return options.map((_, i) => found.get(i) ?? 'n')
}

/** A sum of several options looks like none of them. */
export const joinedTexture: Readonly<Record<Side, string>> = { left: 'jd', right: 'ja', apart: 'jn' }
