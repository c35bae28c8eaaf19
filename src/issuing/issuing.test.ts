import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../test/database.ts'
import { elementsOf, textOf } from '../../test/markup.ts'
import { coverBallot, openSurvey, takeBallotOf } from '../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { isSigned } from '../ballots/blind-signature.ts'

let world: World
let owner: Person
let bilal: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  bilal = await world.colleagueOf(owner)
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const keyOf = (wave: string) =>
  world.house.keeper
    .selectFrom('ballot_keys')
    .where('wave_id', '=', wave)
    .select(['public_key as publicKey', 'fingerprint'])
    .executeTakeFirstOrThrow()
const takenIn = async (wave: string) =>
  world.house.keeper.selectFrom('ballots_taken').where('wave_id', '=', wave).selectAll().execute()

test('whoever is asked gets one ballot, signed without being seen', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  expect(await main(await bilal.get('/app/surveys/mine'))).toContain('You have not taken your ballot yet')
  const { ballot, signature } = await takeBallotOf(world, bilal, wave)
  const { publicKey } = await keyOf(wave)
  expect(isSigned(publicKey, Buffer.from(ballot, 'base64url'), Buffer.from(signature, 'base64url'))).toBe(true)
  expect(await main(await bilal.get('/app/surveys/mine'))).toContain('You have taken your ballot')
  await expect(takeBallotOf(world, bilal, wave)).rejects.toThrow('409')
  expect(await main(await owner.get('/app/surveys/mine'))).toContain('You have not taken your ballot yet')
})

test('the page says the smallest group that was fixed, whatever the organisation has chosen since', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const rule = (base: number) =>
    world.house.keeper
      .updateTable('organisations')
      .set({ rule_base: base })
      .where('id', '=', owner.viewer.organisationId)
      .execute()
  await rule(25)
  expect(await main(await bilal.get(`/app/surveys/${wave}/ballot`))).toContain('Groups of fewer than 10 people')
  await rule(10)
})

test('the page says what a ballot does not protect from, also on a server that nobody changed', async () => {
  const page = await main(await bilal.get(`/app/surveys/${await openSurvey(world, owner, [bilal])}/ballot`))
  for (const limit of ['with a changed program', 'could hold one order against the other', 'put another in its place'])
    expect(page).toContain(limit)
})

test('a signature that was lost on its way can be asked for again, and is the same', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const { blinded } = await coverBallot((await keyOf(wave)).publicKey)
  const ask = async () => (await bilal.post(`/app/surveys/${wave}/ballot`, { blinded })).json()
  expect(await ask()).toEqual(await ask())
  expect(await takenIn(wave)).toHaveLength(1)
})

test('two requests at once are one ballot', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => takeBallotOf(world, bilal, wave)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('neither the ballot nor its signature is kept, and no act says that it was taken', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const { ballot, signature } = await takeBallotOf(world, bilal, wave)
  const [row] = await takenIn(wave)
  expect(Object.keys(row!).sort()).toEqual(['blinded', 'member_id', 'organisation_id', 'wave_id'])
  const everything = JSON.stringify(await allRows())
  for (const secret of [ballot, signature])
    expect(everything).not.toContain(Buffer.from(secret, 'base64url').toString('hex').slice(0, 64))
  expect(world.logged.join('\n')).not.toContain(ballot.slice(0, 20))
  const acts = await world.house.keeper.selectFrom('acts').select('act').execute()
  expect(acts.map(({ act }) => act).join(' ')).not.toMatch(/ballot|survey/)
})

/** Every row of every table, as text. */
async function allRows(): Promise<unknown[]> {
  return asOwner(world.database, async client => {
    const { rows } = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relkind = 'r'
       and relnamespace in ('public'::regnamespace, 'boxes'::regnamespace)`,
    )
    const all = await Promise.all(rows.map(({ name }) => client.query(`select t::text as row from ${name} t`)))
    return all.map(({ rows }) => rows)
  })
}

test('whoever is not asked, or works elsewhere, finds no such survey', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const others = [await world.colleagueOf(owner, [], 'Chidi Okafor'), await world.signedIn('Bramley Homes')]
  const { blinded } = await coverBallot((await keyOf(wave)).publicKey)
  await takeBallotOf(world, bilal, wave)
  for (const other of others) {
    expect((await other.get(`/app/surveys/${wave}/ballot`)).status).toBe(404)
    expect((await other.post(`/app/surveys/${wave}/ballot`, { blinded })).status).toBe(404)
    expect((await other.post(`/app/surveys/${wave}/ballot`, { blinded: 'x' })).status).toBe(404)
  }
  expect(await takenIn(wave)).toHaveLength(1)
})

test('what is no ballot is refused, and costs nobody their own', async () => {
  const wave = await openSurvey(world, owner, [bilal])
  const long = Buffer.alloc(256, 0xff).toString('base64url')
  for (const blinded of ['', 'x', Buffer.alloc(100).toString('base64url'), long, long + long])
    expect((await bilal.post(`/app/surveys/${wave}/ballot`, { blinded })).status).toBe(422)
  expect(await takenIn(wave)).toEqual([])
  await takeBallotOf(world, bilal, wave)
})

test('before its first day and after its last there are no ballots', async () => {
  const waves = await Promise.all([
    openSurvey(world, owner, [bilal], { opens: 1 }),
    openSurvey(world, owner, [bilal], { opens: -3, closes: -1 }),
  ])
  for (const wave of waves) await expect(takeBallotOf(world, bilal, wave)).rejects.toThrow('410')
  expect(await main(await bilal.get(`/app/surveys/${waves[0]}/ballot`))).toContain('This survey is open from')
})
