import { type Day, inWords } from '../calendar/day.ts'
import type { Named } from '../thread/station.ts'
import { whoOf } from '../thread/who.ts'

/** How people are listened to, beside the box and surveys. */
export const occasionForms = ['focus-group', 'interview', 'circle', 'cafe'] as const
export type OccasionForm = (typeof occasionForms)[number] | 'box' | 'survey'

export const formNames: Readonly<Record<OccasionForm, string>> = {
  'focus-group': 'Focus group',
  interview: 'Interview',
  circle: 'Listening circle',
  cafe: 'Conversation café',
  box: 'Open-door box',
  survey: 'Words of a survey',
}

/** When people were listened to. Who spoke stands nowhere. */
export type Occasion = Readonly<{
  id: string
  form: OccasionForm
  title: string
  heldOn: Day
  facilitator: string
  /** How many were there, as its host says; null for the box. */
  present: number | null
  /** In which words consent was asked. */
  consent: string
  version: number
  toldOn: Day | null
  toldHow: string | null
  /** Who may write down what was said, beside those who work on answers. */
  runBy: Named
  /** The survey whose words these are. */
  waveId: string | null
}>

/** Was it written, and by whoever wanted to? Then nobody was there, and everyone could be who wrote. */
export function isWritten({ form }: Pick<Occasion, 'form'>): boolean {
  return form === 'box' || form === 'survey'
}

/** The month of a day in words, such as “May 2027”. */
export function monthInWords(day: Day): string {
  return inWords(day).replace(/^\d+ /, '')
}

/** An occasion in lines, as it stands on its page, and beside what somebody else typed. */
export function linesOf(occasion: Occasion): readonly Readonly<{ key: string; value: string }>[] {
  const { form, title, heldOn, facilitator, present, consent, runBy } = occasion
  if (form === 'box') return [{ key: 'Read in', value: monthInWords(heldOn) }]
  if (form === 'survey') return [{ key: 'Closed on', value: inWords(heldOn) }]
  return [
    { key: 'Name', value: title },
    { key: 'How', value: formNames[form] },
    { key: 'Day', value: inWords(heldOn) },
    { key: 'Led by', value: facilitator || 'Nobody named' },
    ...(runBy ? [{ key: 'Runs it, and may write notes', value: whoOf(runBy) }] : []),
    { key: 'Were there, as the host says', value: String(present) },
    { key: 'Consent was asked so', value: consent },
  ]
}
