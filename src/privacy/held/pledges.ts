import type { PledgesSchema } from '../../platform/schemas/pledges.ts'
import type { Holding } from './holding.ts'

/** What is held of what people will do after an event; the rest is in `holdings.ts`. */
export const pledgesHoldings: { readonly [T in keyof PledgesSchema]: Holding<T> } = {
  pledges: {
    kind: 'pledges',
    whose: ['member_id'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      event_id: 'no person',
      held_on: { says: 'Wrote down what they will do after the event of' },
      member_id: 'points at a person',
      kept_secret: 'secret',
      secret_digest: 'secret',
      words: { says: 'What you will do' },
      once: 'secret',
      outcome: { says: 'What came of it' },
    },
  },
  pledge_letters: {
    kind: 'pledges',
    whose: 'nobody',
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      pledge_id: 'no person',
      sealed: { names: true, because: 'An address, sealed. It goes when its owner says so, and with the pledge.' },
      confirmed_on: 'no person',
      sent_after: 'no person',
    },
  },
  pledge_totals: {
    kind: 'nothing about people',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      event_id: 'no person',
      after_days: 'no person',
      taken_on: 'no person',
      figures: 'no person',
    },
  },
}
