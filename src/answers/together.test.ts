import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffSurvey } from '../../test/staff-survey.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { day } from '../platform/clock.ts'
import { asViewer } from '../platform/db.ts'
import { findRelease } from '../releases/queries.ts'

let world: World
let asha: Person
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
})
afterAll(() => world.close())

async function bring(content: string): Promise<string> {
  const body = new FormData()
  body.append('file', new File([content], 'staff-survey.csv'))
  const response = await asha.send('/app/answers', { method: 'POST', body })
  return response.headers.get('location')!.replace('/columns', '')
}

const drafts = () => world.house.keeper.selectFrom('answer_drafts').selectAll().execute()
const find = (id: string) => asViewer(world.house.app, asha.viewer, tx => findRelease(tx, asha.viewer, id, null))

/** Takes a draft from its columns to its release, and returns the release's id. */
async function release(draft: string, about: Record<string, string>): Promise<string> {
  await asha.post(`${draft}/about`, about)
  await world.runJobs()
  await asha.post(`${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  return (await asha.post(`${draft}/release`)).headers.get('location')!.split('/').at(-1)!
}

test('values are joined, renamed and put in order by hand', async () => {
  const draft = await bring(`Team,Q\n${'Homes,Agree\nCare,Disagree\nHQ,Agree\nHead office,Agree\n'.repeat(30)}`)
  const fields = {
    'to-0': 'Care',
    'to-1': 'Head office',
    'to-2': 'Homes',
    'to-3': 'Head office',
    'place-2': '1',
    'place-0': '2',
  }
  expect((await asha.post(`${draft}/columns/1`, fields)).headers.get('location')).toBe(`${draft}/columns`)
  const columns = await (await asha.get(`${draft}/columns`)).text()
  expect(columns).toContain('3 groups, with values merged by hand. They divide people.')
  expect(columns).not.toContain('4 groups')
  const page = await (await asha.get(`${draft}/columns/1`)).text()
  expect(page).toMatch(/name="to-3"[^>]*value="Head office"/)
  expect(page).toMatch(/name="place-2"[^>]*value="1"/)
  await asha.post(`${draft}/columns`, { 'use-1': 'breakdown', 'use-2': 'question' })
  const { release: made } = (await find(await release(draft, { title: 'By hand' })))!
  expect(made.breakdowns[0]!.groups.map(({ label }) => label)).toEqual(['Homes', 'Care', 'Head office'])
  expect(made.everyone[0]!.base).toBe(120)
})

test('values that only have another name now are as many as before, and nothing is said to be merged', async () => {
  const draft = await bring(`Team,Help\n${'Homes,Talks;Books;\nCare,Talks;\nHQ,Books;Rest;\n'.repeat(30)}`)
  const columnsAfter = async (number: number, fields: Record<string, string>) => {
    await asha.post(`${draft}/columns/${number}`, fields)
    return (await asha.get(`${draft}/columns`)).text()
  }
  const renamed = await columnsAfter(1, { 'to-0': 'Care', 'to-1': 'Homes', 'to-2': 'Head office' })
  expect(renamed).toContain('3 groups. They divide people.')
  const merged = await columnsAfter(2, { 'to-0': 'Books', 'to-1': 'Books', 'to-2': 'Talks' })
  expect(merged).toContain('2 answers, several at once, with values merged by hand.')
  expect(merged).toContain('3 groups. They divide people.')
  const back = await columnsAfter(2, { 'to-0': 'Books', 'to-1': 'Rest', 'to-2': 'Talks' })
  expect(back).not.toContain('merged by hand')
  await asha.post(`${draft}/removal`)
})

test('a second release of the same answers is protected together with the first', async () => {
  const first = await release(await bring(staffSurvey(200)), { title: 'First', earlier: 'no' })
  const draft = await bring(staffSurvey(200))
  const about = await (await asha.get(`${draft}/about`)).text()
  expect(about).toContain('Have you already released something about these same people’s answers?')
  expect(await (await asha.post(`${draft}/about`, { title: 'Second' })).text()).toContain('Say whether you released')
  expect(await (await asha.post(`${draft}/about`, { title: 'Second', earlier: 'yes' })).text()).toContain(
    'Choose the release',
  )
  const second = (await find(await release(draft, { title: 'Second', earlier: 'yes', release: first })))!
  expect(second.release.after).toEqual(['First'])
  const hidden = (each: NonNullable<Awaited<ReturnType<typeof find>>>) =>
    JSON.stringify(each.frozen.groups).split('null').length
  expect(hidden(second)).toBe(hidden((await find(first))!))
})

test('an earlier release of other people is refused in plain words', async () => {
  const first = await release(await bring(staffSurvey(200)), { title: 'Others', earlier: 'no' })
  const draft = await bring(staffSurvey(150))
  await asha.post(`${draft}/about`, { title: 'Not the same', earlier: 'yes', release: first })
  await world.runJobs()
  const page = await (await asha.follow(await asha.get(draft))).text()
  expect(page).toContain('This cannot be shown')
  expect(page).toContain('Change the columns')
  await asha.post(`${draft}/removal`)
})

test('a change of mind takes back what was worked out', async () => {
  const draft = await bring(staffSurvey(200))
  await asha.post(`${draft}/about`, { title: 'Changed', earlier: 'no' })
  await world.runJobs()
  await asha.post(`${draft}/columns`)
  expect((await drafts())[0]).toMatchObject({ state: 'mapping', offer: null, content: null })
  expect((await asha.get(`${draft}/ways`)).headers.get('location')).toBe(draft)
  expect((await asha.post(`${draft}/release`)).headers.get('location')).toBe(draft)
  await asha.post(`${draft}/removal`)
})

test('stopping while work goes on leaves nothing, and the work comes to nothing', async () => {
  const draft = await bring(staffSurvey(200))
  await asha.post(`${draft}/about`, { title: 'Stopped', earlier: 'no' })
  expect((await asha.get(`${draft}/columns`)).headers.get('location')).toBe(draft)
  expect((await asha.get(`${draft}/removal`)).status).toBe(200)
  await asha.post(`${draft}/removal`)
  await world.runJobs()
  expect(await drafts()).toEqual([])
  expect((await asha.get(draft)).status).toBe(404)
})

test('of two people who press Release together one releases, and it is released once', async () => {
  const before = (await world.house.keeper.selectFrom('releases').select('id').execute()).length
  const draft = await bring(staffSurvey(200))
  await asha.post(`${draft}/about`, { title: 'Twice', earlier: 'no' })
  await world.runJobs()
  await asha.post(`${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const both = await Promise.all([asha.post(`${draft}/release`), asha.post(`${draft}/release`)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404])
  expect((await world.house.keeper.selectFrom('releases').select('id').execute()).length).toBe(before + 1)
})

test('answers that nobody releases are gone after seven days, and not before', async () => {
  await bring(staffSurvey(50))
  await world.wait(6 * day)
  expect(await drafts()).toHaveLength(1)
  await world.wait(day)
  expect(await drafts()).toEqual([])
  expect(await world.house.keeper.selectFrom('answer_columns').select('label').execute()).toEqual([])
})
