import type { Db } from '../../src/platform/schema.ts'

/** How the public page is set. Its address is one for the whole instance, so it is made of the organisation's own id. */
export async function writeShow(db: Db, { organisationId }: Readonly<{ organisationId: string }>): Promise<void> {
  await db
    .insertInto('public_pages')
    .values({ organisation_id: organisationId, slug: organisationId, sections: ['promises'], opened_on: '2027-05-12' })
    .execute()
}
