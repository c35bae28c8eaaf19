import type { StartingPointSchema } from '../../platform/schemas/starting-point.ts'
import type { Holding } from './holding.ts'

const own = { organisation_id: 'no person' } as const

/** What is held of the starting point and its workbooks; the rest is in `holdings.ts`. */
export const startingPointHoldings: { readonly [T in keyof StartingPointSchema]: Holding<T> } = {
  seen_as: {
    kind: 'strategy',
    whose: ['written_by'],
    columns: {
      ...own,
      number: { says: 'Wording' },
      words: 'may name somebody',
      written_on: { says: 'Wrote how we want to be seen on' },
      written_by: 'points at a person',
    },
  },
  workbook_titles: {
    kind: 'strategy',
    whose: ['written_by'],
    columns: {
      ...own,
      workbook: 'no person',
      number: { says: 'Version of the titles' },
      titles: 'may name somebody',
      written_on: { says: 'Wrote the titles of a workbook on' },
      written_by: 'points at a person',
    },
  },
  rating_rounds: {
    kind: 'strategy',
    whose: ['set_by'],
    columns: {
      ...own,
      id: 'no person',
      workbook: 'no person',
      number: { says: 'Round' },
      items: 'may name somebody',
      set_on: { says: 'Set a round of a workbook on' },
      set_by: 'points at a person',
      opens_on: 'no person',
      closes_on: 'no person',
      called_off_on: 'no person',
      called_off_why: 'may name somebody',
      counted_on: 'no person',
      figures: 'no person',
    },
  },
  rating_boxes: {
    kind: 'ballots',
    whose: 'nobody',
    columns: { ...own, round_id: 'no person', papers: 'no person' },
  },
  raters: {
    kind: 'ballots',
    whose: ['member_id'],
    columns: {
      ...own,
      round_id: { says: 'Has rated in the round with the number' },
      member_id: 'points at a person',
    },
  },
  agreed_ratings: {
    kind: 'strategy',
    whose: ['agreed_by'],
    columns: {
      ...own,
      round_id: 'no person',
      part: { says: 'Wrote down an agreed rating of' },
      number: { says: 'Version of it' },
      rating: 'no person',
      sureness: 'no person',
      why: 'may name somebody',
      shown_by: 'may name somebody',
      agreed_on: { says: 'Agreed on' },
      agreed_by: 'points at a person',
    },
  },
  agreed_evidence: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { ...own, round_id: 'no person', part: 'no person', evidence_id: 'no person' },
  },
  first_steps: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: {
      ...own,
      round_id: 'no person',
      part: 'no person',
      suggestion: 'no person',
      station_id: 'no person',
      taken_on: 'no person',
    },
  },
}
