import type { MailingListSchema } from '../../platform/schemas/mailing-list.ts'
import type { Holding } from './holding.ts'

/** What is held of who wants letters, and of the letters; the rest is in `holdings.ts`. */
export const mailingListHoldings: { readonly [T in keyof MailingListSchema]: Holding<T> } = {
  mailing_list: {
    kind: 'mailing-list',
    whose: 'address',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      email: { says: 'E-mail address for letters' },
      joined_at: { says: 'Where you asked for letters' },
      wording: { says: 'Version of the words you agreed to' },
      asked_on: { says: 'Asked for letters on' },
      confirmed_on: { says: 'Said yes to letters on' },
    },
  },
  mailing_letters: {
    kind: 'mailing-list',
    whose: ['made_by'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      subject: 'may name somebody',
      body: 'may name somebody',
      version: 'no person',
      made_on: { says: 'Wrote a letter to the mailing list on' },
      made_by: 'points at a person',
      sent_on: 'no person',
      reached: 'no person',
      is_done: 'no person',
    },
  },
}
