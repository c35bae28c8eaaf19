import type { PoliciesSchema } from '../../platform/schemas/policies.ts'
import type { Holding } from './holding.ts'

const address = 'an address that was changed would lead nowhere; it is shown with what it belongs to'

/** What the register of policies and the code of conduct hold; the rest is in `holdings.ts`. */
export const policiesHoldings: { readonly [T in keyof PoliciesSchema]: Holding<T> } = {
  policies: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      form: 'no person',
      href: { names: true, because: address },
      review_on: 'no person',
    },
  },
  clauses: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      policy_id: 'no person',
      says: 'no person',
      wanted: 'may name somebody',
    },
  },
  policy_reviews: {
    kind: 'strategy',
    whose: ['reviewed_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      policy_id: 'no person',
      reviewed_on: { says: 'Reviewed a policy on' },
      reviewed_by: 'points at a person',
      outcome: 'no person',
      words: 'may name somebody',
      next_on: 'no person',
    },
  },
  policy_checks: {
    kind: 'strategy',
    whose: ['checked_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      policy_id: 'no person',
      checked_on: { says: 'Checked a policy on' },
      checked_by: 'points at a person',
      questions_version: 'no person',
    },
  },
  policy_answers: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      check_id: 'no person',
      question: 'no person',
      place: 'no person',
      asked: 'no person',
      lacking: 'no person',
      answer: 'no person',
      words: 'may name somebody',
      gap_id: 'no person',
    },
  },
  policy_occasions: {
    kind: 'strategy',
    whose: ['noted_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      policy_id: 'no person',
      held_on: { says: 'Noted that a policy was talked about on' },
      place: 'no person',
      words: 'may name somebody',
      href: { names: true, because: address },
      noted_by: 'points at a person',
      withdrawn_on: 'no person',
    },
  },
  behaviours: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      unlike: 'may name somebody',
      belongs_to: 'no person',
    },
  },
  codes: {
    kind: 'strategy',
    whose: ['drafted_by', 'decided_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      policy_id: 'no person',
      number: { says: 'Version of the code of conduct' },
      words: 'may name somebody',
      news: 'may name somebody',
      version: 'no person',
      drafted_on: { says: 'Drafted on' },
      drafted_by: 'points at a person',
      in_force_on: { says: 'In force from' },
      decided_on: { says: 'Decided on' },
      decided_by: 'points at a person',
    },
  },
  code_acknowledgements: {
    kind: 'acknowledgements',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      code_id: 'no person',
      member_id: 'points at a person',
      acknowledged_on: { says: 'Acknowledged the code of conduct on' },
    },
  },
  code_counts: {
    kind: 'releases',
    whose: 'nobody',
    columns: { organisation_id: 'no person', code_id: 'no person', counted_on: 'no person', cells: 'no person' },
  },
}
