import { addDays, addMonths, type Day, daysBetween, inWords } from '../../calendar/day.ts'
import { mostDaysOpen, mostMonthsKept, type Wave } from '../wave.ts'
import { type Finding, note, refused } from './finding.ts'

type Days = Pick<Wave, 'kind' | 'opensOn' | 'closesOn' | 'deleteOn' | 'reminders'> & Readonly<{ series: object | null }>

/** Days that are past, or too many, or too long after. */
export function ofDays({ opensOn, closesOn, deleteOn, reminders }: Days, today: Day): Finding[] {
  return [
    ...(opensOn < today ? [refused(`It was to open on ${inWords(opensOn)}, which is past. Choose another day.`)] : []),
    ...(daysBetween(opensOn, closesOn) > mostDaysOpen ? [refused(`It is open for ${mostDaysOpen} days at most.`)] : []),
    ...(deleteOn > addMonths(closesOn, mostMonthsKept)
      ? [refused(`Answers are deleted within ${mostMonthsKept} months after the last day.`)]
      : []),
    ...(reminders.some(day => day <= opensOn || day > closesOn)
      ? [refused('Reminders go out after the first day, and on the last day at the latest.')]
      : []),
  ]
}

/**
 * How the same people's answers moved is told when the next survey of a series closes, on the day after its last, and the
 * earlier answers must be there all that day.
 */
export function ofSeries({ kind, series, closesOn, deleteOn }: Days): Finding[] {
  if (!series || kind === 'post') return []
  const lastOfNext = addDays(deleteOn, -2)
  const longer =
    kind !== 'pulse' && lastOfNext < addMonths(closesOn, 12)
      ? ` One on the same days a year later would come too late: keep them until ${inWords(addMonths(closesOn, mostMonthsKept))}.`
      : ''
  return [
    note(
      `Its answers are deleted on ${inWords(deleteOn)}. To tell how the same people’s answers moved, the last day of the next survey of the series has to be ${inWords(lastOfNext)} or earlier.${longer}`,
    ),
  ]
}
