import { addDays, dayAt, inWords, isByDay } from '../../calendar/day.ts'
import type { Wave } from '../wave.ts'
import { lettersDue } from './letter.ts'

export type Told = Pick<Wave, 'opensOn' | 'closesOn' | 'calledOffOn' | 'closedOn' | 'reminders' | 'lastLettersOn'>

/** When everyone who is asked is written to, and what has gone out already, in sentences. */
export type LettersWords = Readonly<{ letters: string; reminders: string }>

export function lettersWords(wave: Told, now: Date): LettersWords {
  const { closesOn, calledOffOn, closedOn, reminders, lastLettersOn } = wave
  const today = dayAt(now)
  const gone = lastLettersOn ? [`Those of ${inWords(lastLettersOn)} have gone out to everyone who is asked.`] : []
  if (calledOffOn !== null || closedOn !== null || today > closesOn)
    return { letters: gone[0] ?? 'None went out.', reminders: 'No more go out.' }
  const coming = reminders.filter(day => day > today)
  return {
    letters: [...gone, ...nextLetters(wave, now)].join(' '),
    reminders:
      coming.length > 0 ? `They go out to everyone on ${coming.map(inWords).join(' and ')}.` : 'No more go out.',
  }
}

const hour = 3_600_000

/** What goes out next, beside reminders on days to come. Letters are written once an hour, and by day. */
function nextLetters(wave: Told, now: Date): string[] {
  const { opensOn, closesOn } = wave
  const today = dayAt(now)
  if (today < opensOn) return [`They go out on ${inWords(opensOn)}, by day, to everyone who is asked.`]
  const due = lettersDue(wave, today)
  if (due === null) return []
  const goOut = due === opensOn ? 'They go out' : 'Reminders go out'
  const later = (hours: number) => new Date(now.getTime() + hours * hour)
  const isLastDay = addDays(today, 1) > closesOn
  if (isByDay(now))
    return [
      isByDay(later(1))
        ? `${goOut} within the hour.`
        : `${goOut} before 6 this evening, ${isLastDay ? notAtAll : inTheMorning}`,
    ]
  const isBeforeDay = dayAt(later(13)) === today
  if (isBeforeDay) return [`${goOut} this morning between 7 and 8.`]
  return [
    isLastDay
      ? 'None go out any more: it is evening, and this is the last day.'
      : `${goOut} tomorrow morning between 7 and 8, since none go out by night.`,
  ]
}

const notAtAll = 'if at all: this is the last day.'
const inTheMorning = 'or tomorrow morning between 7 and 8.'
