import type { Db } from '../../src/platform/schema.ts'
import { digestOf } from '../../src/platform/secrets.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; cycleId: string; promiseId: string }>

/** A row in every table of the weekly letter and the calendar, of this person. */
export async function writeRhythm(db: Db, { organisationId, memberId, cycleId, promiseId }: Wanted): Promise<void> {
  const [own, today, week] = [{ organisation_id: organisationId }, '2027-05-12', '2027-05-10']
  const theirs = { ...own, member_id: memberId }
  await db
    .insertInto('digest_weeks')
    .values({ ...own, week, written_at: new Date('2027-05-12T09:00:00.123Z') })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await db
    .insertInto('digests')
    .values({ ...theirs, week })
    .execute()
  await db
    .insertInto('digest_stops')
    .values({ ...theirs, stopped_on: today })
    .execute()
  await db
    .insertInto('escalations')
    .values({ ...theirs, cycle_id: cycleId, promise_id: promiseId, due_on: today, told_on: today })
    .execute()
  await db
    .insertInto('calendar_feeds')
    .values({ ...theirs, digest: digestOf(`the calendar of ${memberId}`), made_on: today })
    .execute()
}
