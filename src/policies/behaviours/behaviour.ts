import type { Station } from '../../thread/station.ts'

/** Something everyone here can expect of everyone. The words of its station say what it looks like. */
export type Behaviour = Readonly<{
  station: Station
  /** What it does not look like. */
  unlike: string
  /** The value or the policy it comes of. */
  belongsTo: Readonly<{ id: string; title: string }> | null
}>

/** A behaviour in lines, as it is written down when it changes. */
export function linesOf({
  station,
  unlike,
  belongsTo,
}: Behaviour): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'What is expected', value: station.title },
    { key: 'What it looks like', value: station.words },
    { key: 'What it does not look like', value: unlike || 'Nothing said' },
    { key: 'It comes of', value: belongsTo?.title ?? 'Nothing on the thread yet' },
  ]
}
