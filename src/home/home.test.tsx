import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBelongings } from '../../test/belongings.ts'
import { tellOfEvent } from '../../test/events.ts'
import { agreeing, inventSurvey, releaseOf } from '../../test/invented.ts'
import { attribute, elementsOf, textOf } from '../../test/markup.ts'
import { openRoomOf } from '../../test/rooms.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { freezeRelease, type ListedRelease } from '../releases/queries.ts'
import { wordingOf } from '../releases/wording.ts'
import { HomePage } from './pages/home.tsx'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const frame = { manifest: {}, home: '/app' }

function render(releases: readonly ListedRelease[]): string {
  const manifest = world.house.assets.manifest
  return String(
    <HomePage frame={{ ...frame, manifest }} drafts={[]} releases={releases} hasStrategy={false} mayBring next={[]} />,
  )
}

const release = (title: string, isExample = false): ListedRelease => ({
  id: title,
  title,
  releasedOn: '2027-05-12',
  isExample,
})

test('a new organisation sees the one thing to do first', async () => {
  const owner = await world.signedIn()
  const page = await (await owner.get('/app')).text()
  expect(page).toContain('Begin with what people have already told you')
  expect(page.match(/class="govuk-button"/g)).toHaveLength(1)
  expect(page).toContain('href="/app/answers/new"')
  expect(page).toMatch(/href="\/app\/surveys\/new"[^>]*>\s*Ask people here/)
})

test('what was begun can be gone on with, until the day it is deleted', async () => {
  const owner = await world.signedIn()
  const [draft] = await makeBelongings(world, owner)
  const page = await (await owner.get('/app')).text()
  expect(page).toContain(`href="/app/answers/${draft?.id}"`)
  expect(page).toContain('Deleted on 19 May 2027 unless you release it.')
})

test('releases are named with their day, and an example is marked as one', () => {
  const page = render([release('survey'), release('invented', true)])
  expect(page).toContain('What people have told you')
  expect(page).toContain('href="/app/releases/survey"')
  expect(page).toContain('Released on 12 May 2027')
  expect(page.match(/Example/g)).toHaveLength(1)
})

test('the newest release stands first, and an example after what was released on its day, here and in the list', async () => {
  const owner = await world.signedIn()
  const survey = inventSurvey({ people: 60, questions: [agreeing('I feel safe')], by: {} })
  const release = await releaseOf(survey)
  const publish = (title: string, today: string, isExample: boolean) =>
    asViewer(world.house.app, owner.viewer, tx =>
      freezeRelease(tx, owner.viewer, { release, wording: { ...wordingOf(release), title }, today, isExample }),
    )
  await publish('An example', '2027-05-12', true)
  await publish('Whistleblowing', '2027-05-12', false)
  await publish('Belonging', '2027-05-12', false)
  await publish('Last year', '2026-05-12', false)
  for (const address of ['/app', '/app/releases']) {
    const page = await (await owner.get(address)).text()
    const titles = elementsOf(page, 'a')
      .filter(link => /^\/app\/releases\/./.test(attribute(link, 'href') ?? ''))
      .map(textOf)
    expect(titles, address).toEqual(['Belonging', 'Whistleblowing', 'An example', 'Last year'])
  }
})

test('nobody is told that releases are protected together which they have not named', () => {
  const [main] = elementsOf(render([release('survey')]), 'main')
  expect(textOf(main!)).toContain('Name the earlier ones about the same people, and they are protected together.')
})

test('while there is only the example, the page says what comes after it', () => {
  expect(render([release('invented', true)])).toContain('Look at the example, then bring your own')
})

test('whoever may not bring answers reads what was released, and is led nowhere they may not go', async () => {
  const owner = await world.signedIn()
  const member = await world.colleagueOf(owner)
  const page = await (await member.get('/app')).text()
  expect(page).toContain('Nothing is released yet')
  expect(page).not.toContain('/app/answers')
  expect(page).not.toContain('/app/people')
  expect(page).toContain('Look after your way in')
})

test('on the day, whoever runs events is led to run it, and to all of them; nobody else is', async () => {
  const host = await world.signedIn()
  const carer = await world.colleagueOf(host)
  const { eventId } = await openRoomOf(world, host)
  const linksOf = async (person: Person) =>
    elementsOf(await (await person.get('/app')).text(), 'a').map(link => `${textOf(link)} ${attribute(link, 'href')}`)
  const run = `Today: Allies at night. Run the day /app/events/${eventId}/live`
  expect(await linksOf(host)).toEqual(expect.arrayContaining([run, 'Events /app/events']))
  expect(await linksOf(host)).not.toContain(`Next event: Allies at night /app/events/${eventId}`)
  expect(await linksOf(carer)).toContain(`Next event: Allies at night /app/events/${eventId}`)
  expect(await linksOf(carer)).not.toContain(run)
  await host.post(`/app/events/${eventId}/live/moves`, { move: 'end', version: '1' })
  expect(await linksOf(host)).not.toContain(run)
})

test('whoever sits on the board is led to its paper', async () => {
  const owner = await world.signedIn()
  const director = await world.colleagueOf(owner, [{ role: 'board-member' }])
  const page = await (await director.get('/app')).text()
  expect(page).toContain('Read the board paper')
  expect(await (await owner.get('/app')).text()).not.toContain('Read the board paper')
  expect((await director.get('/app/papers/board')).status).toBe(200)
})

test('an owner is told what comes next: a second owner, then the staff list, then letting people in', async () => {
  const owner = await world.signedIn()
  const home = async () => textOf(elementsOf(await (await owner.get('/app')).text(), 'main')[0]!)
  expect(await home()).toMatch(/Make somebody else an owner too.+Bring your staff list/)
  await owner.post('/app/people', { name: 'Carys Bowen' })
  expect(await home()).toMatch(/Make somebody else an owner too.+Let people in/)
  await world.colleagueOf(owner, [{ role: 'owner' }])
  expect(await home()).not.toContain('Make somebody else an owner too')
})

test('the next event stands there, and one for the invited only for whoever has a place', async () => {
  const owner = await world.signedIn('Bramley Homes')
  const carer = await world.colleagueOf(owner)
  const invited = await tellOfEvent(owner, { title: 'For the invited', entry: 'invited', 'held-day': '1' })
  const home = async () => textOf(elementsOf(await (await carer.get('/app')).text(), 'main')[0]!)
  expect(await home()).not.toContain('Next event')
  await tellOfEvent(owner)
  expect(await home()).toContain('Next event: Allyship at work On 2 June 2027.')
  await carer.post(`/app/events/${invited}/place`, { role: 'Carer' })
  expect(await home()).toContain('Next event: For the invited On 1 June 2027.')
  await owner.post(`/app/events/${invited}/calling-off`, { why: 'The hall is flooded', version: '1' })
  expect(await home()).toContain('Next event: Allyship at work')
})
