import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compare, linkedBy } from '../../../test/attacks/link/order.ts'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { putAnswer } from '../../answering/queries.ts'
import { addDays } from '../../calendar/day.ts'
import { asViewer } from '../../platform/db.ts'
import { closeWaves } from './queries.ts'

let world: World
let owner: Person
let people: Person[]
let wave: string
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  people = await Promise.all(Array.from({ length: 8 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
})
afterAll(() => world.close())
beforeEach(async () => {
  wave = await openSurvey(world, owner, people)
})

const dayLong = 86_400_000
const tomorrow = () => addDays(world.house.clock.today(), 1)
const read = async <T extends object>(query: string) =>
  asOwner(world.database, async client => (await client.query<T>(query)).rows)
const row = (id = wave) =>
  world.house.keeper.selectFrom('waves').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const see = async (path = `/app/surveys/${wave}`) =>
  textOf(elementsOf(await (await owner.get(path)).text(), 'main')[0]!)
const stored = () =>
  read<{ id: string; transaction: string }>(
    `select id, xmin::text as transaction from boxes."answers ${wave}" order by ctid`,
  )
const boxesLeft = async () =>
  (await read<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'boxes'`))
    .map(({ name }) => name)
    .filter(name => name.includes(wave))
    .sort()

/** An answer as whatever takes answers in puts it in, on this day by its clock. */
async function answer(id: string, on = world.house.clock.today(), to = wave) {
  const used = { way: 'ballot', digest: randomBytes(32) } as const
  return putAnswer(
    world.house.answers,
    to,
    used,
    { id, given: { heard: '4' }, receipt: randomBytes(32), pairTag: null },
    on,
  )
}

async function answerMany(many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => randomUUID())
  for (const id of ids) expect(await answer(id)).toBe('kept')
  return ids
}

test('how many took part is never said below the smallest group, before closing or after', async () => {
  await answerMany(9)
  await closeWaves(world.house.keeper, tomorrow())
  expect(await see()).toContain('Answered Fewer than 10, as of the morning of 13 May 2027.')
  const [ninth] = (await stored()).slice(-1)
  await answerMany(1)
  await closeWaves(world.house.keeper, addDays(tomorrow(), 1))
  expect(await see()).toContain('Answered 10 or more, as of the morning of 14 May 2027.')
  await world.house.keeper.deleteFrom('answers').where('id', '=', ninth!.id).execute()
  await closeWaves(world.house.keeper, addDays((await row()).closes_on, 1))
  expect((await row()).participation).toBe(null)
  expect(await see()).toContain('Answered Fewer than 10. Nobody is shown more than that')
})

test('while it is open, how many took part is counted once a day, so that nobody sees an answer arrive', async () => {
  const first = 'Counted once a day, for the first time on the morning after it opens.'
  await answerMany(10)
  await closeWaves(world.house.keeper, world.house.clock.today())
  expect(await see()).toContain(first)
  await closeWaves(world.house.keeper, tomorrow())
  const said = 'Answered 10 or more, as of the morning of 13 May 2027.'
  expect(await see()).toContain(said)
  // Whoever holds nine more codes brings it up to the step, and waits for one more: all day the page says the same.
  await answerMany(9)
  for (let hour = 0; hour < 2; hour += 1) {
    await answerMany(1)
    await closeWaves(world.house.keeper, tomorrow())
    expect(await see()).toContain(said)
  }
  await closeWaves(world.house.keeper, addDays(tomorrow(), 1))
  expect(await see()).toContain('Answered 20 or more, as of the morning of 14 May 2027.')
  const live = asViewer(world.house.app, owner.viewer, tx => sql`select participation_of(${wave})`.execute(tx))
  await expect(live).rejects.toThrow('permission denied')
})

test('two processes that close at once close once', async () => {
  await answerMany(12)
  const after = addDays((await row()).closes_on, 1)
  const boxOf = async () => (await read(`select 'boxes."answers ${wave}"'::regclass::oid as oid`))[0]
  await Promise.all(Array.from({ length: 4 }, () => closeWaves(world.house.keeper, after)))
  const [box, rows] = [await boxOf(), await stored()]
  expect(rows).toHaveLength(12)
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
  await closeWaves(world.house.keeper, after)
  expect([await boxOf(), await stored()]).toEqual([box, rows])
})

test('an answer that is sent while it closes is kept, or told that it is closed; of none is it said that it is kept and then lost', async () => {
  const last = (await row()).closes_on
  const ids = Array.from({ length: 60 }, () => randomUUID())
  const half = ids.slice(0, 30)
  const before = half.map(id => answer(id, last))
  const closing = closeWaves(world.house.keeper, addDays(last, 1))
  const outcomes = await Promise.all([...before, ...ids.slice(30).map(id => answer(id, last))])
  await closing
  const kept = ids.filter((_, i) => outcomes[i] === 'kept')
  for (const outcome of outcomes) expect(outcome).toMatch(/^(kept|closed)$/)
  const rows = await stored()
  expect(rows.map(({ id }) => id).sort()).toEqual(kept.sort())
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBeLessThanOrEqual(1)
})

test('a ballot that is asked for while it closes is given, or told that it is closed', async () => {
  const closing = closeWaves(world.house.keeper, addDays((await row()).closes_on, 1))
  const taken = await Promise.allSettled(people.map(person => takeBallotOf(world, person, wave)))
  await closing
  const refusals = taken.flatMap(each => (each.status === 'rejected' ? [String(each.reason)] : []))
  for (const refusal of refusals) expect(refusal).toContain('No ballot: 410')
  await expect(takeBallotOf(world, people[0]!, wave)).rejects.toThrow('410')
})

test('the key of a survey that has closed signs no more, though it was in use a moment ago', async () => {
  await takeBallotOf(world, people[0]!, wave)
  await closeWaves(world.house.keeper, addDays((await row()).closes_on, 1))
  await expect(takeBallotOf(world, people[1]!, wave)).rejects.toThrow('410')
})

test('while some surveys close, others are answered, and nobody waits for each other', async () => {
  const others = await Promise.all(Array.from({ length: 4 }, () => openSurvey(world, owner, people, { closes: 1 })))
  const today = world.house.clock.today()
  const longer = await openSurvey(world, owner, people, { closes: 30 })
  const sending = Array.from({ length: 80 }, () => answer(randomUUID(), today, longer))
  const closing = Array.from({ length: 2 }, () => closeWaves(world.house.keeper, addDays(today, 2)))
  expect(new Set(await Promise.all(sending))).toEqual(new Set(['kept']))
  await Promise.all(closing)
  for (const other of others) expect((await row(other)).closed_on).toBe(addDays(today, 2))
})

test('thirty days after closing what was used up and the key that signed it are gone, and on the day that was fixed all answers', async () => {
  await answerMany(11)
  const { closes_on: last, delete_on: deleteOn } = await row()
  const keyOf = async () =>
    (
      await read<{ kept: boolean }>(`select private_key is not null as kept from ballot_keys where wave_id = '${wave}'`)
    )[0]
  const closed = addDays(last, 1)
  await closeWaves(world.house.keeper, closed)
  await closeWaves(world.house.keeper, addDays(closed, 29))
  expect([await boxesLeft(), await keyOf()]).toEqual([[`answers ${wave}`, `spent_ballots ${wave}`], { kept: true }])
  await closeWaves(world.house.keeper, addDays(closed, 30))
  expect([await boxesLeft(), await keyOf()]).toEqual([[`answers ${wave}`], { kept: false }])
  await closeWaves(world.house.keeper, addDays(deleteOn, -1))
  expect(await stored()).toHaveLength(11)
  await closeWaves(world.house.keeper, deleteOn)
  expect(await boxesLeft()).toEqual([])
  expect(await row()).toMatchObject({ deleted_on: deleteOn, participation: 10 })
})

test('a clock that is wrong for a while takes no answer outside the days, and what it closed stays closed', async () => {
  const days = { on: world.house.clock.today(), ahead: addDays(world.house.clock.today(), 20) }
  expect(await answer(randomUUID(), days.ahead), 'ahead').toBe('closed')
  expect(await answer(randomUUID(), addDays(days.on, -1)), 'behind').toBe('closed')
  expect(await answer(randomUUID()), 'right again').toBe('kept')
  await closeWaves(world.house.keeper, days.ahead)
  expect((await row()).closed_on).toBe(days.ahead)
  expect(await answer(randomUUID()), 'right again, and too late').toBe('closed')
  await closeWaves(world.house.keeper, days.on)
  expect((await row()).closed_on).toBe(days.ahead)
  expect(await stored()).toHaveLength(1)
})

test('calling off asks for a reason, throws all answers away at once, and cannot be taken back', async () => {
  await answerMany(12)
  const path = `/app/surveys/${wave}/calling-off`
  expect((await owner.post(path, { why: '' })).status).toBe(422)
  expect((await owner.post(path, { why: 'The wrong questions' })).headers.get('location')).toContain('done=off')
  expect(await answer(randomUUID())).toBe('closed')
  await world.runJobs()
  expect(await boxesLeft()).toEqual([])
  expect(await see()).toContain('The wrong questions')
  expect((await owner.post(path, { why: 'Again' })).headers.get('location')).toContain('done=not-now')
  const back = asViewer(world.house.app, owner.viewer, tx =>
    tx.updateTable('waves').set({ called_off_on: null, called_off_why: null }).where('id', '=', wave).execute(),
  )
  await expect(back).rejects.toThrow('cannot be taken back')
})

test('a survey that is closed cannot be called off', async () => {
  await closeWaves(world.house.keeper, addDays((await row()).closes_on, 1))
  const response = await owner.post(`/app/surveys/${wave}/calling-off`, { why: 'Not what we hoped' })
  expect(response.headers.get('location')).toContain('done=not-now')
  expect((await row()).called_off_on).toBe(null)
})

test('after a restore, which brings no answers, an open survey is called off and says why', async () => {
  await answerMany(3)
  await sql`select drop_boxes(${wave})`.execute(world.house.keeper)
  await closeWaves(world.house.keeper, world.house.clock.today())
  expect(await see()).toContain('restored from a backup')
  expect((await row()).called_off_on).toBe(world.house.clock.today())
})

test('the hour after its last day a survey is closed: one moment, an order of chance, nobody who took a ballot, whole tens', async () => {
  await takeBallotOf(world, people[0]!, wave)
  const came = await answerMany(43)
  await world.wait(14 * dayLong)
  expect(await row()).toMatchObject({ closed_on: null })
  await world.wait(dayLong)
  expect(await row()).toMatchObject({ closed_on: world.house.clock.today(), participation: 40 })
  const rows = await stored()
  expect(rows).toHaveLength(43)
  expect(new Set(rows.map(({ transaction }) => transaction)).size).toBe(1)
  const arrival = { from: 'arrival', people: came.map((_, place) => place) }
  expect(linkedBy(compare(arrival, { from: 'the table', people: rows.map(({ id }) => came.indexOf(id)) }))).toBe(0)
  expect(await boxesLeft()).toEqual([`answers ${wave}`, `spent_ballots ${wave}`])
  expect(await read(`select from ballots_taken where wave_id = '${wave}'`)).toEqual([])
  expect(await answer(randomUUID(), addDays(world.house.clock.today(), -1))).toBe('closed')
})

test('a survey that was over when the backup was made is gone with its answers: nobody is led to results, or told to wait', async () => {
  await answerMany(12)
  await world.wait(15 * dayLong)
  await world.runJobs()
  expect((await row()).draft_id).not.toBe(null)
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Nia Bevan')
  const seen = async (path: string) => textOf(elementsOf(await (await analyst.get(path)).text(), 'main')[0]!)
  expect(await seen(`/app/surveys/${wave}`)).toContain('Make the results')
  await sql`select drop_boxes(${wave})`.execute(world.house.keeper)
  await world.house.keeper.deleteFrom('answer_drafts').execute()
  await closeWaves(world.house.keeper, world.house.clock.today())
  expect((await row()).deleted_on).toBe(world.house.clock.today())
  expect(await seen(`/app/surveys/${wave}`)).not.toContain('Make the results')
  expect(await seen(`/app/surveys/${wave}/heard`)).not.toContain('working out what can be shown')
})
