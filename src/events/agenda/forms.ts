import type { FieldError, Form, FormReading } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { type Step, type StepWords, stepKinds } from './agenda.ts'

/** What was typed, to stand in the fields again. */
export type StepTyped = Readonly<{ kind: string; title: string; speaker: string; about: string; minutes: string }>

export const noStep: StepTyped = { kind: '', title: '', speaker: '', about: '', minutes: '' }

export const typedStep = ({ one }: Form): StepTyped => ({
  ...{ kind: one('kind'), title: one('title'), speaker: one('speaker'), about: one('about'), minutes: one('minutes') },
})

export const typedOf = ({ kind, title, speaker, about, minutes }: Step): StepTyped => ({
  ...{ kind, title, speaker, about, minutes: String(minutes) },
})

export function readStep(typed: StepTyped): FormReading<StepWords> {
  const { title, speaker, about } = typed
  const kind = stepKinds.find(each => each === typed.kind)
  const minutes = /^[1-9]\d{0,2}$/.test(typed.minutes) ? Number(typed.minutes) : 0
  const errors: FieldError[] = [
    ...(kind ? [] : [{ field: 'kind', text: 'Choose what happens' }]),
    ...textErrors('title', title, 200, 'Give this step a name'),
    ...textErrors('speaker', speaker, 200),
    ...(minutes >= 1 && minutes <= 720
      ? []
      : [{ field: 'minutes', text: 'Enter how many minutes it takes, in figures, from 1 to 720' }]),
    ...textErrors('about', about, 2000),
  ]
  if (errors.length > 0 || !kind) return { outcome: 'wrong', errors }
  return { outcome: 'read', value: { kind, title, speaker, about, minutes } }
}
