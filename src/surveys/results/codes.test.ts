import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { digestOfCode } from '../../ballots/code.ts'

/*
 * Whoever leads a survey prints codes, fills it with answers that they know, and takes these away from what is shown. Twenty
 * people are asked; the leader does it with real codes over the network, and reads every page and file of the results.
 */

let world: World
let leader: Person
let people: Person[]
let wave: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  leader = await world.signedIn(`Aldermoor ${randomUUID()}`)
  people = await Promise.all(Array.from({ length: 19 }, (_, i) => world.colleagueOf(leader, [], `Colleague ${i}`)))
  wave = await openSurvey(world, leader, people)
})

const dayLong = 86_400_000
const main = async (person: Person, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!)
const kept = (id = wave) =>
  world.house.keeper.selectFrom('answers').where('wave_id', '=', id).select(['way', 'given']).execute()

type Fields = Readonly<Record<string, string>>

const send = (used: Fields, given: Fields) =>
  world.visitor().post(`/answer/${wave}`, {
    ...{ step: 'send', row: randomUUID(), 'receipt-digest': randomBytes(32).toString('base64url') },
    ...used,
    ...given,
  })

const known = (i: number): Fields => ({ 'q.heard': '4', 'q.seen': 'yes', 'q.where': `Known ${i}` })
const secret = (i: number): Fields => ({ 'q.heard': '1', 'q.seen': 'yes', 'q.where': `Secret ${i}` })

async function printCodes(count: number): Promise<string[]> {
  const html = await (await leader.post(`/app/surveys/${wave}/codes`, { count: `${count}` })).text()
  const codes = [...new Set(html.match(/[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}/g) ?? [])]
  expect(codes).toHaveLength(count)
  return codes
}

async function byBallot(those: readonly Person[]): Promise<void> {
  for (const [i, person] of those.entries())
    expect((await send(await takeBallotOf(world, person, wave), secret(i))).status).toBe(200)
}

async function byCode(codes: readonly string[]): Promise<void> {
  for (const [i, code] of codes.entries()) expect((await send({ code }, known(i))).status).toBe(200)
}

const row = () => world.house.keeper.selectFrom('waves').where('id', '=', wave).selectAll().executeTakeFirstOrThrow()

/** The survey is over, and everything was done that the clock brings. Somebody who reads its results. */
async function close(): Promise<Person> {
  await world.wait(16 * dayLong)
  if (!(await row()).closed_on) {
    await sql`select close_boxes(${wave})`.execute(world.house.keeper)
    const closed = { closed_on: world.house.clock.today() }
    await world.house.keeper.updateTable('waves').set(closed).where('id', '=', wave).execute()
  }
  await world.wait(0)
  await world.runJobs()
  return world.colleagueOf(leader, [{ role: 'hr-analyst' }], 'Dilys Evans')
}

async function release(analyst: Person): Promise<string> {
  const { draft_id: draft } = await row()
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  return (await analyst.post(`/app/answers/${draft}/release`)).headers.get('location') ?? ''
}

const writtenOut = async () =>
  (await world.house.keeper.selectFrom('comments').where('wave_id', '=', wave).select('words').execute()).map(
    ({ words }) => words.replace(/\d+/, ''),
  )

test('whoever fills a survey with codes learns nothing of the few who answered with a ballot', async () => {
  const codes = await printCodes(20)
  await byBallot(people.slice(0, 4))
  await byCode(codes.slice(0, 16))
  // As many are in as are asked: no code lets another in, and it is not used up.
  const full = await send({ code: codes[16]! }, known(16))
  expect(full.status).toBe(422)
  const page = await full.text()
  expect(textOf(elementsOf(page, 'main')[0]!)).toContain('As many answers are in as people are asked')
  expect(page).toContain('value="Known 16"')
  expect(await kept()).toHaveLength(20)
  const spent = await world.house.keeper
    .selectFrom('spent_ballots')
    .where('wave_id', '=', wave)
    .where('digest', '=', digestOfCode(codes[16]!))
    .selectAll()
    .execute()
  expect(spent).toEqual([])
  // A ballot is never refused for it.
  await byBallot(people.slice(4, 5))
  const analyst = await close()
  const ways = await main(analyst, `/app/answers/${(await row()).draft_id}/ways`)
  expect(ways).toContain('20 codes on paper were printed')
  expect(ways).toContain('fewer than 10 ballots beside codes are not counted')
  const address = await release(analyst)
  const overview = await main(analyst, address)
  expect(overview).toContain('16 people answered')
  expect(overview).toContain('20 codes on paper were printed for this survey')
  const csv = await (await analyst.get(`${address}/tables.csv`)).text()
  expect(csv).toContain('I am heard in my team.,Agree,,,16,16,100,published')
  expect(csv).toContain('I am heard in my team.,Strongly disagree,,,0,16,0,published')
  expect(new Set(await writtenOut())).toEqual(new Set(['Known ']))
  expect(await main(analyst, `/app/surveys/${wave}`)).toContain('Codes on paper 20 printed')
})

test('two codes that come for the last place at once are not both let in', async () => {
  const codes = await printCodes(20)
  await byCode(codes.slice(0, 18))
  await byBallot(people.slice(0, 1))
  const both = await Promise.all(codes.slice(18).map((code, i) => send({ code }, known(i))))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(await kept()).toHaveLength(20)
})

test('where neither ballots nor codes are enough by themselves, nothing is made, and no number is said', async () => {
  const codes = await printCodes(9)
  await byBallot(people.slice(0, 9))
  await byCode(codes)
  await close()
  expect(await row()).toMatchObject({ draft_id: null, release_id: null })
  expect(await writtenOut()).toEqual([])
  const tens = sql<{ tens: number | null }>`select participation_of(${wave}) as tens`
  const asked = await world.house.keeper.transaction().execute(async tx => {
    await sql`select set_config('goldthread.organisation', ${leader.viewer.organisationId}, true)`.execute(tx)
    return (await tens.execute(tx)).rows
  })
  expect(asked).toEqual([{ tens: null }])
})

test('where enough answered with a ballot, codes are counted beside them', async () => {
  const codes = await printCodes(3)
  await byBallot(people.slice(0, 10))
  await byCode(codes)
  const analyst = await close()
  expect(await main(analyst, await release(analyst))).toContain('13 people answered')
  expect(await writtenOut()).toHaveLength(13)
})
