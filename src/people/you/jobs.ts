import { after, type Clock } from '../../platform/clock.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import { post } from '../../platform/mail/post.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { digestOf, newSecret } from '../../platform/secrets.ts'
import { signInLinkLifetime } from '../jobs.ts'
import { peoplePaths } from '../paths.ts'
import type { Viewer } from '../viewer.ts'

type Wanted = Readonly<{ organisationId: string; memberId: string; email: string }>
type House = Readonly<{ keeper: Db; clock: Clock; publicUrl: string }>

/** Asks for a link to a new address. Whether a colleague has it is left to a job, so that the answer says nothing. */
export async function askForAddress(db: Db, { organisationId, memberId }: Viewer, email: string, now: Date) {
  await enqueue(db, 'send-address-link', { organisationId, memberId, email } satisfies Wanted, now)
}

/** Sends the link to the new address, unless somebody of the organisation has that address, or whoever asked has left. */
export function sendAddressLink({ keeper, clock, publicUrl }: House): Job {
  return {
    async run(payload) {
      const wanted = payload as Wanted
      await keeper.transaction().execute(async tx => {
        if (await mayHave(tx, wanted)) await sendLink(tx, wanted, publicUrl, clock.now())
      })
    },
  }
}

async function mayHave(tx: Tx, { organisationId, memberId, email }: Wanted): Promise<boolean> {
  const concerned = await tx
    .selectFrom('members')
    .select(['id', 'left_on'])
    .where('organisation_id', '=', organisationId)
    .where(eb =>
      eb.or([
        eb('id', '=', memberId),
        eb(eb.fn<string>('lower', ['email']), '=', eb.fn<string>('lower', [eb.val(email)])),
      ]),
    )
    .execute()
  return concerned.length === 1 && concerned[0]?.id === memberId && concerned[0].left_on === null
}

/** The newest link is the one that counts: an address that was mistyped cannot be confirmed later. */
async function sendLink(tx: Tx, { organisationId, memberId, email }: Wanted, publicUrl: string, now: Date) {
  const secret = newSecret()
  await tx.deleteFrom('sign_in_links').where('member_id', '=', memberId).where('purpose', '=', 'address').execute()
  await tx
    .insertInto('sign_in_links')
    .values({
      digest: digestOf(secret),
      organisation_id: organisationId,
      member_id: memberId,
      expires_at: after(now, signInLinkLifetime),
      purpose: 'address',
      new_email: email,
    })
    .execute()
  await post(tx, {
    organisationId,
    to: email,
    subject: 'Confirm your e-mail address for Goldthread',
    body: letterWith(publicUrl + peoplePaths.link(secret)),
    now,
    lifetime: signInLinkLifetime,
  })
}

function letterWith(link: string): string {
  return [
    'Open this link to confirm that this address is yours, and to sign in:',
    link,
    'It works once, for 15 minutes. If you did not ask for it, somebody has typed your address by mistake: you need do nothing.',
  ].join('\n\n')
}
