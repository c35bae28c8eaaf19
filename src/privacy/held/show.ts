import type { ShowSchema } from '../../platform/schemas/show.ts'
import type { Holding } from './holding.ts'

/** How the public page of an organisation is set. What stands on it is held elsewhere. */
export const showHoldings: { readonly [T in keyof ShowSchema]: Holding<T> } = {
  public_pages: {
    kind: 'strategy',
    whose: 'nobody',
    columns: {
      organisation_id: 'no person',
      slug: 'no person',
      sections: 'no person',
      opened_on: 'no person',
      version: 'no person',
    },
  },
}
