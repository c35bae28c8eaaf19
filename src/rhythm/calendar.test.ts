import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAction, beginCycle } from '../../test/acting.ts'
import { readCalendar } from '../../test/calendar-reader.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asText, fold } from '../calendar/calendar-file.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const yours = '/app/you/rhythm'
async function newAddress(person: Person): Promise<string> {
  const page = await (await person.post(`${yours}/calendar`)).text()
  return page.match(/\/calendar\/[\w-]{43}\.ics/)?.[0] ?? ''
}

const fetched = async (address: string) => world.visitor().get(address)

test('a long line is folded at 75 octets between characters, and text is escaped', () => {
  const line = `SUMMARY:${'Ällyship für alle 👩🏽‍⚕️ '.repeat(20)}`
  const pieces = fold(line).split('\r\n')
  expect(pieces.length).toBeGreaterThan(5)
  for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75)
  expect(fold(line).replaceAll('\r\n ', '')).toBe(line)
  expect(asText('One; two, three\\four\r\nfive\u0007')).toBe('One\\; two\\, three\\\\four\\nfive')
})

describe('my calendar', () => {
  test('has what I look after on its days, and nothing of anybody else', async () => {
    const owner = await world.signedIn('Aldermoor; Care, and more')
    const carer = await world.colleagueOf(owner, [], 'Dele Okafor')
    const cycle = await beginCycle(owner)
    const title = 'A contact on shift; every night, and a “name” to it, so that nobody is alone with it: Zoë’s idea'
    const id = await addAction(owner, cycle, { title, owner: carer.email })
    await addAction(owner, cycle, { title: 'Somebody else’s' })
    const answer = await fetched(await newAddress(carer))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { head, events } = readCalendar(await answer.text())
    expect(head).toMatchObject({ VERSION: '2.0', 'X-WR-CALNAME': 'What is due at Aldermoor; Care, and more' })
    expect(head.PRODID).toContain('Goldthread')
    expect(events).toEqual([
      {
        UID: `action-${id}@goldthread`,
        DTSTAMP: '20270512T090000Z',
        'DTSTART;VALUE=DATE': '20270601',
        'DTEND;VALUE=DATE': '20270602',
        SUMMARY: `Action: ${title}`,
        DESCRIPTION: `Due on this day.\nhttp://localhost:3000/app/thread/${id}`,
        URL: `http://localhost:3000/app/thread/${id}`,
        TRANSP: 'TRANSPARENT',
      },
    ])
    await carer.post(`/app/strategy/actions/${id}/end`)
    expect(readCalendar(await (await fetched(await newAddress(carer))).text()).events).toEqual([])
  })

  test('is closed by a new address, by ending it, and by leaving; and nobody opens it with a guess', async () => {
    const carer = await world.colleagueOf(await world.signedIn())
    const first = await newAddress(carer)
    expect((await fetched(first)).status).toBe(200)
    const second = await newAddress(carer)
    expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])
    expect(await (await carer.get(yours)).text(), 'shown once').not.toContain('.ics')
    await carer.post(`${yours}/calendar/end`)
    expect((await fetched(second)).status).toBe(404)
    const third = await newAddress(carer)
    await world.house.keeper
      .updateTable('members')
      .set({ left_on: '2027-05-12', erase_on: '2027-08-12' })
      .where('id', '=', carer.viewer.memberId)
      .execute()
    expect((await fetched(third)).status).toBe(404)
    for (const guess of ['x', `${'A'.repeat(43)}.ics`, '%00', '..%2f']) {
      expect((await fetched(`/calendar/${guess}`)).status, guess).toBe(404)
    }
  })

  test('opens nothing any more when somebody is signed out everywhere, as when their phone is lost', async () => {
    const owner = await world.signedIn()
    const carer = await world.colleagueOf(owner)
    const address = await newAddress(carer)
    expect((await fetched(address)).status).toBe(200)
    await owner.post(`/app/people/${carer.viewer.memberId}/sessions`)
    expect((await fetched(address)).status).toBe(404)
    expect((await carer.get('/app')).status).toBe(303)
  })

  test('keeps no secret, in the database or in the log', async () => {
    const owner = await world.signedIn()
    const secret = (await newAddress(owner)).slice('/calendar/'.length, -'.ics'.length)
    await fetched(`/calendar/${secret}.ics`)
    const rows = await world.house.keeper.selectFrom('calendar_feeds').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(world.logged.join('\n')).not.toContain(secret)
  })
})
