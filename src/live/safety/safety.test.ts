import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { gradeOf } from '../../../test/reading-age.ts'
import { guestIn, openRoomOf } from '../../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { groundRules } from './ground-rules.ts'

let world: World
let host: Person
beforeAll(async () => {
  world = await openWorld()
  host = await world.signedIn()
})
afterAll(() => world.close())

test('every page of a guest says how we are with each other, whom to ask, where support is, and how to leave quickly', async () => {
  await host.post('/app/organisation/support', { 'words-1-en': 'Our own line:', 'reach-1': '0113 496 0000' })
  const { code } = await openRoomOf(world, host)
  const guest = await guestIn(world, code)
  const [newcomer, inside] = [world.visitor(), ['', '/questions', '/reactions', '/table', '/check']]
  const pages = [
    ...(await Promise.all(inside.map(path => guest.get(`/live/here${path}`)))),
    await newcomer.get(`/live/join/${code}`),
    await newcomer.post(`/live/join/${code}`, { name: 'x'.repeat(200) }),
    await guest.post('/live/here/questions', { question: '' }),
  ]
  for (const page of pages) {
    const html = await page.text()
    const main = textOf(elementsOf(html, 'main')[0]!)
    for (const words of [groundRules[0]!, 'Amara Osei', 'Our own line: 0113 496 0000']) expect(main).toContain(words)
    expect(html).toContain('Leave quickly')
  }
  for (const path of ['/pledge', '/mailing-list']) {
    const page = await guest.get(`/live/here${path}`)
    const main = textOf(elementsOf(await page.text(), 'main')[0]!)
    for (const words of ['Amara Osei', 'Our own line: 0113 496 0000', 'Exit this page'])
      expect(main, path).toContain(words)
  }
  const door = await (await newcomer.get('/live')).text()
  for (const words of [groundRules[0]!, '116 123', 'Leave quickly']) expect(door).toContain(words)
})

test('the ground rules are few, and a child of eleven can read them', () => {
  expect(groundRules.length).toBeLessThanOrEqual(7)
  expect(gradeOf(groundRules)).toBeLessThanOrEqual(6)
})
