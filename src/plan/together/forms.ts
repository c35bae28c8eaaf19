import { addDays, type Day, dayFrom } from '../../calendar/day.ts'
import { effortNames, efforts } from '../../framework/actions/action.ts'
import { tenYearsOn } from '../../framework/forms.ts'
import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { type DayTyped, errorsOf, readDay, readWhy, typedDay } from '../../thread/typed.ts'
import type { PlannedInFull } from '../cells.ts'
import type { ProposalLine } from '../proposals/line.ts'

const whats = ['owner', 'weeks', 'day', 'effort', 'give-up'] as const
type What = (typeof whats)[number]

/** What was chosen and typed: which actions, each with the version that was seen, and what is to change in them. */
export type TogetherTyped = Readonly<{
  which: readonly string[]
  what: string
  owner: string
  weeks: string
  due: DayTyped
  effort: string
  why: string
}>

export const nothingChosen: TogetherTyped = {
  ...{ which: [], what: '', owner: '', weeks: '', effort: '', why: '' },
  due: { day: '', month: '', year: '' },
}

export function typedTogether(form: Form): TogetherTyped {
  const { one, many } = form
  const words = { what: one('what'), owner: one('owner'), weeks: one('weeks'), effort: one('effort'), why: one('why') }
  return { which: many('which'), ...words, due: typedDay(form, 'due') }
}

/** An action as it is chosen: its number, and its version. */
export const chosen = ({ number, version }: Readonly<{ number: number; version: number }>) => `${number}.${version}`

/** How each action is to change, given as it stands now. */
export type Together = Readonly<{
  seen: ReadonlyMap<number, number>
  wants(action: PlannedInFull): ProposalLine['wants']
}>

/** Whom `owner` means is for the caller to find; here it is only asked for. */
export function readTogether(typed: TogetherTyped, form: Form, today: Day): FormReading<Together> {
  const pairs = typed.which.map(text => /^(\d{1,9})\.(\d{1,9})$/.exec(text)).filter(match => match !== null)
  const seen = new Map(pairs.map(([, number, version]) => [Number(number), Number(version)] as const))
  const what = whats.find(each => each === typed.what)
  const change = what ? readChange(what, typed, form, today) : null
  const errors: FieldError[] = [
    ...(seen.size === 0 ? [{ field: 'which', text: 'Choose at least one action' }] : []),
    ...(change ? errorsOf(change) : [{ field: 'what', text: 'Choose what is to change in them' }]),
  ]
  if (errors.length > 0 || !change || change.outcome === 'wrong') return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { seen, wants: change.value } }
}

function readChange(what: What, typed: TogetherTyped, form: Form, today: Day): FormReading<Together['wants']> {
  const wrong = (field: string, text: string) => ({ outcome: 'wrong' as const, errors: [{ field, text }] })
  const read = (wants: Together['wants']) => ({ outcome: 'read' as const, value: wants })
  switch (what) {
    case 'owner':
      return typed.owner ? read(() => ({ owner: typed.owner })) : wrong('owner', 'Enter who looks after them')
    case 'weeks': {
      const weeks = weeksIn(typed.weeks)
      if (weeks === null) return wrong('weeks', 'Enter a number of weeks, such as 4, or -2 for earlier')
      return read(({ dueOn }) => ({ due: addDays(dueOn, weeks * 7) }))
    }
    case 'day': {
      const first = { day: today, text: 'The day must not be before today' }
      const day = readDay(typed.due, 'due', { first, last: tenYearsOn(today) })
      return day.outcome === 'wrong' ? day : read(() => ({ due: dayFrom(typed.due) ?? '' }))
    }
    case 'effort': {
      const effort = efforts.find(each => each === typed.effort)
      return effort ? read(() => ({ effort: effortNames[effort] })) : wrong('effort', 'Choose small, medium or large')
    }
    case 'give-up': {
      const why = readWhy(form)
      return why.outcome === 'wrong' ? why : read(() => ({ why: why.value }))
    }
  }
}

/** Ten years in either direction, and never none. */
function weeksIn(text: string): number | null {
  const weeks = /^[-−–+]?\d{1,3}$/.test(text) ? Number(text.replace(/^[−–]/, '-')) : 0
  return weeks !== 0 && Math.abs(weeks) <= 520 ? weeks : null
}
