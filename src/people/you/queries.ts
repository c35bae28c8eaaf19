import { after } from '../../platform/clock.ts'
import type { Tx, Way } from '../../platform/schema.ts'
import { idleFor } from '../session.ts'
import type { Viewer } from '../viewer.ts'
import type { WaysIn } from '../ways-in.ts'

export async function findWaysIn(db: Tx, { memberId }: Viewer): Promise<WaysIn> {
  const { email, passkeys } = await db
    .selectFrom('members as m')
    .select('m.email')
    .select(eb =>
      eb
        .selectFrom('passkeys as p')
        .select(count => count.fn.countAll<number>().as('passkeys'))
        .whereRef('p.member_id', '=', 'm.id')
        .as('passkeys'),
    )
    .where('m.id', '=', memberId)
    .executeTakeFirstOrThrow()
  const signOn = await db
    .selectFrom('sign_on_accounts as a')
    .innerJoin('sign_ons as s', join =>
      join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.issuer', '=', 'a.issuer'),
    )
    .select(['s.label', 'a.connected_on as connectedOn'])
    .where('a.member_id', '=', memberId)
    .executeTakeFirst()
  return { email, passkeys: passkeys ?? 0, signOn: signOn ?? null }
}

export type OpenSession = Readonly<{ id: string; device: string; way: Way; startedAt: Date; usedAt: Date }>

/** Where somebody is signed in, the newest first. */
export async function listSessions(db: Tx, { memberId }: Viewer, now: Date): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'device', 'way', 'started_at', 'idle_until'])
    .where('member_id', '=', memberId)
    .where('idle_until', '>', now)
    .where('expires_at', '>', now)
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, device, way, started_at, idle_until }) => ({
    id,
    device,
    way,
    startedAt: started_at,
    usedAt: after(idle_until, -idleFor),
  }))
}

/** Ends a session of this person. False when they have no such session. */
export async function endOwnSession(db: Tx, { memberId }: Viewer, id: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('sessions')
    .where('member_id', '=', memberId)
    .where('id', '=', id)
    .executeTakeFirst()
  return ended.numDeletedRows === 1n
}

/** Ends every session of this person but the one that asks. */
export async function endOtherSessions(db: Tx, { memberId, sessionId }: Viewer): Promise<void> {
  await db.deleteFrom('sessions').where('member_id', '=', memberId).where('id', '!=', sessionId).execute()
}
