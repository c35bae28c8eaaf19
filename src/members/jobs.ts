import { peoplePaths } from '../people/paths.ts'
import { after, type Clock } from '../platform/clock.ts'
import { enqueue, type Job } from '../platform/jobs.ts'
import { post } from '../platform/mail/post.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import { invitationLetter, invitationLifetime } from './invitation.ts'

/** So many invitations in one transaction. */
const batch = 100

type House = Readonly<{ keeper: Db; clock: Clock; publicUrl: string }>
type Invited = Readonly<{ id: string; organisation_id: string; name: string; email: string; organisation: string }>

/** Whom to invite: one person, or everyone with an address who was not invited yet and has not joined. */
type Payload = Readonly<{ organisationId: string; memberId: string | null }>

/** Hands in an invitation as part of the transaction that says it was sent. */
export async function enqueueInvitations(
  tx: Tx,
  organisationId: string,
  memberId: string | null,
  now: Date,
): Promise<void> {
  const payload: Payload = { organisationId, memberId }
  await enqueue(tx, 'send-invitations', payload, now)
}

/** Sends invitations, a hundred at a time: each person is marked as invited together with their letter. */
export function sendInvitations({ keeper, clock, publicUrl }: House): Job {
  return {
    async run(payload) {
      const asked = payload as Payload
      const sendSome = () =>
        keeper.transaction().execute(async tx => {
          const waiting = await listWaiting(tx, asked)
          for (const member of waiting) await invite(tx, member, publicUrl, clock)
          return waiting.length
        })
      while ((await sendSome()) === batch);
    },
  }
}

function listWaiting(tx: Tx, { organisationId, memberId }: Payload): Promise<Invited[]> {
  return tx
    .selectFrom('members as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.id', 'm.organisation_id', 'm.name', 'o.name as organisation'])
    .select(eb => eb.ref('m.email').$notNull().as('email'))
    .where('m.organisation_id', '=', organisationId)
    .where('m.email', 'is not', null)
    .where('m.left_on', 'is', null)
    .where('m.joined_on', 'is', null)
    .where(eb => (memberId ? eb('m.id', '=', memberId) : eb('m.invited_on', 'is', null)))
    .orderBy('m.id')
    .limit(batch)
    .forUpdate('m')
    .skipLocked()
    .execute()
}

async function invite(tx: Tx, member: Invited, publicUrl: string, clock: Clock): Promise<void> {
  const secret = newSecret()
  const now = clock.now()
  await tx.deleteFrom('sign_in_links').where('member_id', '=', member.id).where('purpose', '=', 'invitation').execute()
  await tx
    .insertInto('sign_in_links')
    .values({
      digest: digestOf(secret),
      organisation_id: member.organisation_id,
      member_id: member.id,
      expires_at: after(now, invitationLifetime),
      purpose: 'invitation',
    })
    .execute()
  await tx.updateTable('members').set({ invited_on: clock.today() }).where('id', '=', member.id).execute()
  await post(tx, {
    organisationId: member.organisation_id,
    to: member.email,
    ...invitationLetter(member.organisation, member.name, publicUrl + peoplePaths.link(secret)),
    now,
    lifetime: invitationLifetime,
  })
}
