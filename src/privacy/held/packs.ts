import type { PacksSchema } from '../../platform/schemas/packs.ts'
import type { Holding } from './holding.ts'

/** What is held of what came of events; the rest is in `holdings.ts`. */
export const packsHoldings: { readonly [T in keyof PacksSchema]: Holding<T> } = {
  packs: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      event_id: 'no person',
      evidence_id: 'no person',
    },
  },
  pack_texts: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      event_id: 'no person',
      part: 'no person',
      words: 'may name somebody',
      version: 'no person',
    },
  },
  pack_quotes: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      event_id: 'no person',
      question_id: 'no person',
      reaction_id: 'no person',
      note_id: 'no person',
      agreed_on: 'no person',
      own_words: 'may name somebody',
      has_lapsed: 'no person',
    },
  },
  pack_reflections: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      event_id: 'no person',
      words: 'may name somebody',
      station_id: 'no person',
    },
  },
  case_studies: {
    kind: 'packs',
    whose: ['made_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      title: 'may name somebody',
      from_whom: 'may name somebody',
      happened: 'may name somebody',
      changed: 'may name somebody',
      agreed_by: 'may name somebody',
      taken_back_on: 'no person',
      version: 'no person',
      made_on: { says: 'Wrote a case study on' },
      made_by: 'points at a person',
    },
  },
  pack_cases: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      event_id: 'no person',
      case_id: 'no person',
    },
  },
  pack_resources: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      event_id: 'no person',
      case_id: 'no person',
      title: 'may name somebody',
      address: 'may name somebody',
      words: 'may name somebody',
    },
  },
  pack_editions: {
    kind: 'packs',
    whose: ['published_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      event_id: 'no person',
      edition: 'no person',
      published_on: { says: 'Published an insights pack on' },
      published_by: 'points at a person',
      audience: 'no person',
      why: 'may name somebody',
      content: 'may name somebody',
    },
  },
  pack_files: {
    kind: 'packs',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      edition_id: 'no person',
      kind: 'no person',
      bytes: { names: true, because: 'A file made of the pack, thrown away with every change of it.' },
    },
  },
}
