import type { Generated } from 'kysely'

type Day = string

type MailingList = {
  id: Generated<string>
  organisation_id: string
  email: string
  joined_at: 'event' | 'room' | 'registration'
  wording: number
  asked_on: Day
  confirmed_on: Day | null
}

type MailingLetters = {
  id: Generated<string>
  organisation_id: string
  subject: string
  body: string
  version: Generated<number>
  made_on: Day
  made_by: string | null
  sent_on: Day | null
  reached: string | null
  is_done: Generated<boolean>
}

/** Who wants letters of an organisation, and the letters. */
export type MailingListSchema = { mailing_list: MailingList; mailing_letters: MailingLetters }
