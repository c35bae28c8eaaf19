import { randomInt } from 'node:crypto'
import { livePaths } from './paths.ts'

/** Short, easy to say and to spell, and nothing that could be meant badly. */
const words =
  'ALDER ASH ASPEN BEECH BERRY BIRCH BLOOM BROOK CEDAR CLOVER COPPER CORAL DAISY DUNE ELDER ELM FERN FIELD FLAX GORSE GROVE HAZEL HEATH HERON HOLLY IVY JUNIPER KESTREL LARCH LARK LILAC LINDEN MAPLE MEADOW MOSS OAK OLIVE OTTER PEBBLE PINE POPLAR POPPY QUARTZ REED ROBIN ROWAN SAGE SORREL SPRUCE SWIFT THISTLE THYME TULIP VALLEY VIOLET WILLOW WREN YARROW'.split(
    ' ',
  )

/** A word and three digits, by chance: 52,000 of them, so that guessing one takes long enough to be noticed. */
export function newCode(): string {
  return `${words[randomInt(words.length)]} ${randomInt(100, 1000)}`
}

/** A code as somebody typed it, in the way it is kept; null when it can be none. */
export function readCode(typed: string): string | null {
  const [, word, digits] = /^([a-z]{3,8})[\s-]*(\d{3})$/i.exec(typed.trim()) ?? []
  return word && digits ? `${word.toUpperCase()} ${digits}` : null
}

/** A code as it stands in an address. */
export function codeInAddress(code: string): string {
  return code.toLowerCase().replace(' ', '-')
}

/** Where a code leads, for the picture that phones read. */
export const joiningAt = (publicUrl: string, code: string): string =>
  `${publicUrl}${livePaths.join(codeInAddress(code))}`
