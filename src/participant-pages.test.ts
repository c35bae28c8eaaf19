import { afterAll, beforeAll, expect, test } from 'vitest'
import { guest } from '../test/events.ts'
import { elementsOf, textOf } from '../test/markup.ts'
import { guestIn, openRoomOf } from '../test/rooms.ts'
import { openSurvey } from '../test/surveys.ts'
import type { Visitor } from '../test/visitor.ts'
import { openWorld, type Person, type World } from '../test/world.ts'
import { jsonb } from './platform/db.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/**
 * Every page of events, pledges and the mailing list that is open to everyone. A pack is what was published of an event, for
 * whoever reads; entries for a calendar are no pages.
 */
function participantRoutes(): string[] {
  const paths = world.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const ours = paths.filter(path =>
    /^\/(events|series|pledges|mailing-list)\/|^\/live\/.*\/(pledge|mailing-list)$/.test(path),
  )
  return [...new Set(ours.filter(path => !/\.ics$|^\/events\/:id\/pack/.test(path)))].sort()
}

/** Pages that know no organisation: they show the usual places. */
const ofNobody = ['/events/place/left', '/mailing-list/left', '/pledges/letters/stopped', '/pledges/removed']
const ownPlace = '01632 960 001'
const usualPlace = '116 123'
const contact = 'Amara Osei'

type Shown = Readonly<{ support: string; contact?: string }>

/** On this page there is a way out in one press, and where people find support; whom to ask too, where an event is known. */
async function hasHelp(response: Response, shown: Shown, what: string): Promise<void> {
  const page = textOf(elementsOf(await response.text(), 'main')[0]!)
  for (const words of ['Exit this page', ...Object.values(shown)]) expect(page, what).toContain(words)
}

async function letters(path: RegExp): Promise<string> {
  await world.runJobs()
  return world.letters.join('\n').replaceAll('=\n', '').match(path)?.[0] ?? ''
}

/** Somebody who came to an event, wrote a pledge there, and asked for letters; with an address on every route. */
async function takePart() {
  const host = await world.signedIn()
  const organisation = { support_places: jsonb([{ words: { en: 'Aldermoor listens' }, reach: ownPlace }]) }
  await world.house.keeper.updateTable('organisations').set(organisation).execute()
  const { eventId, code } = await openRoomOf(world, host)
  const made = await host.post('/app/events/series', { title: 'Nights', kind: 'coffee', about: 'Monthly' })
  const series_id = made.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
  await world.house.keeper.updateTable('events').set({ series_id }).where('id', '=', eventId).execute()
  const visitor = await guestIn(world, code)
  const event = `/events/${eventId}`
  await visitor.post(`${event}/register`, guest('Gwen'))
  const place = await letters(/\/events\/place\/[\w-]{86}/)
  const survey = await askGuests(host, eventId)
  const written = { words: 'I will ask about the night rota.', channel: 'email', email: 'gwen@example.org' }
  const own = (await visitor.post(`${place}/pledge`, written)).headers.get('location')?.split('?')[0] ?? ''
  const reminders = await letters(/\/pledges\/letters\/[\w-]{86}/)
  await visitor.post(`${event}/mailing-list`, { email: 'gwen@example.org', agrees: 'yes' })
  const reader = await letters(/\/mailing-list\/[\w-]{86}/)
  return { visitor, event, series: `/series/${series_id}`, place, survey, own, reminders, reader }
}

/** A survey in which whoever has a place at the event is asked. */
async function askGuests(host: Person, event_id: string): Promise<string> {
  const wave_id = await openSurvey(world, host, [])
  const own = { organisation_id: host.viewer.organisationId }
  await world.house.keeper
    .insertInto('event_waves')
    .values({ ...own, event_id, part: 'after', wave_id })
    .execute()
  const guests = world.house.keeper.selectFrom('event_places').where('event_id', '=', event_id).select('id')
  for (const { id } of await guests.execute())
    await world.house.keeper
      .insertInto('invited_guests')
      .values({ ...own, wave_id, place_id: id })
      .execute()
  return wave_id
}

const addressesOf = ({
  event,
  series,
  place,
  survey,
  own,
  reminders,
  reader,
}: Awaited<ReturnType<typeof takePart>>) => ({
  '/events/:id': event,
  '/events/:id/mailing-list': `${event}/mailing-list`,
  '/events/:id/pledge': `${event}/pledge`,
  '/events/:id/register': `${event}/register`,
  '/events/:id/registered': `${event}/registered`,
  '/events/place/:token': place,
  '/events/place/:token/ballot/:wave': `${place}/ballot/${survey}`,
  '/events/place/:token/leaving': `${place}/leaving`,
  '/events/place/:token/pledge': `${place}/pledge`,
  '/live/here/mailing-list': '/live/here/mailing-list',
  '/live/here/pledge': '/live/here/pledge',
  '/mailing-list/:token': reader,
  '/mailing-list/:token/leaving': `${reader}/leaving`,
  '/pledges/:secret': own,
  '/pledges/:secret/removal': `${own}/removal`,
  '/pledges/letters/:token': reminders,
  '/pledges/letters/:token/stop': `${reminders}/stop`,
  '/series/:id': series,
  ...Object.fromEntries(ofNobody.map(path => [path, path])),
})

test('every open page of events, pledges and the mailing list has a way out, support, and whom to ask', async () => {
  const part = await takePart()
  const addresses = addressesOf(part)
  expect(participantRoutes(), 'a new page is listed here').toEqual(Object.keys(addresses).sort())
  for (const [route, address] of Object.entries(addresses)) {
    const page = await part.visitor.get(address)
    expect(page.status, route).toBe(200)
    const isOfEvent = !ofNobody.includes(route) && !/^\/(series|mailing-list)/.test(route)
    const support = ofNobody.includes(route) ? usualPlace : ownPlace
    await hasHelp(page, { support, ...(isOfEvent && { contact }) }, route)
  }
  await alsoAfterwards(part)
})

/** The same pages once somebody said yes, stopped, left or deleted, and when what they typed is wrong. */
async function alsoAfterwards({ visitor, event, place, own, reminders, reader }: Awaited<ReturnType<typeof takePart>>) {
  const ours = { support: ownPlace }
  const nobodys = { support: usualPlace }
  const press = async (who: Visitor, address: string) => who.follow(await who.post(address))
  await hasHelp(await press(visitor, reminders), { ...ours, contact }, 'reminders agreed to')
  await hasHelp(await press(visitor, reader), ours, 'letters agreed to')
  for (const address of [`${event}/register`, `${event}/mailing-list`, place, own]) {
    const wrong = await visitor.post(address)
    expect(wrong.status, address).toBe(422)
    await hasHelp(wrong, { ...ours, contact }, `mistakes at ${address}`)
  }
  const ends = [
    [`${reminders}/stop`, [reminders, `${reminders}/stop`]],
    [`${own}/removal`, [own, `${own}/removal`]],
    [`${reader}/leaving`, [reader, `${reader}/leaving`]],
    [`${place}/leaving`, [place, `${place}/leaving`]],
  ] as const
  for (const [end, pages] of ends) {
    await hasHelp(await press(visitor, end), nobodys, end)
    for (const page of pages) await hasHelp(await visitor.get(page), nobodys, `${page} afterwards`)
  }
}
