import type { CommunicationSchema } from '../../platform/schemas/communication.ts'
import type { Holding } from './holding.ts'

/** What the communication plan, the stories and the calendar hold; the rest is in `holdings.ts`. */
export const communicationHoldings: { readonly [T in keyof CommunicationSchema]: Holding<T> } = {
  audiences: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      key: 'no person',
      name: 'may name somebody',
      works_here: 'no person',
      place: 'no person',
      dropped_on: 'no person',
    },
  },
  messages: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      release_id: 'no person',
      for_day: 'no person',
    },
  },
  message_tellings: {
    kind: 'strategy',
    whose: ['said_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      message_id: 'no person',
      audience: 'no person',
      channels: 'no person',
      why: 'may name somebody',
      due_on: 'no person',
      said_on: { says: 'Told a message on' },
      said_words: 'may name somebody',
      said_href: { names: true, because: 'an address that was changed would lead nowhere; it is shown with its words' },
      said_by: 'points at a person',
      dropped_on: 'no person',
      dropped_why: 'may name somebody',
    },
  },
  stories: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      station_id: 'no person',
      kind: 'no person',
      sort: 'no person',
      title: 'may name somebody',
      words: 'may name somebody',
      whose: 'may name somebody',
      edition: 'no person',
      taken_back_on: 'no person',
    },
  },
  story_consents: {
    kind: 'strategy',
    whose: ['taken_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      story_id: 'no person',
      edition: 'no person',
      given_by: 'may name somebody',
      taken_by: 'points at a person',
      given_on: { says: 'Was told on this day that a story may be told' },
      wording: 'may name somebody',
      inside: 'no person',
      outside: 'no person',
      until: 'no person',
    },
  },
  own_days: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      title: 'may name somebody',
      words: 'may name somebody',
      begins_on: 'no person',
      ends_on: 'no person',
      is_yearly: 'no person',
      withdrawn_on: 'no person',
    },
  },
  hidden_days: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: { organisation_id: 'no person', key: 'no person', hidden_on: 'no person' },
  },
}
