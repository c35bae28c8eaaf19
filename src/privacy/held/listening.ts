import type { ListeningSchema } from '../../platform/schemas/listening.ts'
import type { Holding } from './holding.ts'

/** What is held of listening; the rest is in `holdings.ts`. */
export const listeningHoldings: { readonly [T in keyof ListeningSchema]: Holding<T> } = {
  listening_occasions: {
    kind: 'listening',
    whose: ['made_by', 'run_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      form: 'no person',
      title: 'may name somebody',
      held_on: 'no person',
      facilitator: 'may name somebody',
      present: 'no person',
      consent: 'may name somebody',
      version: 'no person',
      made_on: { says: 'Wrote down that people were listened to on' },
      made_by: 'points at a person',
      told_on: 'no person',
      told_how: 'may name somebody',
      run_by: 'points at a person',
      wave_id: 'no person',
      question: 'no person',
    },
  },
  themes: {
    kind: 'listening',
    whose: ['made_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      title: 'may name somebody',
      words: 'may name somebody',
      gap_id: 'no person',
      version: 'no person',
      made_on: { says: 'Named a theme on' },
      made_by: 'points at a person',
      notes_gone_on: 'no person',
    },
  },
  codings: {
    kind: 'listening',
    whose: ['first_id', 'second_id', 'made_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      title: 'may name somebody',
      first_id: 'points at a person',
      second_id: 'points at a person',
      made_on: { says: 'Coding of notes begun on' },
      made_by: 'points at a person',
      first_done_on: { says: 'The first of two was done on' },
      second_done_on: { says: 'The second of two was done on' },
      settled_on: 'no person',
      settled_by: 'may name somebody',
    },
  },
  listening_notes: {
    kind: 'listening-notes',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      occasion_id: 'no person',
      words: 'may name somebody',
      may_quote: 'no person',
      coding_id: 'no person',
      theme_id: 'no person',
    },
  },
  note_codes: {
    kind: 'listening-notes',
    whose: 'nobody',
    columns: { organisation_id: 'no person', note_id: 'no person', coder: 'no person', theme_id: 'no person' },
  },
  feedback_boxes: {
    kind: 'feedback-box',
    whose: 'nobody',
    columns: { organisation_id: 'no person', texts: 'may name somebody', read_on: 'no person' },
  },
}
