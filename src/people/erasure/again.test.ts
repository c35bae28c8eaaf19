import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { asOwner, openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { openWorld } from '../../../test/world.ts'
import type { ByteStream } from '../../platform/backup/archive.ts'
import { restore } from '../../platform/backup/restore.ts'
import { findGone, findInventory, readInventory } from '../../platform/backup/since.ts'
import { takeBackup } from '../../platform/backup/take.ts'
import type { Db } from '../../platform/schema.ts'
import { eraseAgain, eraseMember, removeAgain } from './queries.ts'

const now = new Date('2027-05-13T09:00:00Z')

async function backUp({ owner }: TestDatabase): Promise<Uint8Array> {
  let bytes = new Uint8Array()
  await takeBackup(owner, { goldthread: '0.1.0', madeAt: new Date('2027-05-12T03:00:00Z') }, async archive => {
    bytes = new Uint8Array(await new Response(archive).arrayBuffer())
  })
  return bytes
}

const streamOf = (bytes: Uint8Array) => new Response(bytes.slice()).body as ByteStream

/** Everything in the database that has this word in it, as its owner sees it. */
async function tracesOf(database: TestDatabase, word: string): Promise<string[]> {
  return asOwner(database, async owner => {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    )
    const traces: string[] = []
    for (const { name } of rows) {
      const found = await owner.query(`select from ${name} t where strpos(t::text, $1) > 0`, [word])
      if (found.rowCount) traces.push(name)
    }
    return traces.sort()
  })
}

test('after a disaster, a restore erases again whoever was erased since, out of every text, with removed passkeys', async () => {
  const world = await openWorld()
  const target = await openTestDatabase()
  try {
    const first = await world.signedIn('Aldermoor')
    const second = await world.colleagueOf(first, [{ role: 'network-chair' }], 'Nkechi Obi')
    const { organisationId } = first.viewer
    const { keeper, app } = world.house
    const bytes = Buffer.alloc(32, 7)
    const passkey = { organisation_id: organisationId, member_id: second.viewer.memberId, user_handle: bytes }
    const made = await keeper
      .insertInto('passkeys')
      .values(
        ['a', 'b'].map(name => ({
          ...{ ...passkey, credential_id: Buffer.alloc(32, name), public_key: bytes, counter: 0, name },
          added_on: '2027-05-12',
        })),
      )
      .returning('id')
      .execute()
    await keeper
      .insertInto('units')
      .values({ organisation_id: organisationId, kind: 'team', name: 'Asha Rahman’s team' })
      .execute()
    const [reader] = await keeper
      .insertInto('mailing_list')
      .values({
        ...{ organisation_id: organisationId, email: 'gwen@example.org', joined_at: 'event', wording: 1 },
        asked_on: '2027-05-12',
      })
      .returning('id')
      .execute()
    const archive = await backUp(world.database)
    expect(await tracesOf(world.database, 'Asha Rahman')).toEqual(['members', 'units'])

    // The first owner gives the organisation into other hands and goes; the second loses a phone.
    await keeper
      .insertInto('member_roles')
      .values({ organisation_id: organisationId, member_id: second.viewer.memberId, role: 'owner' })
      .execute()
    expect(await eraseMember(app, first.viewer, first.viewer.memberId, now)).toBe('erased')
    await keeper
      .deleteFrom('passkeys')
      .where('id', '=', made[0]?.id ?? '')
      .execute()

    // Somebody leaves the mailing list.
    await keeper.deleteFrom('mailing_list').execute()

    const gone = findGone(await readInventory(streamOf(archive)), await findInventory(world.database.owner, now))
    expect(gone).toEqual({
      ...{ members: [first.viewer.memberId], passkeys: [made[0]?.id] },
      pledges: [],
      readers: [reader?.id],
    })

    const takeAway = async (db: Db) => {
      await removeAgain(db, 'passkeys', gone.passkeys)
      await removeAgain(db, 'mailing_list', gone.readers)
      await eraseAgain(db, [...gone.members, randomUUID()], now)
    }
    await restore(target.owner, streamOf(archive), { newSecret: false, takeAway })
    expect(await tracesOf(target, 'Asha Rahman')).toEqual([])
    expect(await tracesOf(target, first.viewer.memberId)).toEqual([])
    expect(await tracesOf(target, 'gwen@example.org')).toEqual([])
    expect(await tracesOf(target, 'Nkechi Obi')).toEqual(['members'])
    const left = await target.keeper.selectFrom('passkeys').select('id').execute()
    expect(left).toEqual([{ id: made[1]?.id }])
    const acts = await target.keeper.selectFrom('acts').select(['act', 'details']).where('act', '=', 'person-erased')
    expect(await acts.execute()).toEqual([{ act: 'person-erased', details: { by: 'a restore' } }])
    // There is always an owner again: the rule that was put aside is back.
    const rule = `select tgenabled from pg_trigger where tgname = 'keep_an_owner'`
    const rules = await asOwner(target, async owner => (await owner.query(rule)).rows)
    expect(rules).toEqual([{ tgenabled: 'O' }, { tgenabled: 'O' }])
  } finally {
    await target.close()
    await world.close()
  }
})

test('what fails while somebody is erased again leaves an empty database, not one with them in it', async () => {
  const world = await openWorld()
  const target = await openTestDatabase()
  try {
    await world.signedIn('Aldermoor')
    const takeAway = () => Promise.reject(new Error('the lights went out'))
    const restoring = restore(target.owner, streamOf(await backUp(world.database)), { newSecret: false, takeAway })
    await expect(restoring).rejects.toThrow('the lights went out')
    expect(await target.keeper.selectFrom('members').select('id').execute()).toEqual([])
  } finally {
    await target.close()
    await world.close()
  }
})
