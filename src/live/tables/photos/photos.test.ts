import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../../test/markup.ts'
import { openRoomOf } from '../../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../../test/world.ts'
import { hour } from '../../../platform/clock.ts'
import { mostBytes } from './picture.ts'

const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#eee' } })
  .jpeg()
  .withExif({ IFD0: { Make: 'Teatowel' } })
  .toBuffer()

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

const main = async (response: Response) => textOf(elementsOf(await response.text(), 'main')[0]!)
const live = (eventId: string, rest: string) => `/app/events/${eventId}/live/${rest}`

async function openTables(): Promise<string> {
  const { eventId } = await openRoomOf(world, host)
  await host.post(live(eventId, 'settings'), { tables: '6' })
  return eventId
}

function sendPhoto(eventId: string, table: string, content: Uint8Array | null, who = host): Promise<Response> {
  const body = new FormData()
  body.set('table', table)
  if (content) body.set('photo', new File([new Uint8Array(content)], '../../holiday.exe', { type: 'text/html' }))
  return who.send(live(eventId, 'photos'), { method: 'POST', body })
}

const kept = (eventId: string) =>
  world.house.keeper.selectFrom('live_photos').where('event_id', '=', eventId).selectAll().execute()

test('a host sends a photo of paper, types it beside the photo, and then the photo is gone', async () => {
  const eventId = await openTables()
  const sent = await sendPhoto(eventId, '3', photo)
  const html = await (await host.follow(sent)).text()
  expect(html).toContain('The photo is here')
  expect(html).toContain(`src="${live(eventId, 'photos/3')}"`)
  expect(html).toMatch(/name="table"[^>]* value="3"/)
  const picture = await host.get(live(eventId, 'photos/3'))
  const headers = ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy']
  expect(headers.map(name => picture.headers.get(name))).toEqual([
    ...['image/jpeg', 'no-store', 'nosniff', "default-src 'none'; sandbox"],
  ])
  expect(Buffer.from(await picture.arrayBuffer()).includes('Teatowel')).toBe(false)
  const second = await sendPhoto(eventId, '3', photo)
  expect([second.status, await main(second)]).toEqual([409, expect.stringContaining('waits to be typed already')])
  await host.post(live(eventId, 'insights'), { table: '3', version: '0', words: 'Walk home together' })
  expect(await kept(eventId)).toEqual([])
  expect((await host.get(live(eventId, 'photos/3'))).status).toBe(404)
  expect(await main(await host.get(live(eventId, 'insights')))).toContain('Walk home together')
})

test('a photo waits until a day after the room ended, hosts are reminded, and it goes at once when a host takes it away', async () => {
  const eventId = await openTables()
  const console = async () => main(await host.get(`/app/events/${eventId}/live`))
  expect(await console()).not.toContain('to be typed')
  for (const table of ['1', '2', '3']) await sendPhoto(eventId, table, photo)
  expect(await console()).toContain('Photos of tables 1 to 3 wait to be typed')
  for (const table of ['1', '3']) await host.post(live(eventId, `photos/${table}/removal`))
  expect(await console()).toContain('A photo of table 2 waits to be typed')
  expect((await kept(eventId)).map(({ table_no }) => table_no)).toEqual([2])
  expect(await main(await host.get(live(eventId, 'insights')))).toContain('stays until it is typed, and no longer than')
  // Nobody ends it: it is over when its code runs out, after sixteen hours.
  await world.wait(16 * hour)
  await world.wait(23 * hour)
  expect(await kept(eventId)).toHaveLength(1)
  await world.wait(hour)
  expect(await kept(eventId)).toEqual([])
  host = await world.signedIn()
})

test('a photo of a table that is gone meanwhile is still seen, and typed', async () => {
  const eventId = await openTables()
  for (const table of ['5', '6']) await sendPhoto(eventId, table, photo)
  await host.post(live(eventId, 'settings'), { tables: '4', seen: '6' })
  expect(await main(await host.get(`/app/events/${eventId}/live`))).toContain('Photos of tables 5 and 6 wait')
  expect((await host.get(live(eventId, 'photos/6'))).status).toBe(200)
  const typed = await host.post(live(eventId, 'insights'), { table: '6', version: '0', words: 'Walk home together' })
  expect(await main(await host.follow(typed))).toContain('Table 6 Walk home together')
  expect((await kept(eventId)).map(({ table_no }) => table_no)).toEqual([5])
  const none = await host.post(live(eventId, 'insights'), { table: '6', version: '0', words: 'Once more' })
  expect([none.status, await main(none)]).toEqual([422, expect.stringContaining('from 1 to 4')])
  await host.post(live(eventId, 'photos/5/removal'))
  expect(await kept(eventId)).toEqual([])
})

test('what is too large, no photo, broken or for no table is refused in words, and the number typed stays', async () => {
  const eventId = await openTables()
  const heic = Buffer.from('\0\0\0\x28ftypheic\0\0\0\0mif1heic', 'latin1')
  const wrong: [Uint8Array | null, number, string][] = [
    [Buffer.concat([photo, Buffer.alloc(mostBytes)]), 413, 'more than 20 MB'],
    [heic, 422, 'Most Compatible'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 422, 'This is no photo'],
    [photo.subarray(0, photo.length / 2), 422, 'damaged'],
    [null, 422, 'Take or choose a photo'],
  ]
  for (const [content, status, words] of wrong) {
    const answer = await sendPhoto(eventId, '4', content)
    const html = await answer.text()
    expect([answer.status, html], words).toEqual([status, expect.stringContaining(words)])
    expect(html).toMatch(/name="table"[^>]* value="4"/)
  }
  for (const table of ['', '7', '0', 'x'.repeat(500)]) {
    const answer = await sendPhoto(eventId, table, photo)
    expect([answer.status, await main(answer)], table).toEqual([422, expect.stringContaining('from 1 to 6')])
  }
  expect(await kept(eventId)).toEqual([])
})

test('only hosts of this organisation send photos and see them', async () => {
  const eventId = await openTables()
  await sendPhoto(eventId, '5', photo)
  const stranger = await world.signedIn('Carrow House')
  const staff = await world.colleagueOf(host, [], 'Bilal Aziz')
  for (const [who, status] of [
    [stranger, 404],
    [staff, 404],
    [world.visitor(), 303],
  ] as const) {
    expect((await who.get(live(eventId, 'photos/5'))).status).toBe(status)
    await who.post(live(eventId, 'photos/5/removal'))
  }
  expect(await kept(eventId)).toHaveLength(1)
  expect((await sendPhoto(eventId, '6', photo, stranger)).status).toBe(404)
})
