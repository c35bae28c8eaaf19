import { after, day, hour, minute } from '../platform/clock.ts'
import type { Db } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import { checkEmail } from './forms.ts'
import { signInLinkLifetime } from './jobs.ts'
import { peoplePaths } from './paths.ts'
import { longestSession } from './session.ts'

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
    await tx.insertInto('members').values({ organisation_id: id, name: email, email, role: 'owner' }).execute()
  })
  return { outcome: 'added' }
}

/** How far apart the clocks of two processes may be. */
const tolerance = 5 * minute

/**
 * Throws away every link, session and letter whose time is over, and every way in that would last longer than any can:
 * it was made while a clock was ahead, and would outlive what people were promised.
 */
export async function forgetExpired(keeper: Db, now: Date): Promise<void> {
  const latest = (lifetime: number) => after(now, lifetime + tolerance)
  await keeper
    .deleteFrom('set_up_links')
    .where(eb => eb.or([eb('expires_at', '<=', now), eb('expires_at', '>', latest(linkLifetime))]))
    .execute()
  await keeper
    .deleteFrom('sign_in_links')
    .where(eb => eb.or([eb('expires_at', '<=', now), eb('expires_at', '>', latest(signInLinkLifetime))]))
    .execute()
  await keeper
    .deleteFrom('sessions')
    .where(eb =>
      eb.or([eb('expires_at', '<=', now), eb('idle_until', '<=', now), eb('expires_at', '>', latest(longestSession))]),
    )
    .execute()
  await keeper.deleteFrom('mails').where('expires_at', '<=', now).execute()
}

export const forgetEvery = hour
