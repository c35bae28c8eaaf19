import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/database.ts'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openSurvey, takeBallotOf } from '../../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const dayLong = 86_400_000

/** A survey that is over, to which so many people wrote. */
async function writtenBy(writers: number) {
  const owner = await world.signedIn(`Aldermoor ${randomUUID()}`)
  const people = await Promise.all(Array.from({ length: 12 }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i}`)))
  const wave = await openSurvey(world, owner, people, { closes: 0 })
  for (const [i, person] of people.entries()) {
    const words = i < writers ? `Text ${String.fromCharCode(97 + ((i * 7) % 12))} <b>` : ''
    const receipt = Buffer.alloc(32, i + 1).toString('base64url')
    const sent = {
      step: 'send',
      row: randomUUID(),
      'receipt-digest': receipt,
      ...(await takeBallotOf(world, person, wave)),
    }
    await world.visitor().post(`/answer/${wave}`, { ...sent, 'q.seen': 'yes', 'q.where': words })
  }
  await world.wait(dayLong)
  await closeUnlessClosed(wave)
  await world.wait(0)
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Dilys Evans')
  return { owner, wave, analyst }
}

async function closeUnlessClosed(wave: string): Promise<void> {
  const { keeper, clock } = world.house
  const row = await keeper.selectFrom('waves').where('id', '=', wave).select('closed_on').executeTakeFirstOrThrow()
  if (row.closed_on) return
  await sql`select close_boxes(${wave})`.execute(keeper)
  await keeper.updateTable('waves').set({ closed_on: clock.today() }).where('id', '=', wave).execute()
}

const read = async (person: Person, wave: string) =>
  textOf(elementsOf(await (await person.get(`/app/surveys/${wave}/comments`)).text(), 'main')[0]!)

test('what enough people wrote is read by those who work on the answers, and leads back to no answer', async () => {
  const { wave, analyst, owner } = await writtenBy(11)
  const page = await read(analyst, wave)
  for (const letter of 'abcdeghijkl') expect(page).toContain(`Text ${letter} <b>`)
  const columns = await asOwner(world.database, client =>
    client.query(`select column_name from information_schema.columns where table_name = 'comments' order by 1`),
  )
  expect(columns.rows.map(row => row.column_name)).toEqual(['id', 'organisation_id', 'question', 'wave_id', 'words'])
  expect((await (await world.colleagueOf(owner)).get(`/app/surveys/${wave}/comments`)).status).toBe(404)
  expect((await (await world.signedIn('Bramley Homes')).get(`/app/surveys/${wave}/comments`)).status).toBe(404)
})

test('what too few wrote is read by nobody', async () => {
  const { wave, analyst } = await writtenBy(9)
  expect(await read(analyst, wave)).toContain('Fewer than 10 people wrote something here')
  expect(await world.house.keeper.selectFrom('comments').where('wave_id', '=', wave).select('id').execute()).toEqual([])
})

test('it goes on the day that was fixed', async () => {
  const { wave } = await writtenBy(11)
  await world.wait(91 * dayLong)
  expect(await world.house.keeper.selectFrom('comments').where('wave_id', '=', wave).select('id').execute()).toEqual([])
})
