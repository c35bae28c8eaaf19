import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openBallotKey, openSurvey, signBallot, takeBallotOf } from '../../test/surveys.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'

let world: World
let owner: Person
let carer: Person
/** The first survey, the one that too few answered alike, and the last. */
let releases: string[]

const dayLong = 86_400_000
const people = 26

/** What somebody answers, and the mark they make; null for none. */
type Said = Readonly<{ heard: string; seen: 'yes' | 'no'; mark: number | null }>

/** Ten begin at the lower end and ten in the middle, each with a mark; six have none. */
const first = (i: number): Said => ({
  heard: i < 10 ? '2' : '3',
  seen: i < 3 ? 'yes' : 'no',
  mark: i < 20 ? i + 1 : null,
})
/** Ten go up by two steps and five by one; five stay, and the six without a mark say what nobody can hold against before. */
const second = (i: number): Said => ({ ...first(i), heard: i >= 10 && i < 15 ? '3' : '4', seen: i < 8 ? 'yes' : 'no' })

beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn('Aldermoor')
  const one = await hold(first)
  const two = await hold(second, { after: one.wave })
  carer = await world.colleagueOf(owner, [], 'Carys Bowen')
  releases = [one.release, two.release]
}, 240_000)
afterAll(() => world.close())

/** A survey from its first day to its release. */
async function hold(saidBy: (i: number) => Said, after?: Readonly<{ after: string }>) {
  const asked = await Promise.all(
    Array.from({ length: people }, (_, i) => world.colleagueOf(owner, [], `Colleague ${i} ${randomUUID()}`)),
  )
  const wave = await openSurvey(world, owner, asked, { inSeries: after ?? true, title: after ? 'In May' : 'In March' })
  const somebody = world.visitor()
  for (const [i, person] of asked.entries()) {
    const { heard, seen, mark } = saidBy(i)
    const answer = {
      ...{ step: 'send', row: randomUUID(), 'receipt-digest': Buffer.alloc(32, i + 1).toString('base64url') },
      ...{ 'q.heard': heard, 'q.seen': seen, ...(await takeBallotOf(world, person, wave)) },
      ...(mark === null ? {} : { mark: Buffer.alloc(32, mark).toString('base64url') }),
    }
    expect((await somebody.post(`/answer/${wave}`, answer)).status).toBe(200)
  }
  return { wave, release: await release(wave) }
}

/** The same with ballots that count like those that were taken: of so many people, each by the number of their mark. */
async function holdMany(
  heardBy: (i: number) => string,
  count: number,
  { after, others = 0, isReleased = true }: Holding = {},
) {
  const [title, inSeries] = after ? ['This year', { after }] : ['Last year', true as const]
  const wave = await openSurvey(world, owner, [], { inSeries, title, breakdowns: ['seen'], others })
  const [key, somebody] = [await openBallotKey(world.house.keeper, world.house.seals, wave), world.visitor()]
  for (let i = 0; i < count; i++) {
    const mark = createHash('sha256').update(`mark ${i}`).digest('base64url')
    const answer = {
      ...{ step: 'send', row: randomUUID(), 'receipt-digest': createHash('sha256').update(`${i}`).digest('base64url') },
      ...{ 'q.heard': heardBy(i), 'q.seen': i % 2 ? 'yes' : 'no', mark, ...signBallot(key) },
    }
    expect((await somebody.post(`/answer/${wave}`, answer)).status).toBe(200)
  }
  if (!isReleased) await close(wave)
  return { wave, release: isReleased ? await release(wave) : '' }
}

/** `others`: so many are asked who never come, and who were not asked before. */
type Holding = Readonly<{ after?: string; others?: number; isReleased?: boolean }>

/** The last day is over, the clean-up has come, and an analyst has released it as it is. */
async function release(wave: string): Promise<string> {
  await close(wave)
  return put(wave)
}

async function close(wave: string): Promise<void> {
  await world.wait(16 * dayLong)
  const { keeper, clock } = world.house
  const { closed_on } = await keeper
    .selectFrom('waves')
    .where('id', '=', wave)
    .select('closed_on')
    .executeTakeFirstOrThrow()
  if (!closed_on) {
    await sql`select close_boxes(${wave})`.execute(keeper)
    await keeper.updateTable('waves').set({ closed_on: clock.today() }).where('id', '=', wave).execute()
  }
  await world.wait(0)
  await world.runJobs()
}

async function draftOf(wave: string): Promise<string> {
  const found = world.house.keeper.selectFrom('waves').where('id', '=', wave).select('draft_id')
  return (await found.executeTakeFirstOrThrow()).draft_id!
}

async function put(wave: string): Promise<string> {
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], `Analyst ${randomUUID()}`)
  const draft = await draftOf(wave)
  await analyst.post(`/app/answers/${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const released = await analyst.post(`/app/answers/${draft}/release`)
  return released.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
}

async function read(person: Person, address: string): Promise<string> {
  const response = await person.get(address)
  expect(response.status, address).toBe(200)
  return textOf(elementsOf(await response.text(), 'main')[0]!)
}

describe('what has changed between two surveys', () => {
  test('is found from the newer release, by everyone who works here, and not from the first', async () => {
    const link = 'What has changed since last time'
    expect(await read(carer, `/app/releases/${releases[1]}`)).toContain(link)
    expect(await read(carer, `/app/releases/${releases[0]}`)).not.toContain(link)
    expect(await read(carer, `/app/releases/${releases[0]}/change`)).toContain('Nothing stands to compare it with yet')
  })

  test('is told of everyone, with how sure that is', async () => {
    const page = await read(carer, `/app/releases/${releases[1]}/change`)
    expect(page).toContain('Since “In March”')
    expect(page).toContain('81% said “Agree” or “Strongly agree”, against 0% last time: 81 points more.')
    expect(page).toContain('That is more than chance.')
    expect(page).toContain('they moved towards the better end of the scale, by more than chance')
  })

  test('is told of the same people by the strongest test that figures allow', async () => {
    const page = await read(carer, `/app/releases/${releases[1]}/change`)
    expect(page).toContain(
      'Of 20 people who could be matched, about three quarters (15, 75%) stand higher than last time',
    )
    expect(page).toContain('More moved up than down. If nothing had changed')
    expect(page).not.toContain('counting how far')
    expect(page).toContain('20 of 26 (77%)')
    expect(page).toContain(
      '20 people or more are new since last time, and 20 people or more of then were not asked now',
    )
    expect(page).not.toContain('By group:')
    expect(page).toContain('Whether those who could not be matched answered otherwise is not shown')
  })

  test('is not told where either survey hides it', async () => {
    const page = await read(carer, `/app/releases/${releases[1]}/change`)
    const seen = page.slice(page.indexOf('Have you seen somebody left out?'))
    expect(seen).toContain('Not shown, to protect people: one of the two surveys hides it.')
    expect(page).not.toContain('31%')
    expect(await read(carer, `/app/releases/${releases[1]}`)).toContain('31%')
  })

  test('stands over time, with a gap where it is hidden', async () => {
    const page = await read(carer, `/app/releases/${releases[1]}/over-time`)
    expect(page).toContain('2 surveys of this series')
    expect(page).toContain('With fewer than six figures nobody can tell change from chance')
    const seen = await read(carer, `/app/releases/${releases[1]}/over-time/2`)
    expect(seen).toContain('Not shown, to protect people')
    expect(seen).toContain('31%')
    expect((await carer.get(`/app/releases/${releases[1]}/over-time/3`)).status).toBe(404)
    expect((await carer.get(`/app/releases/${releases[1]}/over-time/0`)).status).toBe(404)
  })

  test('is not found by another organisation', async () => {
    const stranger = await world.signedIn('Bramley')
    for (const page of ['change', 'over-time', 'over-time/1'])
      expect((await stranger.get(`/app/releases/${releases[1]}/${page}`)).status).toBe(404)
  })
})

test('of many people who could be matched it is told how far they moved, by the test that counts it', async () => {
  // 12 go down by two steps and 36 by one; 72 stay; 60 go up by one step and 40 by two.
  const moved = [12, 36, 72, 60, 40].flatMap((count, i) => Array.from({ length: count }, () => i - 2))
  const before = (i: number) => (moved[i]! > 1 ? 2 : 3)
  const one = await holdMany(i => String(before(i)), moved.length)
  const two = await holdMany(i => String(before(i) + moved[i]!), moved.length, { after: one.wave })
  const reader = await world.colleagueOf(owner, [], 'Dilys Rowe')
  const page = await read(reader, `/app/releases/${two.release}/change`)
  expect(page).toContain('Of 220 people who could be matched, about half (100, 45%) stand higher than last time')
  expect(page).toContain('about a third (72, 33%) the same, about a quarter (48, 22%) lower')
  expect(page).toContain(
    'More moved up than down, counting how far. If nothing had changed, chance would give a result as uneven in fewer than 1 of 1,000 surveys, so this is more than chance.',
  )
  expect(page).toContain('Have you seen somebody left out?: Yes 110 22% 33% 45%')
  expect(page).toContain('fewer than 10 people are new since last time, and fewer than 10 people of then')
  for (const step of ['Much lower', 'Lower', 'The same', 'Higher', 'Much higher']) expect(page).toContain(step)
}, 120_000)

test('of the survey before nothing is released yet: whoever goes on is told that how answers moved will not be shown, and it is not', async () => {
  const heard = (i: number) => String(1 + (i % 3))
  const one = await holdMany(heard, 60, { isReleased: false })
  const two = await holdMany(i => (i < 30 ? heard(i) : String(Number(heard(i)) + 1)), 60, {
    ...{ after: one.wave, isReleased: false },
  })
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }], 'Nerys Vaughan')
  const choosing = `/app/answers/${await draftOf(two.wave)}/ways`
  expect(await read(analyst, choosing)).toContain('Release “Last year” first.')
  const second = await put(two.wave)
  const { questions, everyone } = await (await analyst.get(`/app/releases/${second}/release.json`)).json()
  const moved = questions.findIndex(({ label }: { label: string }) => label.startsWith('Change since last time'))
  expect(everyone[moved]).toMatchObject({ base: null, options: [null, null, null] })
  await put(one.wave)
  const third = await holdMany(i => (i < 45 ? heard(i) : '4'), 60, { after: two.wave })
  const reader = await world.colleagueOf(owner, [], 'Rhys Penry')
  expect(await read(reader, `/app/releases/${third.release}/change`)).toContain('Of 60 people who could be matched')
}, 120_000)

test('a change over time says where others were asked, and nothing of it where the lists are alike or it is chance', async () => {
  const agree = [16, 20, 26, 32, 38, 44]
  const run = async (others: (i: number) => number, figures = agree) => {
    let last: Awaited<ReturnType<typeof holdMany>> | null = null
    for (const [i, count] of figures.entries())
      last = await holdMany(each => (each < count ? '4' : '2'), 60, {
        ...{ ...(last && { after: last.wave }), others: others(i) },
      })
    const reader = await world.colleagueOf(owner, [], `Reader ${randomUUID()}`)
    return read(reader, `/app/releases/${last!.release}/over-time/1`)
  }
  const theirs = '10 or more people came who were not asked before. So the change may be theirs.'
  const alike = await run(() => 0)
  expect(alike).toContain('that is more than chance')
  expect(alike).not.toContain('theirs')
  const mixed = await run(i => (i === 5 ? 10 : 0))
  expect(mixed).toContain('that is more than chance')
  expect(mixed).toContain(theirs)
  const byChance = await run(i => (i === 5 ? 10 : 0), [16, 26, 20, 32, 20, 26])
  expect(byChance).toContain('as they do by chance')
  expect(byChance).not.toContain('theirs')
}, 240_000)
