import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBelongings } from '../../test/belongings.ts'
import { openWorld, type World } from '../../test/world.ts'
import type { ListedRelease } from '../releases/queries.ts'
import { HomePage } from './pages/home.tsx'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const frame = { manifest: {}, home: '/app' }

function render(releases: readonly ListedRelease[]): string {
  const manifest = world.house.assets.manifest
  return String(<HomePage frame={{ ...frame, manifest }} drafts={[]} releases={releases} />)
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

test('while there is only the example, the page says what comes after it', () => {
  expect(render([release('invented', true)])).toContain('Look at the example, then bring your own')
})
