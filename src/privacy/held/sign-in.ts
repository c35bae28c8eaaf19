import type { Schema } from '../../platform/schema.ts'
import type { Holding } from './holding.ts'

type Tables = 'passkeys' | 'passkey_challenges' | 'sign_ons' | 'sign_on_accounts' | 'sign_on_attempts'

/** What passkeys and single sign-on hold; the rest is in `holdings.ts`. */
export const signInHoldings: { readonly [T in keyof Pick<Schema, Tables>]: Holding<T> } = {
  passkeys: {
    kind: 'ways-in',
    whose: ['member_id'],
    columns: {
      id: 'no person',
      organisation_id: 'no person',
      member_id: 'points at a person',
      credential_id: 'secret',
      user_handle: 'secret',
      public_key: 'secret',
      counter: 'secret',
      name: { says: 'A passkey called' },
      added_on: { says: 'Added on' },
      used_on: { says: 'Last used on' },
    },
  },
  passkey_challenges: {
    kind: 'ways-in',
    whose: 'nobody',
    columns: { digest: 'secret', expires_at: 'no person' },
  },
  sign_ons: {
    kind: 'decisions',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      label: 'no person',
      issuer: 'no person',
      client_id: 'no person',
      client_secret: 'secret',
      joining: 'no person',
      domains: 'no person',
      claim_name: 'no person',
      claim_value: 'no person',
    },
  },
  sign_on_accounts: {
    kind: 'ways-in',
    whose: ['member_id'],
    columns: {
      organisation_id: 'no person',
      issuer: { says: 'An account with' },
      subject: { says: 'Known there as' },
      member_id: 'points at a person',
      connected_on: { says: 'Connected on' },
    },
  },
  sign_on_attempts: {
    kind: 'ways-in',
    whose: 'nobody',
    columns: { digest: 'secret', organisation_id: 'no person', expires_at: 'no person' },
  },
}
