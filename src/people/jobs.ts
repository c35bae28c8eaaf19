import { after, type Clock, minute } from '../platform/clock.ts'
import { enqueue, type Job } from '../platform/jobs.ts'
import { post } from '../platform/mail.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import { peoplePaths } from './paths.ts'

export const linkLifetime = 15 * minute
const mostOpenLinks = 5

/**
 * Asks for a sign-in link. Looking the address up is left to a job, so that an answer takes equally long whether or
 * not anyone here has it.
 */
export async function askForSignInLink(db: Db, email: string, now: Date): Promise<void> {
  await enqueue(db, 'send-sign-in-link', { email }, now)
}

type Invited = Readonly<{ id: string; organisation_id: string; name: string; email: string; organisation: string }>
type House = Readonly<{ keeper: Db; clock: Clock; publicUrl: string }>

/** Sends a link to everyone with this address: one for each organisation they belong to, or none at all. */
export function sendSignInLink({ keeper, clock, publicUrl }: House): Job {
  return {
    async run(payload) {
      const { email } = payload as { email: string }
      const now = clock.now()
      await keeper.transaction().execute(async tx => {
        for (const member of await listInvited(tx, email, now)) await invite(tx, member, publicUrl, now)
      })
    },
  }
}

/** Those with this address who do not have several open links already: nobody's letter box is filled by a stranger. */
async function listInvited(tx: Tx, email: string, now: Date): Promise<Invited[]> {
  return tx
    .selectFrom('members as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.id', 'm.organisation_id', 'm.name', 'o.name as organisation'])
    .select(eb => eb.ref('m.email').$notNull().as('email'))
    .where(eb => eb(eb.fn<string>('lower', ['m.email']), '=', eb.fn<string>('lower', [eb.val(email)])))
    .where('m.left_on', 'is', null)
    .where(eb =>
      eb(
        eb
          .selectFrom('sign_in_links as l')
          .select(eb.fn.countAll<number>().as('open'))
          .whereRef('l.member_id', '=', 'm.id')
          .where('l.expires_at', '>', now),
        '<',
        mostOpenLinks,
      ),
    )
    .execute()
}

async function invite(tx: Tx, member: Invited, publicUrl: string, now: Date): Promise<void> {
  const secret = newSecret()
  await tx
    .insertInto('sign_in_links')
    .values({
      digest: digestOf(secret),
      organisation_id: member.organisation_id,
      member_id: member.id,
      expires_at: after(now, linkLifetime),
    })
    .execute()
  await post(tx, {
    organisationId: member.organisation_id,
    to: member.email,
    subject: `Your link to sign in to Goldthread at ${member.organisation}`,
    body: letterWith(publicUrl + peoplePaths.link(secret)),
    now,
    lifetime: linkLifetime,
  })
}

function letterWith(link: string): string {
  return [
    'Open this link to sign in:',
    link,
    'It works once, for 15 minutes. If you did not ask for it, you need do nothing: nobody can come in without it.',
  ].join('\n\n')
}
