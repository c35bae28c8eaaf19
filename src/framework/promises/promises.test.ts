import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fieldsOf, saidOn } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { library } from '../library.ts'
import { frameworkPaths as paths } from '../paths.ts'

let world: World
let asha: Person
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const promised = {
  ...{ measure: 'Night staff who feel safe', baseline: '29%', target: '50%', method: 'The same survey' },
  ...{ 'due-day': '1', 'due-month': '5', 'due-year': '2028' },
}
const kept = { outcome: 'kept', result: '52% feel safe.', 'on-day': '12', 'on-month': '5', 'on-year': '2027' }

let cycle: string
let promise: string
/** Every test has an organisation of its own, with one promise in the plan of its first element. */
beforeEach(async () => {
  asha = await world.signedIn()
  await asha.post(paths.frameworks, { framework: library[0]?.id ?? '' })
  const element = (await read(paths.strategy)).match(/elements\/([0-9a-f-]{36})/)?.[1] ?? ''
  await asha.post(paths.beginning(element), { owner: asha.email })
  cycle = (await read(paths.element(element))).match(/strategy\/cycles\/([0-9a-f-]{36})/)?.[1] ?? ''
  await asha.post(paths.analysis(cycle), { found: 'Nights have nobody to turn to.' })
  await asha.post(paths.promises(cycle), promised)
  promise = promisesOn(await read(paths.cycle(cycle)))[0] ?? ''
})

const read = async (path: string, person = asha) => (await person.get(path)).text()
const promisesOn = (page: string) => [
  ...new Set([...page.matchAll(/strategy\/promises\/([0-9a-f-]{36})/g)].map(([, id = '']) => id)),
]
const agree = async () => {
  const seen = [...(await read(paths.plan(cycle))).matchAll(/name="promise" value="([^"]+)"/g)].map(
    ([, one = '']) => one,
  )
  await asha.post(paths.plan(cycle), { promise: seen })
}
const version = async (path: string) => fieldsOf(await read(path)).version ?? ''
const amend = async (person: Person, fields: Record<string, string>) =>
  person.post(paths.amendment(promise), { version: await version(paths.amendment(promise)), ...fields })
const says = async (path: string, person = asha) => words(await read(path, person))
/** What a page says, on one line. */
const words = (page: string) => saidOn(page).replace(/\s+/g, ' ')
const inDatabase = () =>
  asViewer(world.house.app, asha.viewer, tx =>
    tx
      .selectFrom('stations as s')
      .innerJoin('promises as p', 'p.station_id', 's.id')
      .where('s.id', '=', promise)
      .select(['s.title', 's.stands_on', 's.withdrawn_on', 'p.baseline', 'p.target', 'p.method', 'p.locked_at'])
      .select(['p.outcome', 'p.result'])
      .executeTakeFirstOrThrow(),
  )

describe('before the plan is agreed', () => {
  test('a promise stands in the plan, not locked', async () => {
    expect(await says(paths.cycle(cycle))).toContain('Night staff who feel safe')
    const page = await says(paths.promise(promise))
    expect(page).toContain('can still be changed')
    expect(page).not.toContain('Locked on')
  })

  test('a promise without a day is refused, and nothing typed is lost', async () => {
    const response = await asha.post(paths.promises(cycle), { ...promised, 'due-year': '2026', target: 'Half' })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(words(page)).toContain('The day must be after today, 12 May 2027')
    expect(fieldsOf(page)).toMatchObject({ measure: promised.measure, target: 'Half', 'due-year': '2026' })
    expect(promisesOn(await read(paths.cycle(cycle)))).toEqual([promise])
  })

  test('it can be changed, and what stood there before can be read', async () => {
    const fields = { ...fieldsOf(await read(paths.promiseChange(promise))), target: '60%' }
    expect((await asha.post(paths.promiseChange(promise), fields)).status).toBe(303)
    const page = await says(paths.promise(promise))
    expect(page).toContain('60%')
    expect(page).toContain('Promised: 50%')
  })

  test('whoever saves second sees what the first one wrote, beside what they typed', async () => {
    const bilal = await world.colleagueOf(asha, [{ role: 'edi-lead' }])
    const seen = fieldsOf(await read(paths.promiseChange(promise)))
    await bilal.post(paths.promiseChange(promise), { ...seen, target: '55%' })
    const response = await asha.post(paths.promiseChange(promise), { ...seen, target: '70%' })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(words(page)).toContain('55%')
    expect(fieldsOf(page).target).toBe('70%')
    expect((await inDatabase()).target).toBe('55%')
    await asha.post(paths.promiseChange(promise), fieldsOf(page))
    expect((await inDatabase()).target).toBe('70%')
  })

  test('it can be taken back: it leaves the plan, and stays in the record', async () => {
    const removal = paths.promiseRemoval(promise)
    await asha.post(removal, { version: await version(removal) })
    expect(promisesOn(await read(paths.cycle(cycle)))).toEqual([])
    expect(await says(paths.promise(promise))).toContain('It was taken back on 12 May 2027')
    const change = await asha.post(paths.promiseChange(promise), promised)
    expect(change.status).toBe(409)
  })

  test('what was changed since it was read is not taken back', async () => {
    const seen = await version(paths.promiseRemoval(promise))
    await asha.post(paths.promiseChange(promise), {
      ...fieldsOf(await read(paths.promiseChange(promise))),
      target: '60%',
    })
    expect((await asha.post(paths.promiseRemoval(promise), { version: seen })).status).toBe(409)
    expect((await inDatabase()).withdrawn_on).toBeNull()
  })

  test('nothing can be amended or said to have come of it', async () => {
    for (const [path, fields] of [
      [paths.amendment(promise), { target: '40%', reason: 'Because' }],
      [paths.result(promise), kept],
    ] as const) {
      const response = await asha.post(path, { version: '1', ...fields })
      expect(response.status).toBe(409)
      const page = words(await response.text())
      expect(page).toContain('The plan is not agreed yet')
      for (const typed of Object.values(fields)) if (typed.length > 4) expect(page).toContain(typed)
    }
    expect(await inDatabase()).toMatchObject({ outcome: null, result: null })
  })
})

test('whoever agrees a plan is told of a promise whose day comes after the review', async () => {
  const told = 'Some are for a day after the review'
  expect(await says(paths.plan(cycle))).not.toContain(told)
  await asha.post(paths.promises(cycle), { ...promised, measure: 'Too far ahead', 'due-year': '2030' })
  expect(await says(paths.plan(cycle))).toContain(told)
})

describe('when the plan is agreed', () => {
  test('a promise is locked: who, when, and that its seal fits', async () => {
    await agree()
    const page = await says(paths.promise(promise))
    expect(page).toContain('Locked on 12 May 2027 by Asha Rahman')
    expect(page).toContain('Its seal fits')
  })

  test('it is neither changed nor taken back, and what was typed is shown', async () => {
    const seen = fieldsOf(await read(paths.promiseChange(promise)))
    await agree()
    const before = await inDatabase()
    const change = await asha.post(paths.promiseChange(promise), { ...seen, target: '10%' })
    expect(change.status).toBe(409)
    expect(words(await change.text())).toContain('10%')
    const removal = await asha.post(paths.promiseRemoval(promise), { version: seen.version ?? '' })
    expect(words(await (await asha.follow(removal)).text())).toContain('This promise is locked')
    expect((await asha.get(paths.promiseChange(promise))).status).toBe(303)
    expect(await inDatabase()).toEqual(before)
  })

  test('a change at the same moment is in the promise before it is locked, or not at all', async () => {
    const seen = fieldsOf(await read(paths.promiseChange(promise)))
    const changes = ['51%', '52%', '53%'].map(target => asha.post(paths.promiseChange(promise), { ...seen, target }))
    await Promise.all([...changes, agree()])
    await agree()
    expect(await says(paths.promise(promise))).toContain('Its seal fits')
  })

  test('no promise is added to it any more', async () => {
    await agree()
    expect((await asha.post(paths.promises(cycle), promised)).status).toBe(409)
    expect(promisesOn(await read(paths.cycle(cycle)))).toEqual([promise])
  })

  test('the database itself refuses, even the application', async () => {
    await agree()
    await amend(asha, { target: '40%', reason: 'A home has closed' })
    const writes = [
      `update promises set target = '1%' where station_id = '${promise}'`,
      `update promises set seal = sha256('x') where station_id = '${promise}'`,
      `update promises set locked_at = null, seal = null where station_id = '${promise}'`,
      `update stations set title = 'Nothing' where id = '${promise}'`,
      `update stations set stands_on = '2036-01-01' where id = '${promise}'`,
      `update stations set withdrawn_on = '2027-05-12' where id = '${promise}'`,
      `update amendments set reason = 'None' where promise_id = '${promise}'`,
      `delete from amendments where promise_id = '${promise}'`,
      `delete from promises where station_id = '${promise}'`,
    ]
    for (const write of writes) {
      const attempt = asViewer(world.house.app, asha.viewer, tx => sql.raw(write).execute(tx))
      await expect(attempt, write).rejects.toThrow(/stays as it is|permission denied/)
    }
  })
})

describe('an amendment', () => {
  test('stands beside what was promised, on its page and in the list, with its reason', async () => {
    await agree()
    expect((await amend(asha, { target: '40%', reason: 'A home has closed' })).status).toBe(303)
    for (const path of [paths.promise(promise), paths.cycle(cycle)]) {
      const page = await says(path)
      for (const said of ['50%', 'Amended to: 40%', 'A home has closed']) expect(page).toContain(said)
    }
    expect(await says(paths.promise(promise))).toContain('Its seal fits')
    expect((await inDatabase()).target).toBe('50%')
    expect(await says('/app/organisation/record')).toContain('amended a locked promise')
  })

  test('without a reason is refused, and nothing typed is lost', async () => {
    await agree()
    const response = await amend(asha, { target: '40%', reason: '' })
    expect(response.status).toBe(422)
    expect(fieldsOf(await response.text()).target).toBe('40%')
  })

  test('of a colleague is seen before a second one is written', async () => {
    await agree()
    const seen = await version(paths.amendment(promise))
    await amend(asha, { target: '40%', reason: 'A home has closed' })
    const response = await asha.post(paths.amendment(promise), { version: seen, target: '45%', reason: 'Another' })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(words(page)).toContain('40%')
    expect(fieldsOf(page)).toMatchObject({ target: '45%', reason: 'Another' })
  })

  test('is for whoever leads the strategy, and for the sponsor of the cycle', async () => {
    const sponsor = await world.colleagueOf(asha, [], 'Siân Powell')
    const other = await world.colleagueOf(asha, [{ role: 'hr-analyst' }], 'Tom Whitlock')
    const people = fieldsOf(await read(paths.people(cycle)))
    await asha.post(paths.people(cycle), { ...people, owner: asha.email, sponsor: sponsor.email })
    await agree()
    const seen = await version(paths.amendment(promise))
    const refused = await other.post(paths.amendment(promise), { version: seen, target: '1%', reason: 'So' })
    expect(words(await (await other.follow(refused)).text())).toContain('or the sponsor of this cycle')
    expect(await says(paths.promise(promise), other)).not.toContain('Amend it')
    expect(await says(paths.promise(promise), sponsor)).toContain('Amend it')
    await sponsor.post(paths.amendment(promise), { version: seen, target: '40%', reason: 'A home has closed' })
    const page = await says(paths.promise(promise))
    expect(page).toContain('by Siân Powell. Why: A home has closed')
    expect(page).not.toContain('1%.')
  })
})

describe('what came of a promise', () => {
  test('stands beside it, and a change of it is recorded', async () => {
    await agree()
    const say = async (fields: Record<string, string>) =>
      asha.post(paths.result(promise), { version: await version(paths.result(promise)), ...fields })
    await say(kept)
    expect(await read(paths.promise(promise))).toContain('gt-promise--kept')
    await say({ ...kept, outcome: 'not-kept', result: 'A mistake: it is 42%.' })
    const page = await read(paths.promise(promise))
    expect(page).not.toContain('gt-promise--kept')
    expect(words(page)).toContain('Not kept')
    expect(words(page)).toContain('52% feel safe.')
  })

  test('stays when the review is closed', async () => {
    await agree()
    const seen = await version(paths.result(promise))
    await asha.post(paths.result(promise), { version: seen, ...kept })
    await asha.post(paths.review(cycle), { worked: 'Calls', failed: 'Time', lessons: 'Begin earlier' })
    const late = await asha.post(paths.result(promise), { version: '3', ...kept, outcome: 'not-kept' })
    expect(late.status).toBe(409)
    const said = words(await late.text())
    expect(said).toContain('The review is closed')
    expect(said).toContain('52% feel safe.')
    expect((await inDatabase()).outcome).toBe('kept')
    const amendment = await asha.post(paths.amendment(promise), { version: '3', target: '1%', reason: 'So' })
    expect(amendment.status).toBe(409)
    expect(words(await amendment.text())).toContain('The review is closed')
  })
})

test('after an erasure the page says why the seal does not fit', async () => {
  const carys = await world.colleagueOf(asha, [], 'Carys Bowen')
  const fields = fieldsOf(await read(paths.promiseChange(promise)))
  await asha.post(paths.promiseChange(promise), { ...fields, method: 'Carys Bowen asks every team' })
  await agree()
  expect(await says(paths.promise(promise))).toContain('Its seal fits')
  await asha.post(`/app/people/${carys.viewer.memberId}/leaving`)
  await asha.post(`/app/people/${carys.viewer.memberId}/erasure`)
  const page = await says(paths.promise(promise))
  expect(page).not.toContain('Carys Bowen')
  expect(page).toContain('somebody was erased, and their name was taken out of these words')
})
