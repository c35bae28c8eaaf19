import { type Day, inWords } from '../../calendar/day.ts'
import type { Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, textErrors, typedDay } from '../../thread/typed.ts'
import { readLink } from '../forms.ts'
import { channels } from './channel.ts'
import type { NewTelling } from './queries.ts'

/** What was typed about where people were told. */
export type TellingTyped = Readonly<{ channel: string; words: string; href: string; told: DayTyped }>

export function typedTelling(form: Form): TellingTyped {
  const { one } = form
  return { channel: one('channel'), words: one('words'), href: one('href'), told: typedDay(form, 'told') }
}

export const nothingTyped: TellingTyped = {
  ...{ channel: '', words: '', href: '' },
  told: { day: '', month: '', year: '' },
}

/** People can be told between the day of the adoption and today. */
export function readTelling(typed: TellingTyped, adoptedOn: Day, today: Day): FormReading<NewTelling> {
  const { words } = typed
  const channel = channels.find(each => each === typed.channel)
  const href = readLink('href', typed.href)
  const day = readDay(typed.told, 'told', {
    first: { day: adoptedOn, text: `The day must not be before the wording was adopted, ${inWords(adoptedOn)}` },
    last: { day: today, text: `The day must not be after today, ${inWords(today)}` },
  })
  const errors = [
    ...(channel ? [] : [{ field: 'channel', text: 'Choose where people were told' }]),
    ...errorsOf(day),
    ...textErrors('words', words, 4000, 'Say what shows it: where it hangs, at which meetings, on which page'),
    ...errorsOf(href),
  ]
  if (errors.length > 0 || !channel || href.outcome === 'wrong' || day.outcome === 'wrong')
    return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { channel, words, href: href.value, toldOn: day.value } }
}
