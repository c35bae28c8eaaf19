import type { Generated } from 'kysely'

type Day = string

type EventKind = 'masterclass' | 'community' | 'coffee' | 'workshop' | 'own'

type EventSeries = {
  id: Generated<string>
  organisation_id: string
  title: string
  about: Generated<string>
  kind: EventKind
  version: Generated<number>
  made_on: Day
  made_by: string | null
}

type Events = {
  id: Generated<string>
  organisation_id: string
  series_id: string | null
  kind: EventKind
  own_kind: string | null
  title: string
  theme: Generated<string>
  audience: Generated<string>
  about: Generated<string>
  entry: 'open' | 'invited'
  form: 'in-person' | 'online' | 'both'
  place: Generated<string>
  online_address: Generated<string>
  held_on: Day
  starts: string
  ends: string
  capacity: number | null
  closes_on: Day
  access: Generated<string>
  contact: string
  told_on: Day | null
  called_off_on: Day | null
  called_off_why: string | null
  reminded_on: Day | null
  posted_version: Generated<number>
  reach_people: number | null
  reach_students: number | null
  reach_organisations: number | null
  reach_roles: string | null
  version: Generated<number>
  made_on: Day
  made_by: string | null
}

type EventSteps = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  place: number
  kind: 'welcome' | 'talk' | 'reactions' | 'tables' | 'plenary' | 'break' | 'survey' | 'close' | 'own'
  title: string
  speaker: Generated<string>
  about: Generated<string>
  minutes: number
  version: Generated<number>
}

type EventPlaces = {
  id: Generated<string>
  organisation_id: string
  event_id: string
  number: number
  member_id: string | null
  name: string
  email: string | null
  organisation_name: Generated<string>
  role_words: Generated<string>
  is_student: Generated<boolean>
  needs: Generated<string>
  standing: 'registered' | 'waiting'
  is_here: Generated<boolean>
  version: Generated<number>
  registered_on: Day
}

type EventWaves = {
  organisation_id: string
  event_id: string
  part: 'before' | 'after'
  wave_id: string | null
  completed: number | null
  asked: number | null
  asked_whom: string | null
}

/** Where people meet, and who has a place there. */
export type EventsSchema = {
  event_series: EventSeries
  events: Events
  event_steps: EventSteps
  event_places: EventPlaces
  event_waves: EventWaves
}
