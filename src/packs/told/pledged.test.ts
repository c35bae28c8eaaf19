import { afterEach, beforeEach, expect, test } from 'vitest'
import { type HeldWorld, openHeldWorld } from '../../../test/packs.ts'
import { packed, readPdf } from '../../../test/pdf.ts'
import { codeOf, guestIn } from '../../../test/rooms.ts'
import { readSlides } from '../../../test/slides.ts'
import { day } from '../../platform/clock.ts'
import { HIDDEN } from '../../ui/hidden.ts'

let opened: HeldWorld
beforeEach(async () => {
  opened = await openHeldWorld()
})
afterEach(() => opened.world.close())

/** So many people in the room write down what they will do; a third did it, and a third did part of it. */
async function writeMany(count: number): Promise<void> {
  const { world, held } = opened
  const code = await codeOf(world, held.eventId)
  for (let i = 0; i < count; i += 1) {
    const guest = await guestIn(world, code)
    const written = await guest.post('/live/here/pledge', { words: 'I will ask Zoltan.', channel: 'link' })
    const own = written.headers.get('location')!.split('?')[0]
    if (i % 3 > 0) await world.visitor().post(`${own}/outcome`, { outcome: i % 3 === 1 ? 'done' : 'part' })
  }
}

/** Somebody who runs events, signed in on this day. */
const hostNow = () => opened.world.colleagueOf(opened.host, [{ role: 'facilitator' }])
const bytes = async (response: Response) => new Uint8Array(await response.arrayBuffer())

test('what people wanted to do stands in the page, the PDF and the slides once it is counted, and for everyone', async () => {
  const { world, host, held, pack, read } = opened
  await writeMany(18)
  expect(await read(host, pack)).toContain('After 30 days: shown from 18 June 2027, if that gives nobody away.')
  await world.wait(37 * day)
  const later = await hostNow()
  await later.post(`${pack}/publishing`, { audience: 'everyone', number: '1' })
  const outside = `/events/${held.eventId}/pack`
  const page = await read(world.visitor(), outside)
  const pdf = await readPdf(await bytes(await world.visitor().get(`${outside}/1/pack.pdf`)))
  const slides = await readSlides(await bytes(await world.visitor().get(`${outside}/1/pack.pptx`)))
  for (const said of [
    'After 30 days: 18 people wrote down what they want to do. 12 of them did it, or part of it (67%).',
    'After 90 days: shown from 17 August 2027, if that gives nobody away.',
    'Did it, or part of it',
    'Totals of what people wrote for themselves are taken twice',
  ])
    for (const text of [packed(page), pdf.text, slides.text]) expect(text).toContain(packed(said))
  expect(page).not.toContain('Zoltan')
  expect(page).toContain(`No longer want to ${HIDDEN}`)
})

test('nine people and nobody leave the same pack', async () => {
  const said: (string | undefined)[] = []
  for (const count of [9, 0]) {
    await opened.world.close()
    opened = await openHeldWorld()
    await writeMany(count)
    await opened.world.wait(37 * day)
    const draft = await opened.read(await hostNow(), opened.pack)
    said.push(draft.match(/What people will do.*?Your words: impact/)?.[0])
  }
  expect(said[0]).toContain(`After 30 days: ${HIDDEN}.`)
  expect(said[0]).toBe(said[1])
})

test('an event that was put on record long after it says nothing of what nobody could write', async () => {
  const { world, host, held, pack, read } = opened
  await world.house.keeper
    .updateTable('events')
    .set({ held_on: '2027-03-12', closes_on: '2027-03-12' })
    .where('id', '=', held.eventId)
    .execute()
  for (const page of [pack, `/app/events/${held.eventId}`])
    expect(await read(host, page)).not.toContain('What people will do')
})
