import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { holdEvent, releaseWave } from '../../../test/packs.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'

let world: World
let host: Person
let series: string
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn('Aldermoor')
  const made = await host.post('/app/events/series', { title: 'Coffee', kind: 'coffee' })
  series = made.headers.get('location')!.match(/[0-9a-f-]{36}/)![0]
})
afterAll(() => world.close())

const page = () => `/app/events/series/${series}/side-by-side`
const main = async (person: Pick<Person, 'get'>, address: string) =>
  textOf(elementsOf(await (await person.get(address)).text(), 'main')[0]!).replace(/\s+/g, ' ')

async function holdOneMore(title: string): Promise<string> {
  const { eventId } = await holdEvent(world, host)
  await world.house.keeper.updateTable('events').set({ series_id: series, title }).where('id', '=', eventId).execute()
  return eventId
}

test('events of a series stand side by side, by what hosts counted and by what was released', async () => {
  const first = await holdOneMore('First coffee')
  expect(await main(host, `/app/events/series/${series}`)).toContain('The events side by side')
  expect(await main(host, page())).toContain('Once two events of this series have been held')
  const before = await releaseWave(world, host, first, 'before')
  const waves = [await releaseWave(world, host, first, 'after', { before })]
  const second = await holdOneMore('Second coffee')
  expect(await main(host, page())).toContain('No question is here yet')
  waves.push(await releaseWave(world, host, second, 'after'))

  const carer = await world.colleagueOf(host, [], 'Carys Bowen')
  const seen = await main(carer, page())
  expect(seen.match(/21 of 23 professionals \(91%\)/g)).toHaveLength(2)
  expect(seen).toContain('Not asked before it, or not released')
  const [, said = ''] = seen.split('What people said')
  const figures = new Set(said.match(/\d+%/g))
  expect(figures.size).toBeGreaterThan(0)
  const released = await Promise.all(
    [...waves, before].map(async wave => {
      const { release_id } = await world.house.keeper
        .selectFrom('waves')
        .where('id', '=', wave)
        .select('release_id')
        .executeTakeFirstOrThrow()
      const questions = [1, 2].map(number => main(carer, `/app/releases/${release_id}/questions/${number}`))
      return (await Promise.all(questions)).join(' ')
    }),
  )
  for (const figure of figures) expect(released.join(' ')).toContain(figure)
})

test('of events that were called off, are not over, or are told to nobody, and to another organisation, it says nothing', async () => {
  const { keeper } = world.house
  const ids = [await holdOneMore('Called off'), await holdOneMore('Not yet'), await holdOneMore('A draft')]
  const changes = [
    { called_off_on: '2027-05-12', called_off_why: 'Snow' },
    { held_on: '2027-06-30' },
    { told_on: null },
  ]
  for (const [i, change] of changes.entries())
    await keeper.updateTable('events').set(change).where('id', '=', ids[i]!).execute()
  const seen = await main(host, page())
  for (const title of ['Called off', 'Not yet', 'A draft']) expect(seen).not.toContain(title)
  const stranger = await world.signedIn('Carrow House')
  expect((await stranger.get(page())).status).toBe(404)
  expect((await host.get('/app/events/series/nonsense/side-by-side')).status).toBe(404)
})
