import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBallotKey } from '../../src/ballots/blind-signature.ts'
import { addDays } from '../../src/calendar/day.ts'
import { addTerm } from '../../src/definitions/queries.ts'
import { setVote } from '../../src/definitions/vote/queries.ts'
import { addWording } from '../../src/definitions/wordings/queries.ts'
import { findViewer, startSession } from '../../src/people/queries.ts'
import type { Viewer } from '../../src/people/viewer.ts'
import { clockOf } from '../../src/platform/clock.ts'
import { asViewer, type Database, openDatabase } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { crowdSecret } from '../crowd.ts'
import { makeServerDatabase } from '../database.ts'
import { widen } from '../sight.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
let database: Database
let asha: Page
let owner: Viewer
let vote: string
const closers: (() => Promise<unknown>)[] = []
const phone = { width: 360, height: 740 }
const clock = clockOf(() => new Date())
beforeAll(async () => {
  const { address, drop } = await makeServerDatabase()
  closers.push(drop)
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-voting-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  stage = await openStage(folder, {
    builtIn: true,
    environment: { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret },
  })
  closers.push(stage.close)
  database = await openDatabase({ connectionString: address })
  closers.push(database.close)
  asha = await stage.enter({ viewport: phone })
  await setUp(stage, asha)
  owner = (await viewerOf('Asha Rahman')).viewer
  vote = await openVote()
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

/** Somebody who works here, with a session of theirs. */
async function viewerOf(name: string) {
  const found = await database.keeper.selectFrom('members').where('name', '=', name).selectAll().executeTakeFirst()
  const { id, organisation_id } = found ?? (await addMember(name))
  const of = { organisationId: organisation_id, memberId: id }
  const now = clock.now()
  const secret = await database.keeper
    .transaction()
    .execute(tx => startSession(tx, of, { way: 'link', device: 'A browser in a test', now }))
  const viewer = await findViewer(database.app, secret, now)
  if (!viewer) throw new Error('The session of a new member does not work.')
  return { viewer, secret }
}

function addMember(name: string) {
  return database.keeper
    .insertInto('members')
    .values({ organisation_id: owner.organisationId, name, email: 'efe@aldermoor.example', joined_on: clock.today() })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A vote on two wordings that is open from today on. */
async function openVote(): Promise<string> {
  const today = clock.today()
  const sealed = { key: await makeBallotKey(), seals: sealsBy(crowdSecret) }
  return asViewer(database.app, owner, async tx => {
    const term = await addTerm(tx, owner, 'definition', { title: 'Allyship', why: '' }, today)
    const said = { behaviours: '', why: 'It fits on a badge.', fromId: null }
    const wordings = [
      'We see it, we say so, and we stay.',
      'We stand beside whoever it was done to, and do not look away.',
    ]
    const ids: string[] = []
    for (const words of wordings) ids.push(await addWording(tx, owner, term, { words, ...said }, today))
    const days = { opensOn: today, closesOn: addDays(today, 5), wordings: ids.map(id => ({ id })) }
    return setVote(tx, owner, term, { ...days, ...sealed }, addDays(today, -1))
  })
}

/** Looks at it wide and narrow, and goes on at the width of a phone. */
async function lookOnPhone(page: Page, name: string): Promise<void> {
  await look(page, name)
  await widen(page, phone.width, phone.height)
}

async function send(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

const kept = () => database.keeper.selectFrom('answers').where('wave_id', '=', vote).select(['way', 'given']).execute()

test('somebody votes with a blind ballot on their phone, and keeps a receipt', async () => {
  await asha.goto(`/app/votes/${vote}`)
  expect(await asha.getByLabel('Your choice for wording 1').isVisible()).toBe(false)
  await lookOnPhone(asha, 'vote-open')
  await asha.getByRole('button', { name: 'Take your ballot and vote' }).click()
  await asha.waitForURL(`**/answer/${vote}*`)
  await lookOnPhone(asha, 'vote-ballot')
  await asha.getByLabel(/^Wording 2/).selectOption('1')
  await asha.getByLabel(/^Wording 1/).selectOption('2')
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await lookOnPhone(asha, 'vote-review')
  expect(await kept()).toEqual([])
  await send(asha, 'Put my vote in', 'Your vote is in. Thank you.')
  await lookOnPhone(asha, 'vote-done')
  expect(await kept()).toEqual([{ way: 'ballot', given: { order: ['place-2', 'place-1'] } }])
  const words = (await asha.locator('[data-answer-words]').textContent()) ?? ''
  await follow(asha, 'Check that your vote is in')
  await asha.locator('textarea').fill(words)
  await press(asha, 'Look')
  await asha.getByText('Yes. A vote with this receipt is in.').waitFor()
  await lookOnPhone(asha, 'vote-receipt')
  await asha.goto(`/app/votes/${vote}`)
  await asha.getByText('You have voted, or taken your ballot.').waitFor()
  await lookOnPhone(asha, 'vote-used')
  // The ballot was put in, so this browser makes another one, and is told that there is none.
  await asha.getByRole('button', { name: 'Go on with your ballot' }).click()
  await asha.getByText('Your vote is used up:').waitFor()
})

test('without JavaScript somebody votes in the box, which says that it is weaker, and once', async () => {
  const { secret } = await viewerOf('Efe Demir')
  const efe = await stage.enter({ javaScriptEnabled: false, viewport: phone })
  const { url } = stage.application
  await efe.context().addCookies([{ name: 'goldthread', value: secret, domain: new URL(url).hostname, path: '/app' }])
  await efe.goto(`/app/votes/${vote}`)
  await efe.getByText('That is weaker: whoever runs the database server could watch it').waitFor()
  expect(await efe.getByRole('button', { name: 'Take your ballot and vote' }).isVisible()).toBe(false)
  await efe.getByLabel('Your choice for wording 1').selectOption('1')
  await press(efe, 'Vote')
  await efe.getByText('Your vote is in the box. Thank you.').waitFor()
  await efe.goto(`/answer/${vote}`)
  await efe.getByLabel(/^Wording 1/).selectOption('1')
  await press(efe, 'See what will be kept')
  await efe.getByText('This browser has no ballot for this vote.').waitFor()
  await press(efe, 'Put my vote in')
  await efe.getByText('A vote needs a ballot, so nothing was kept.').first().waitFor()
  const box = await database.keeper.selectFrom('ballot_boxes').where('vote_id', '=', vote).select('papers').execute()
  expect(box).toEqual([{ papers: { '1': 1 } }])
  expect(await kept()).toHaveLength(1)
})
