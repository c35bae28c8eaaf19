import { randomUUID } from 'node:crypto'
import type { Db } from '../../src/platform/schema.ts'
import { digestOf, newSecret, sealsBy } from '../../src/platform/secrets.ts'
import { keepSecret, sealAddress, sealWords } from '../../src/pledges/sealed.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string }>

/** A pledge of this person with reminders, one of a guest, and the first totals. */
export async function writePledges(db: Db, { organisationId, memberId }: Wanted, words: string): Promise<void> {
  const seals = sealsBy('a secret that only tests know')
  const { id: eventId } = await db
    .selectFrom('events')
    .where('organisation_id', '=', organisationId)
    .select('id')
    .executeTakeFirstOrThrow()
  const own = { organisation_id: organisationId, event_id: eventId, held_on: '2027-06-02' }
  const [mine, guests] = [newSecret(), newSecret()]
  const { id: pledgeId } = await db
    .insertInto('pledges')
    .values({
      ...{ ...own, member_id: memberId, kept_secret: keepSecret(seals, memberId, mine), outcome: 'part' },
      ...{ secret_digest: digestOf(mine), words: sealWords(mine, words) },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('pledges')
    .values({ ...own, secret_digest: digestOf(guests), words: sealWords(guests, words), once: digestOf(newSecret()) })
    .execute()
  const id = randomUUID()
  const sealed = sealAddress(seals, id, { email: 'pledge@example.org', secret: mine })
  const confirmed = { confirmed_on: '2027-06-03', sent_after: 30 }
  await db
    .insertInto('pledge_letters')
    .values({ id, organisation_id: organisationId, pledge_id: pledgeId, sealed, ...confirmed })
    .execute()
  await db
    .insertInto('pledge_totals')
    .values({ organisation_id: organisationId, event_id: eventId, after_days: 30, taken_on: '2027-07-09' })
    .execute()
}
