import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { asViewer } from '../platform/db.ts'
import { addStation } from '../thread/queries.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const main = async (response: Response) => {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

const safe = {
  title: 'Night staff who feel safe to speak up',
  words: 'Everyone on nights who answers Agree.',
  source: 'The staff survey',
  unit: 'per-cent',
  direction: 'up',
  target: '50',
  'target-on-day': '1',
  'target-on-month': '5',
  'target-on-year': '2028',
  rhythm: '12',
}

async function addMeasure(person: Person, measure: Record<string, string> = {}): Promise<string> {
  const response = await person.post('/app/measures', { ...safe, owner: person.email, ...measure })
  return response.headers.get('location')?.match(/measures\/([0-9a-f-]{36})/)?.[1] ?? ''
}

const on = (year: number, month: number, day = 1) => ({
  'on-day': String(day),
  'on-month': String(month),
  'on-year': String(year),
})

const figure = (of: string | number, rest: Record<string, string> = {}) => ({
  ...{ figure: String(of), behind: 'enough', ...on(2027, 5) },
  ...rest,
})

describe('a measure', () => {
  test('stands on the list with where it began, where it is, and its target; everyone can read it', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    await owner.post(`/app/measures/${id}/values`, figure('29%', { ...on(2026, 5, 12), baseline: 'yes' }))
    await owner.post(`/app/measures/${id}/values`, figure(54, on(2027, 5, 12)))
    const carer = await world.colleagueOf(owner)
    const list = await main(await carer.get('/app/measures'))
    expect(list).toContain('What we measure')
    expect(list).toMatch(/Began , done: 29%.*Latest , now: 54%.*Target , done: 50% 54%\. On target/)
    expect(list).not.toContain('Add a measure')
    const page = await main(await carer.get(`/app/measures/${id}`))
    expect(page).toContain('On 12 May 2027 it stood at 54%. That is 25 points more than where it began.')
    expect(page).toContain('It is on target: 50% by 1 May 2028.')
    expect(page).toContain('With fewer than six figures nobody can tell change from chance.')
    expect(page).not.toContain('Add a figure')
    expect((await carer.post(`/app/measures/${id}/values`, figure(60))).status).toBe(404)
    expect((await carer.post('/app/measures', safe)).status).toBe(404)
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const wrong = { words: 'Of everyone.', unit: 'per-cent', direction: 'within', target: '60', 'target-to': '50' }
    const refused = await owner.post('/app/measures', { ...safe, ...wrong, title: '', source: '', rhythm: '2' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in a few words what it measures',
      'Say where the figures come from',
      'The second figure must be higher than the first',
      'Choose how often',
      'Enter who looks after it',
    ])
      expect(page).toContain(text)
    expect(page).toContain('Of everyone.')
    const over = await owner.post('/app/measures', { ...safe, target: '130' })
    expect(await over.text()).toContain('Enter a figure from 0% to 100%')
  })

  test('that nobody has looked at for too long comes first, and says since when', async () => {
    const owner = await world.signedIn()
    const fresh = await addMeasure(owner)
    await owner.post(`/app/measures/${fresh}/values`, figure(54, on(2027, 5, 12)))
    const stale = await addMeasure(owner, { title: 'Leavers in their first year', rhythm: '3' })
    await owner.post(`/app/measures/${stale}/values`, figure(20, on(2026, 11)))
    const list = await main(await owner.get('/app/measures'))
    expect(list).toContain('One measure waits for a figure')
    expect(list).toContain('No figure since 1 November 2026')
    expect(list.indexOf('Leavers')).toBeLessThan(list.indexOf('Night staff'))
    expect(await main(await owner.get(`/app/measures/${stale}`))).toContain('A figure was due on 1 February 2027')
  })

  test('says that it moves when six figures lie on one side of the middle, or five go one way', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner, { target: '90' })
    const chance = [30, 33, 29, 32, 30, 31, 28]
    for (const [i, of] of chance.entries()) await owner.post(`/app/measures/${id}/values`, figure(of, on(2026, i + 1)))
    const page = () => owner.get(`/app/measures/${id}`).then(main)
    expect(await page()).toContain('Not moving.')
    for (const [i, of] of [34, 37, 41, 44].entries())
      await owner.post(`/app/measures/${id}/values`, figure(of, on(2026, i + 8)))
    expect(await page()).toContain(
      'The last five figures each went up: that is more than chance. It moves the right way.',
    )
  })

  test('of which somebody else wrote meanwhile is not written over unseen', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const change = { ...safe, owner: owner.email, version: '1' }
    await lead.post(`/app/measures/${id}/change`, { ...change, title: 'Night staff who feel safe' })
    const late = await owner.post(`/app/measures/${id}/change`, { ...change, source: 'My own survey' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Night staff who feel safe')
    expect(page).toContain('My own survey')
  })

  test('keeps its unit as soon as it has figures, and leaves the list when it is taken back', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    await owner.post(`/app/measures/${id}/values`, figure(29))
    const change = { ...safe, owner: owner.email, version: '1', unit: 'days' }
    const refused = await owner.post(`/app/measures/${id}/change`, change)
    expect(await refused.text()).toContain('It has figures already, so it stays: per cent.')
    expect((await owner.post(`/app/measures/${id}/removal`, { why: '' })).status).toBe(422)
    await owner.post(`/app/measures/${id}/removal`, { why: 'Nobody knew what it was for.' })
    expect(await main(await owner.get('/app/measures'))).toContain('No measures yet')
    expect(await main(await owner.get(`/app/measures/${id}`))).toContain('It was taken back on 12 May 2027')
    expect((await owner.post(`/app/measures/${id}/values`, figure(30, on(2027, 4)))).headers.get('location')).toBe(
      `/app/measures/${id}`,
    )
  })

  test('is led to by what it measures, found by words', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    const add = (kind: 'action' | 'lesson', title: string) =>
      asViewer(world.house.app, owner.viewer, tx =>
        addStation(tx, owner.viewer, { kind, title, standsOn: '2027-05-12', today: '2027-05-12' }),
      )
    const action = await add('action', 'Hand over in person')
    const lesson = await add('lesson', 'Hand on heart')
    const threads = `/app/measures/${id}/threads`
    const offered = await main(await owner.get(`${threads}?find=hand`))
    expect(offered).toContain('Hand over in person')
    expect(offered).not.toContain('Hand on heart')
    expect(await main(await owner.get(`${threads}?find=100%25`))).toContain(
      'Nothing else on the thread has these words',
    )
    expect((await owner.post(threads, { station: lesson })).status).toBe(422)
    await owner.post(threads, { station: action })
    expect(await main(await owner.get(`/app/measures/${id}`))).toContain('Hand over in person')
    expect(await main(await owner.get(threads))).not.toContain('Hand over in person')
  })
})

describe('a figure', () => {
  test('about too few people is refused, and the page says why', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    const form = await main(await owner.get(`/app/measures/${id}/values/new`))
    expect(form).toContain('Do not type a percentage, a score or a number about fewer than 10 people')
    const few = await owner.post(`/app/measures/${id}/values`, figure(50, { behind: 'few' }))
    expect(few.status).toBe(422)
    expect(await few.text()).toContain('so few people stand behind it that others could tell who they are')
    expect((await owner.post(`/app/measures/${id}/values`, figure(50, { behind: '' }))).status).toBe(422)
    const people = await addMeasure(owner, {
      unit: 'people',
      title: 'Trained',
      target: '',
      'target-on-day': '',
      'target-on-month': '',
      'target-on-year': '',
    })
    expect((await owner.post(`/app/measures/${people}/values`, figure(3))).status).toBe(422)
    expect((await owner.post(`/app/measures/${people}/values`, figure(12))).status).toBe(303)
    expect(await main(await owner.get(`/app/measures/${id}`))).toContain('There is no figure yet')
  })

  test('is refused with everything wrong about it: no number, a day to come, a day that has one', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    const values = `/app/measures/${id}/values`
    await owner.post(values, figure(29))
    for (const [typed, text] of [
      [figure('many'), 'Enter a figure in numbers'],
      [figure('101'), 'Enter a figure from 0% to 100%'],
      [figure('1.234'), 'no more than two figures behind the point'],
      [figure(30, on(2027, 6)), 'The day must not be after today'],
      [figure(30), 'There is a figure for 1 May 2027 already'],
    ] as const) {
      const refused = await owner.post(values, typed)
      expect(refused.status, text).toBe(422)
      expect(await refused.text()).toContain(text)
    }
  })

  test('is never rewritten: its correction stands beside it, with the reason, and nobody corrects it twice', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    await owner.post(`/app/measures/${id}/values`, figure(54))
    const correction = `/app/measures/${id}/values/1/correction`
    const right = { ...figure(45), remedy: 'instead', why: 'Two figures had changed places.' }
    expect((await owner.post(correction, { ...right, why: '' })).status).toBe(422)
    await owner.post(correction, right)
    const page = await main(await owner.get(`/app/measures/${id}`))
    expect(page).toContain('it stood at 45%')
    expect(page).toContain('Instead of 54% of 1 May 2027, because: Two figures had changed places.')
    const late = await owner.post(correction, { ...right, why: 'I saw it too.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('I saw it too.')
    const rewritten = world.database.app
    await expect(
      asViewer(rewritten, owner.viewer, tx =>
        tx.updateTable('measure_values').set({ figure: 99 }).where('measure_id', '=', id).execute(),
      ),
    ).rejects.toThrow('a figure is not rewritten')
    expect((await owner.post(`/app/measures/${id}/values/9/correction`, right)).status).toBe(404)
  })

  test('about too few people that was typed all the same goes out of the record for good', async () => {
    const owner = await world.signedIn()
    const id = await addMeasure(owner)
    await owner.post(`/app/measures/${id}/values`, figure('77', { note: 'Of the three on nights in the north.' }))
    await owner.post(`/app/measures/${id}/values/1/correction`, { remedy: 'hide', why: 'Too few people.' })
    const page = await main(await owner.get(`/app/measures/${id}`))
    expect(page).toContain('Not shown, to protect people')
    expect(page).not.toContain('77')
    expect(page).not.toContain('three on nights')
  })

  test('of a release is one that everyone may see: what is hidden cannot be taken', async () => {
    const owner = await world.signedIn()
    const release = await releaseSpeakingUp(owner)
    const id = await addMeasure(owner)
    const releases = `/app/measures/${id}/releases`
    expect(await main(await owner.get(releases))).toContain('Speaking up')
    expect(await main(await owner.get(`${releases}?release=${release}`))).toContain('I feel safe to speak up')
    const form = await main(await owner.get(`${releases}?release=${release}&question=1`))
    expect(form).toContain('Disagree: 35%')
    expect(form).toContain('not shown, to protect people')
    expect(form).not.toMatch(/Unsure: \d|Never: \d/)
    const taken = { release, question: '1', ...on(2027, 5, 11), baseline: 'yes' }
    const html = await (await owner.get(`${releases}?release=${release}&question=1`)).text()
    const offered = [...html.matchAll(/name="answer" type="radio" value="(\d+)"|type="radio" value="(\d+)"/g)].map(
      ([, one, other]) => one ?? other ?? '',
    )
    expect(offered.length).toBeGreaterThan(0)
    const hidden = ['0', '1', '2', '3', '4', '5', '6', '9', 'x', ''].filter(each => !offered.includes(each))
    for (const answer of hidden) expect((await owner.post(releases, { ...taken, answer })).status).toBe(422)
    const answer = html.match(/value="(\d+)"[^>]*>\s*<label[^>]*>\s*Disagree: 35%/)?.[1] ?? ''
    await owner.post(releases, { ...taken, answer })
    const page = await main(await owner.get(`/app/measures/${id}`))
    expect(page).toContain('it stood at 35%')
    expect(page).toContain('of everyone who answered “I feel safe to speak up” in “Speaking up”.')
    expect((await owner.get(`${releases}?release=x`)).status).toBe(404)
    expect((await owner.get(`${releases}?release=${release}&question=7`)).status).toBe(404)
    const other = await world.signedIn('Bramley')
    const theirs = await addMeasure(other)
    expect((await other.get(`/app/measures/${theirs}/releases?release=${release}`)).status).toBe(404)
  })

  test('may be added by whoever looks after the measure, whatever their part', async () => {
    const owner = await world.signedIn()
    const keeper = await world.colleagueOf(owner, [], 'Carys Bowen')
    const id = await addMeasure(owner, { owner: keeper.email })
    expect((await keeper.post(`/app/measures/${id}/values`, figure(29))).status).toBe(303)
    expect(await main(await keeper.get(`/app/measures/${id}`))).toContain('Written by Carys Bowen')
  })
})

/** Answers brought and released, one of them by so few that it is hidden. */
async function releaseSpeakingUp(person: Person): Promise<string> {
  const counts = { Agree: 40, Disagree: 40, Sometimes: 30, Unsure: 3, Never: 2 }
  const said = Object.entries(counts)
    .flatMap(([answer, count]) => Array(count).fill(`North,${answer}\n`))
    .join('')
  const answers = `Team,I feel safe to speak up\n${said}`
  const body = new FormData()
  body.append('file', new File([answers], 'answers.csv'))
  const brought = await person.send('/app/answers', { method: 'POST', body })
  const draft = `/app/answers/${brought.headers.get('location')?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0]}`
  await person.post(`${draft}/about`, { title: 'Speaking up', earlier: 'no' })
  await world.runJobs()
  await person.post(`${draft}/ways`, { way: 'as it is' })
  await world.runJobs()
  const released = await person.post(`${draft}/release`)
  return released.headers.get('location')?.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/)?.[0] ?? ''
}
