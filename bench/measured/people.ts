import { findViewer, startSession } from '../../src/people/queries.ts'
import type { Database } from '../../src/platform/db.ts'
import type { Db } from '../../src/platform/schema.ts'

/** Somebody who runs an organisation. */
export type Somebody = Readonly<{ organisationId: string; memberId: string }>

/** A new organisation with so many owners. */
export async function addOrganisation(keeper: Db, owners: number): Promise<Somebody[]> {
  const { id } = await keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor Care and Support', rule_base: 10, rule_cell: 5, created_on: '2027-05-12' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = Array.from({ length: owners }, (_, i) => ({
    organisation_id: id,
    name: `Person ${i + 1}`,
    email: `person-${i + 1}@${id}.example`,
    joined_on: '2027-05-12',
  }))
  const members = await keeper.insertInto('members').values(rows).returning('id').execute()
  const roles = members.map(member => ({ organisation_id: id, member_id: member.id, role: 'owner' }))
  await keeper.insertInto('member_roles').values(roles).execute()
  return members.map(member => ({ organisationId: id, memberId: member.id }))
}

/** Somebody's session, as the cookie of an instance that is reached by plain http, and whom it shows. */
export async function signInAs({ app, keeper }: Database, somebody: Somebody) {
  const now = new Date()
  const secret = await keeper
    .transaction()
    .execute(tx => startSession(tx, somebody, { way: 'link', device: 'A bench', now }))
  const viewer = await findViewer(app, secret, now)
  if (!viewer) throw new Error('A new session does not work.')
  return { cookie: `goldthread=${secret}`, viewer }
}
