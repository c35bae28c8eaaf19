import { jsonb } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A row in every table of the action plan, by this person and with these words. */
export async function writePlan(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const own = { organisation_id: organisationId }
  await db
    .insertInto('plan_group')
    .values({
      ...{ ...own, member_id: memberId, part: words.slice(0, 100), added_by: memberId, ended_by: memberId },
      ...{ since_on: '2027-05-12', until_on: '2027-05-12' },
    })
    .execute()
  await db
    .insertInto('strategy_settings')
    .values({ ...own, year_begins: 4, tell_within: 14 })
    .execute()
  await db
    .insertInto('plan_proposals')
    .values({ ...own, file_name: 'plan.xlsx', lines: jsonb([{ title: words }]), expires_at: new Date('2099-01-01') })
    .execute()
}
