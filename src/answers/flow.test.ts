import { afterAll, beforeAll, expect, test } from 'vitest'
import { linksOn } from '../../test/markup.ts'
import { staffSurvey } from '../../test/staff-survey.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { findRelease } from '../releases/queries.ts'

let world: World
let asha: Person
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
})
afterAll(() => world.close())

function upload(
  person: Person,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'staff-survey.csv',
): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([content], name))
  return person.send('/app/answers', { method: 'POST', body })
}

/** Brings a file and returns the address of its draft. */
async function bring(person: Person, content: string): Promise<string> {
  const response = await upload(person, content)
  expect(response.status).toBe(303)
  return response.headers.get('location')!.replace('/columns', '')
}

/** What stands in the fields of a page, as a browser would send it. */
async function fieldsOf(page: Response): Promise<Record<string, string>> {
  const inputs = [...(await page.text()).matchAll(/<input [^>]*>/g)].map(([input]) => input)
  const attribute = (input: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map(input => [attribute(input, 'name'), attribute(input, 'value')]))
}

const drafts = () => world.house.keeper.selectFrom('answer_drafts').selectAll().execute()
const columns = () => world.house.keeper.selectFrom('answer_columns').selectAll().execute()

test('a file becomes a draft: what names or follows people is never stored', async () => {
  const draft = await bring(asha, staffSurvey(200))
  const page = await (await asha.get(`${draft}/columns`)).text()
  expect(page).toContain('as Microsoft Forms writes them')
  expect(page).toContain('We left out 40 comments in 1 column')
  expect(page).toContain('Keep your own copy')
  const stored = await columns()
  expect(stored.map(({ label }) => label)).toEqual([
    'Which team do you work in?',
    'What is your age?',
    'I feel safe to speak up',
    'My manager acts on what I say',
    'What would help you?',
  ])
  const everything = JSON.stringify([
    stored.map(({ dictionary }) => dictionary),
    (await drafts()).map(({ reading }) => reading),
  ])
  for (const trace of ['person17@example.org', 'Person 17', 'I would like to say', '5/12/27']) {
    expect(everything).not.toContain(trace)
  }
  await asha.post(`${draft}/removal`)
})

test('rows are mixed up before they are stored', async () => {
  const draft = await bring(asha, `Team,Q\n${'A,Yes\n'.repeat(100)}${'B,No\n'.repeat(100)}`)
  const [team] = await columns()
  const codes = [...team!.codes]
  expect(codes.filter(code => code === 1)).toHaveLength(100)
  expect(codes.slice(0, 100).filter(code => code === 1).length).toBeLessThan(90)
  await asha.post(`${draft}/removal`)
})

test('whoever stops is asked once, and told afterwards that nothing was kept', async () => {
  const draft = await bring(asha, staffSurvey(200))
  const columnsPage = await (await asha.get(`${draft}/columns`)).text()
  expect(columnsPage).toContain(`href="${draft}/removal"`)
  const asked = await (await asha.get(`${draft}/removal`)).text()
  expect(asked).toContain('Stop, and keep nothing?')
  expect(asked).toContain('staff-survey.csv')
  expect(asked).toMatch(/<button[^>]*govuk-button--warning[^>]*>/)
  expect(linksOn(asked)).toContain(draft)
  expect(await drafts()).toHaveLength(1)
  const after = await (await asha.follow(await asha.post(`${draft}/removal`))).text()
  expect([await drafts(), await columns()]).toEqual([[], []])
  expect(after).toContain('govuk-notification-banner--success')
  expect(after).toContain('Nothing was kept.')
  expect((await asha.get(`${draft}/removal`)).status).toBe(404)
  expect(await (await asha.get('/app/answers/new')).text()).not.toContain('Nothing was kept.')
})

test('from the file to a draft of the release, without script', async () => {
  const draft = await bring(asha, staffSurvey(200))
  expect((await asha.post(`${draft}/columns`)).headers.get('location')).toBe(`${draft}/about`)
  expect(await (await asha.post(`${draft}/about`, { title: '' })).text()).toContain('Enter what the release is called')
  expect((await asha.post(`${draft}/about`, { title: 'Staff survey 2027' })).headers.get('location')).toBe(draft)
  const waiting = await (await asha.get(draft)).text()
  expect(waiting).toContain('We are working out what can be shown')
  expect(waiting).toContain('http-equiv="refresh"')
  await world.runJobs()
  const ways = await (await asha.follow(await asha.get(draft))).text()
  expect(ways).toMatch(/\d+%<\/b> of the figures can be shown with the groups and answers in your file/)
  expect(await (await asha.post(`${draft}/ways`)).text()).toContain('Choose how the answers are shown')
  expect((await asha.post(`${draft}/ways`, { way: 'as it is' })).status).toBe(303)
  await world.runJobs()
  const [stored] = await drafts()
  expect(stored).toMatchObject({ state: 'draft', title: 'Staff survey 2027' })
  const looks = async () => {
    const acts = await world.house.keeper.selectFrom('acts').where('act', '=', 'showing-chosen').selectAll().execute()
    return acts.map(({ actor_id, subject_id }) => [actor_id, subject_id])
  }
  const byAsha = [asha.viewer.memberId, null]
  expect(await looks()).toEqual([byAsha])

  expect((await asha.get(`${draft}/ways`)).status).toBe(200)

  const wordsPage = await asha.follow(await asha.get(draft))
  expect(await wordsPage.clone().text()).toContain('Shown with all groups and answers in your file.')
  const words = await fieldsOf(wordsPage)
  expect(words.title).toBe('Staff survey 2027')
  expect(await (await asha.post(`${draft}/wording`, { ...words, q0: '' })).text()).toContain('Enter the question')

  await asha.post(`${draft}/ways`, { way: 'groups' })
  await world.runJobs()
  expect(await (await asha.get(`${draft}/wording`)).text()).toContain('Shown with small groups joined.')
  await asha.post(`${draft}/ways`, { way: 'as it is' })
  // Pressed twice while it is worked out, it is one look.
  await asha.post(`${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  expect(await looks()).toEqual([byAsha, byAsha, byAsha])
  const corrected = { ...words, title: 'Staff survey, spring 2027', 'b0-g0': 'Our care homes' }
  const look = await asha.follow(await asha.post(`${draft}/wording`, corrected))
  expect(await look.text()).toContain('Release “Staff survey, spring 2027”?')

  expect(await (await asha.get(`${draft}/release/1`)).text()).toContain('Our care homes')
  expect((await asha.get(`${draft}/release/9`)).status).toBe(404)

  const released = await asha.post(`${draft}/release`)
  expect(released.status).toBe(303)
  const id = released.headers.get('location')!.split('/').at(-1)!
  const release = await asViewer(world.house.app, asha.viewer, tx => findRelease(tx, asha.viewer, id, null))
  expect(release).toMatchObject({ releasedOn: '2027-05-12', isExample: false, release: { rule: asha.viewer.rule } })
  expect(release!.release.title).toBe('Staff survey, spring 2027')
  expect(release!.release.breakdowns[0]!.groups[0]!.label).toBe('Our care homes')
  expect(release!.frozen.breakdowns[0]!.groups[0]!.label).toBe('Care homes')
  expect([await drafts(), await columns()]).toEqual([[], []])
  expect((await asha.post(`${draft}/release`)).status).toBe(404)
})
