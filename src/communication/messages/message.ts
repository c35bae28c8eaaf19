import { type Day, daysBetween, inWords } from '../../calendar/day.ts'
import type { Station } from '../../thread/station.ts'
import { type Channel, channelsInWords } from './channel.ts'

/** One audience of a message: how they are told, by when, and whether they were. Where it stands follows from its days. */
export type Telling = Readonly<{
  id: string
  messageId: string
  audience: string
  channels: readonly Channel[]
  /** Why it matters to them. */
  why: string
  dueOn: Day
  saidOn: Day | null
  saidWords: string | null
  saidHref: string | null
  droppedOn: Day | null
  droppedWhy: string | null
}>

/** What people should know. What it tells about leads to it on the thread, or is a release. */
export type Message = Readonly<{
  station: Station
  element: Readonly<{ id: string; mark: string; title: string }> | null
  /** The station it tells about, where it tells about one. */
  aboutId: string | null
  release: Readonly<{ id: string; title: string }> | null
  /** The day of the calendar it was planned for: its key, and when it begins. */
  forDay: string | null
}>

/** A line of the plan: a telling with its message. */
export type PlanLine = Readonly<{ telling: Telling; number: number; title: string; keeper: string | null }>

type Days = Pick<Telling, 'dueOn' | 'saidOn' | 'droppedOn'>

export const isOpen = ({ saidOn, droppedOn }: Pick<Days, 'saidOn' | 'droppedOn'>) => !saidOn && !droppedOn

/** The mark of a telling on the thread, as it stands today. */
export function markOf({ dueOn, ...days }: Days, today: Day): 'done' | 'late' | 'due' | 'plan' | 'stop' {
  if (days.saidOn) return 'done'
  if (days.droppedOn) return 'stop'
  const left = daysBetween(today, dueOn)
  if (left < 0) return 'late'
  return left <= 30 ? 'due' : 'plan'
}

/** The same in words. */
export function wordsOf({ dueOn, saidOn, droppedOn }: Days, today: Day): string {
  if (saidOn) return `Told on ${inWords(saidOn)}`
  if (droppedOn) return `Given up on ${inWords(droppedOn)}`
  const late = daysBetween(dueOn, today)
  if (late > 0) return late === 1 ? '1 day late' : `${late} days late`
  return `To be told by ${inWords(dueOn)}`
}

/** Of all tellings of a message, the mark that matters most: what is late comes before what is done. */
export function markOfAll(tellings: readonly Days[], today: Day): ReturnType<typeof markOf> {
  const marks = tellings.map(each => markOf(each, today))
  return (['late', 'due', 'plan', 'done', 'stop'] as const).find(mark => marks.includes(mark)) ?? 'plan'
}

/** The sentence over the plan. With more pages than one nobody has counted them all. */
export function headingOf(lines: readonly PlanLine[], today: Day, hasMore: boolean): string {
  const late = lines.filter(({ telling }) => telling.dueOn < today).length
  if (late > 0 && hasMore) return 'Some messages are late'
  if (late > 0) return late === 1 ? 'One message is late' : `${late} messages are late`
  return lines.length > 0 ? 'No message is late' : 'Nothing waits to be told'
}

export type MonthOfPlan = Readonly<{ title: string; isLate: boolean; lines: readonly PlanLine[] }>

const monthInWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The plan by months, and before them what is late. The lines come in the order of their days. */
export function byMonth(lines: readonly PlanLine[], today: Day): MonthOfPlan[] {
  const months: { title: string; isLate: boolean; lines: PlanLine[] }[] = []
  for (const line of lines) {
    const { dueOn } = line.telling
    const isLate = dueOn < today
    const title = isLate ? 'Late' : monthInWords.format(new Date(`${dueOn}T00:00:00Z`))
    const last = months.at(-1)
    if (last?.title === title) last.lines.push(line)
    else months.push({ title, isLate, lines: [line] })
  }
  return months
}

/** A message in lines, as it is written down when it changes, and as it stands beside what somebody else typed. */
export function linesOf({ station, element }: Message): readonly Readonly<{ key: string; value: string }>[] {
  return [
    { key: 'What people should know', value: station.title },
    { key: 'What else', value: station.words || 'Nothing' },
    { key: 'Looked after by', value: station.owner?.name ?? 'Nobody' },
    { key: 'Element', value: element?.title ?? 'None' },
  ]
}

export function inFull(message: Message): string {
  return linesOf(message)
    .map(({ key, value }) => `${key}: ${value}`)
    .join('\n')
}

/** A telling in a line, for the history. */
export function tellingInWords({ audience, channels }: Pick<Telling, 'audience' | 'channels'>): string {
  return `${audience}: ${channelsInWords(channels)}`
}
