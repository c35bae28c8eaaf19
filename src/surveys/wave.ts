import { z } from 'zod'
import type { Day } from '../calendar/day.ts'

export const waveKinds = ['baseline', 'post', 'pulse', 'yearly'] as const
export type WaveKind = (typeof waveKinds)[number]

/** Whom a wave is put to: everyone who works here, the people of some teams, those with some parts, or people by name. */
export const target = z.discriminatedUnion('whom', [
  z.object({ whom: z.literal('everyone') }),
  z.object({ whom: z.literal('units'), ids: z.array(z.string()) }),
  z.object({ whom: z.literal('roles'), ids: z.array(z.string()) }),
  z.object({ whom: z.literal('people') }),
])
export type Target = Readonly<z.infer<typeof target>>

/** The days that say where a wave stands. */
export type WaveDays = Readonly<{
  opensOn: Day
  closesOn: Day
  fixedOn: Day | null
  calledOffOn: Day | null
  closedOn: Day | null
  deletedOn: Day | null
}>

export type WaveState = 'draft' | 'fixed' | 'open' | 'over' | 'closed' | 'called-off'

/** Where a wave stands today. `fixed`: to open on a day to come; `over`: its last day is past, and it is about to be closed. */
export function stateOf({ opensOn, closesOn, fixedOn, calledOffOn, closedOn }: WaveDays, today: Day): WaveState {
  if (calledOffOn) return 'called-off'
  if (!fixedOn) return 'draft'
  if (closedOn) return 'closed'
  if (today < opensOn) return 'fixed'
  return today <= closesOn ? 'open' : 'over'
}

/** How long what was used up is kept after closing, and with it the key that signed it. */
export const daysSpentKept = 30
