import { inWords } from '../calendar/day.ts'
import type { Station } from '../thread/station.ts'

export const sources = ['release', 'listening', 'review', 'assessment', 'other'] as const
export type Source = (typeof sources)[number]

export const sourceNames: Readonly<Record<Source, string>> = {
  release: 'What answers to a survey say',
  listening: 'What people said in groups, interviews or one to one',
  review: 'A review, or a recommendation of one',
  assessment: 'A self-assessment, or an equality impact assessment',
  other: 'Something else',
}

/** Where it comes from, in a word or two. */
export const sourceWords: Readonly<Record<Source, string>> = {
  release: 'Survey',
  listening: 'Listening',
  review: 'Review',
  assessment: 'Assessment',
  other: 'Other',
}

/** What was found missing, and how it was answered so far. */
export type Gap = Readonly<{
  station: Station
  source: Source
  /** What stands in the ring of its element; null when it belongs to none. */
  element: Readonly<{ id: string; mark: string; title: string }> | null
  refusedOn: string | null
  refusedWhy: string | null
  /** Is there an action that answers it and was not given up? */
  hasAction: boolean
}>

/** How a gap stands: nobody has answered it, an action does, or somebody said no and why. */
export function standingOf({
  hasAction,
  refusedOn,
}: Pick<Gap, 'hasAction' | 'refusedOn'>): 'broken' | 'answered' | 'refused' {
  if (hasAction) return 'answered'
  return refusedOn ? 'refused' : 'broken'
}

/** The sentence over the list: what is not answered comes first. */
export function headingOf(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'No gaps yet'
  const broken = gaps.filter(gap => standingOf(gap) === 'broken').length
  if (broken === 0) return 'Every gap has an answer'
  return broken === 1 ? 'One gap has no answer' : `${broken} gaps have no answer`
}

/** A gap in lines, as it is written down when it changes, and as it stands beside what somebody else typed. */
export function linesOf({ station, source, element }: Gap): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'What is missing', value: station.title },
    { key: 'What else is known', value: station.words || 'Nothing' },
    { key: 'How it is known', value: sourceNames[source] },
    { key: 'Found on', value: inWords(station.standsOn) },
    { key: 'Element', value: element?.title ?? 'None yet' },
    { key: 'Looked after by', value: station.owner?.name ?? 'Nobody' },
  ]
}

export function inFull(gap: Gap): string {
  return linesOf(gap)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}
