import { inWords } from '../../calendar/day.ts'
import type { Station } from '../../thread/station.ts'
import type { MarkName } from '../../ui/marks.tsx'

/** How well a place in a policy says it, as somebody found who read it. */
export const findings = ['well', 'partly', 'missing'] as const
export type Says = (typeof findings)[number]

export const saysNames: Readonly<Record<Says, string>> = {
  well: 'It says it well',
  partly: 'It says it in part',
  missing: 'It is missing here',
}

export const saysMarks: Readonly<Record<Says, MarkName>> = { well: 'done', partly: 'now', missing: 'cut' }

/** A place in a policy where allyship stands, or should. The title of its station says where, its words are the document's. */
export type Clause = Readonly<{
  station: Station
  policy: Readonly<{ id: string; title: string; ownerId: string | null; withdrawnOn: string | null }>
  says: Says
  /** What should stand there. */
  wanted: string
}>

/** A clause in lines, as it is written down when it changes. */
export function linesOf({ station, says, wanted }: Clause): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'Where', value: station.title },
    { key: 'What it says', value: station.words || 'Nothing' },
    { key: 'How well', value: saysNames[says] },
    { key: 'What should stand there', value: wanted || 'Nothing else' },
    { key: 'Read on', value: inWords(station.standsOn) },
  ]
}
