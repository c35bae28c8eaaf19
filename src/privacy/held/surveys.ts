import type { SurveysSchema } from '../../platform/schemas/surveys.ts'
import type { Holding } from './holding.ts'

const own = { organisation_id: 'no person' } as const

/** What is held of surveys; the rest is in `holdings.ts`. */
export const surveysHoldings: { readonly [T in keyof SurveysSchema]: Holding<T> } = {
  questionnaires: {
    kind: 'surveys',
    whose: ['made_by'],
    columns: {
      ...own,
      id: 'no person',
      from_library: 'no person',
      made_on: { says: 'Began a questionnaire on' },
      made_by: 'points at a person',
      put_away_on: 'no person',
    },
  },
  questionnaire_versions: {
    kind: 'surveys',
    whose: ['made_by'],
    columns: {
      ...own,
      questionnaire_id: 'no person',
      number: { says: 'Version of a questionnaire' },
      content: 'may name somebody',
      made_on: { says: 'Made it on' },
      made_by: 'points at a person',
    },
  },
  wave_series: {
    kind: 'surveys',
    whose: 'nobody',
    columns: { ...own, id: 'no person', title: 'may name somebody', made_on: 'no person' },
  },
  waves: {
    kind: 'surveys',
    whose: ['made_by'],
    columns: {
      ...own,
      id: 'no person',
      questionnaire_id: 'no person',
      version: 'no person',
      series_id: 'no person',
      kind: 'no person',
      title: 'may name somebody',
      why: 'may name somebody',
      who_sees: 'may name somebody',
      target: 'no person',
      breakdowns: 'no person',
      sensitive: 'no person',
      is_open_channel: 'no person',
      rule_base: 'no person',
      rule_cell: 'no person',
      opens_on: 'no person',
      closes_on: 'no person',
      delete_on: 'no person',
      made_on: { says: 'Began a survey on' },
      made_by: 'points at a person',
      fixed_on: 'no person',
      content: 'may name somebody',
      invited_people: 'no person',
      called_off_on: 'no person',
      called_off_why: 'may name somebody',
      closed_on: 'no person',
      participation: 'no person',
      draft_id: 'no person',
      release_id: 'no person',
      deleted_on: 'no person',
      comments_on: 'no person',
      no_figures_on: 'no person',
      revision: 'no person',
      reminders: 'no person',
      reason: 'may name somebody',
      codes_printed: 'no person',
      last_letters_on: 'no person',
    },
  },
  invited: {
    kind: 'surveys',
    whose: ['member_id'],
    columns: { ...own, wave_id: { says: 'Is asked in the survey with the number' }, member_id: 'points at a person' },
  },
  ballot_keys: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { ...own, wave_id: 'no person', public_key: 'no person', fingerprint: 'no person', private_key: 'secret' },
  },
  ballots_taken: {
    kind: 'survey-ballots',
    whose: ['member_id'],
    columns: {
      ...own,
      wave_id: { says: 'Has taken a ballot, or voted, in the survey or vote with the number' },
      member_id: 'points at a person',
      blinded: 'no person',
    },
  },
  ballot_codes: {
    kind: 'survey-ballots',
    whose: 'nobody',
    columns: { ...own, wave_id: 'no person', digest: 'secret' },
  },
  spent_ballots: {
    kind: 'survey-ballots',
    whose: 'nobody',
    columns: { ...own, wave_id: 'no person', digest: 'no person' },
  },
  comments: {
    kind: 'survey-answers',
    whose: 'nobody',
    columns: { ...own, id: 'no person', wave_id: 'no person', question: 'no person', words: 'may name somebody' },
  },
  answers: {
    kind: 'survey-answers',
    whose: 'nobody',
    columns: {
      ...own,
      wave_id: 'no person',
      id: 'no person',
      way: 'no person',
      given: {
        names: true,
        because:
          'nobody can tell whose an answer is, and no role may look for a name in it; words are looked through once they are taken out',
      },
      receipt: 'secret',
      pair_tag: 'secret',
    },
  },
}
