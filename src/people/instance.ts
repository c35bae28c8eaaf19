import { after, day, hour } from '../platform/clock.ts'
import type { Db } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import { checkEmail } from './forms.ts'
import { peoplePaths } from './paths.ts'

const linkLifetime = 7 * day

/**
 * A fresh address for setting up the first organisation; null once there is one. Earlier addresses go on working, so
 * that a restart does not break the one somebody has open.
 */
export async function openSetUpLink(keeper: Db, publicUrl: string, now: Date): Promise<string | null> {
  const anyone = await keeper.selectFrom('organisations').select('id').limit(1).executeTakeFirst()
  if (anyone) return null
  const secret = newSecret()
  await keeper
    .insertInto('set_up_links')
    .values({ digest: digestOf(secret), expires_at: after(now, linkLifetime) })
    .execute()
  return publicUrl + peoplePaths.setUp(secret)
}

/** What came of adding an organisation from the command line. */
export type Added = Readonly<{ outcome: 'added' } | { outcome: 'refused'; why: string }>

/** Adds an organisation with one owner, who comes in by asking for a sign-in link at that address. */
export async function addOrganisation(
  keeper: Db,
  { name, email, today }: Readonly<{ name: string; email: string; today: string }>,
): Promise<Added> {
  if (!name.trim() || name.length > 200) return { outcome: 'refused', why: 'The name must have 1 to 200 characters.' }
  const [wrong] = checkEmail(email)
  if (wrong) return { outcome: 'refused', why: `${wrong.text}.` }
  await keeper.transaction().execute(async tx => {
    const { id } = await tx
      .insertInto('organisations')
      .values({ name: name.trim(), rule_base: 10, rule_cell: 5, created_on: today })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id: memberId } = await tx
      .insertInto('members')
      .values({ organisation_id: id, name: email, email, invited_on: today })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.insertInto('member_roles').values({ organisation_id: id, member_id: memberId, role: 'owner' }).execute()
  })
  return { outcome: 'added' }
}

/** Throws away every link, session and letter whose time is over. */
export async function forgetExpired(keeper: Db, now: Date): Promise<void> {
  await keeper.deleteFrom('set_up_links').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('sign_in_links').where('expires_at', '<=', now).execute()
  await keeper
    .deleteFrom('sessions')
    .where(eb => eb.or([eb('expires_at', '<=', now), eb('idle_until', '<=', now)]))
    .execute()
  await keeper.deleteFrom('mails').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('join_codes').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('member_lists').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('sign_on_attempts').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('tries').where('until', '<=', now).execute()
}

export const forgetEvery = hour
