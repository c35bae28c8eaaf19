import { after, day, hour, minute } from '../platform/clock.ts'
import type { Db, Tx } from '../platform/schema.ts'
import { digestOf, newSecret } from '../platform/secrets.ts'
import { recordAct } from './acts/queries.ts'
import { checkEmail } from './forms.ts'
import { signInLinkLifetime } from './jobs.ts'
import { problemWithName } from './name.ts'
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
  const problem = problemWithName(name.trim(), 'Enter the name of the organisation')
  if (problem) return { outcome: 'refused', why: `${problem}.` }
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

/** What came of making somebody an owner from the command line. */
export type Recovered = Readonly<{ outcome: 'owner'; isNew: boolean } | { outcome: 'refused'; why: string }>

/**
 * Makes somebody an owner of an organisation that no owner can get into any more. Somebody with this address is made one,
 * and is back if they had left; otherwise a person is added. They come in by asking for a sign-in link.
 */
export async function recoverOwner(
  keeper: Db,
  { organisation, email, now, today }: Readonly<{ organisation: string; email: string; now: Date; today: string }>,
): Promise<Recovered> {
  const [wrong] = checkEmail(email)
  if (wrong) return { outcome: 'refused', why: `${wrong.text}.` }
  const named = await keeper.selectFrom('organisations').select('id').where('name', '=', organisation).execute()
  const [found] = named
  if (!found) return { outcome: 'refused', why: `There is no organisation called “${organisation}” here.` }
  if (named.length > 1) return { outcome: 'refused', why: `Several organisations are called “${organisation}”.` }
  return keeper.transaction().execute(async tx => {
    const member = await findOrAdd(tx, found.id, email, today)
    await tx
      .insertInto('member_roles')
      .values({ organisation_id: found.id, member_id: member.id, role: 'owner' })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    await recordAct(
      tx,
      { organisationId: found.id, memberId: null },
      { act: 'owner-recovered', subjectId: member.id, now },
    )
    return { outcome: 'owner', isNew: member.isNew }
  })
}

async function findOrAdd(tx: Tx, organisationId: string, email: string, today: string) {
  const there = await tx
    .updateTable('members')
    .set({ left_on: null, erase_on: null })
    .where('organisation_id', '=', organisationId)
    .where(eb => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .returning('id')
    .executeTakeFirst()
  if (there) return { id: there.id, isNew: false }
  const { id } = await tx
    .insertInto('members')
    .values({ organisation_id: organisationId, name: email, email, invited_on: today })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, isNew: true }
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
    .where(eb =>
      eb.or([
        eb('expires_at', '<=', now),
        eb.and([eb('purpose', '=', 'sign-in'), eb('expires_at', '>', latest(signInLinkLifetime))]),
      ]),
    )
    .execute()
  await keeper
    .deleteFrom('sessions')
    .where(eb =>
      eb.or([eb('expires_at', '<=', now), eb('idle_until', '<=', now), eb('expires_at', '>', latest(longestSession))]),
    )
    .execute()
  await keeper.deleteFrom('join_codes').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('framework_files').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('member_lists').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('plan_proposals').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('passkey_challenges').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('sign_on_attempts').where('expires_at', '<=', now).execute()
  await keeper.deleteFrom('tries').where('until', '<=', now).execute()
}

export const forgetEvery = hour
