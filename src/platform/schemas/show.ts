import type { Generated } from 'kysely'

type PublicPages = {
  organisation_id: string
  slug: string
  sections: Generated<string[]>
  opened_on: string | null
  version: Generated<number>
}

/** What an organisation shows to everyone. */
export type ShowSchema = { public_pages: PublicPages }
