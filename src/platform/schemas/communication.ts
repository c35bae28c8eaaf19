import type { Generated } from 'kysely'

type Day = string

type Audiences = {
  organisation_id: string
  key: string
  name: string
  works_here: boolean
  place: number
  dropped_on: Day | null
}

type Messages = {
  organisation_id: string
  station_id: string
  kind: Generated<'message'>
  release_id: string | null
  for_day: string | null
}

type Tellings = {
  id: Generated<string>
  organisation_id: string
  message_id: string
  audience: string
  channels: string[]
  why: Generated<string>
  due_on: Day
  said_on: Day | null
  said_words: string | null
  said_href: string | null
  said_by: string | null
  dropped_on: Day | null
  dropped_why: string | null
}

type Stories = {
  organisation_id: string
  station_id: string
  kind: Generated<'story'>
  sort: 'impact' | 'did-not-work'
  title: string
  words: string
  whose: string
  edition: Generated<number>
  taken_back_on: Day | null
}

type StoryConsents = {
  id: Generated<string>
  organisation_id: string
  story_id: string
  edition: number
  given_by: string
  taken_by: string | null
  given_on: Day
  wording: string
  inside: boolean
  outside: boolean
  until: Day | null
}

type OwnDays = {
  id: Generated<string>
  organisation_id: string
  title: string
  words: Generated<string>
  begins_on: Day
  ends_on: Day
  is_yearly: boolean
  withdrawn_on: Day | null
}

type HiddenDays = { organisation_id: string; key: string; hidden_on: Day }

/** What is told, to whom and when; stories and their consent; days of the calendar. */
export type CommunicationSchema = {
  audiences: Audiences
  messages: Messages
  message_tellings: Tellings
  stories: Stories
  story_consents: StoryConsents
  own_days: OwnDays
  hidden_days: HiddenDays
}
