import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import type { ElementsFile } from '../content.ts'
import { frameworkOf } from '../library.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const copyAt = '/app/strategy/frameworks/strategic-allyship'
const filesAt = '/app/strategy/framework-files'
const allyship = frameworkOf('strategic-allyship')
if (!allyship) throw new Error('There is no framework to follow.')

const mainOf = (html: string) => elementsOf(html, 'main').map(textOf).join(' ')
const main = async (person: Person, address: string) => mainOf(await (await person.get(address)).text())

async function leader(framework = 'strategic-allyship'): Promise<Person> {
  const owner = await world.signedIn()
  await owner.post('/app/strategy/frameworks', { framework })
  return owner
}

function bring(person: Person, file: unknown, name = 'framework.json'): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([typeof file === 'string' ? file : JSON.stringify(file)], name))
  return person.send(filesAt, { method: 'POST', body })
}

async function brought(person: Person, file: unknown): Promise<string> {
  return (await bring(person, file)).headers.get('location') ?? ''
}

const elementOf = async (owner: Person, title: string) => {
  const page = await (await owner.get(copyAt)).text()
  return page.match(new RegExp(`elements/([0-9a-f-]{36})/words">[^<]*${title}`))?.[1] ?? ''
}

async function begin(owner: Person, element: string): Promise<string> {
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const page = await (await owner.get(`/app/strategy/elements/${element}`)).text()
  return page.match(/cycles\/([0-9a-f-]{36})/)?.[1] ?? ''
}

/** An element whose plan is agreed, with one promise in it. */
async function underWay(owner: Person, element: string): Promise<void> {
  const at = `/app/strategy/cycles/${await begin(owner, element)}`
  await owner.post(`${at}/analysis`, { found: 'Found.' })
  const words = { measure: 'Everyone has somebody to ask', baseline: '', target: 'Nine in ten', method: 'Ask them' }
  await owner.post(`${at}/promises`, { ...words, 'due-day': '1', 'due-month': '3', 'due-year': '2028' })
  const page = await (await owner.get(`${at}/plan`)).text()
  await owner.post(`${at}/plan`, {
    promise: [...page.matchAll(/name="promise" value="([^"]+)"/g)].map(([, seen]) => seen ?? ''),
  })
}

async function change(owner: Person, element: string, words: Record<string, string>): Promise<void> {
  const at = `/app/strategy/elements/${element}/change`
  const page = await (await owner.get(at)).text()
  const clock = page.match(/name="clock" type="radio" value="([a-z-]+)" checked/)?.[1] ?? ''
  expect((await owner.post(at, { ...fieldsOf(page), clock, ...words })).status).toBe(303)
}

describe('a framework as a file', () => {
  test('is looked at before it is followed, and comes back as it went in', async () => {
    const owner = await world.signedIn()
    const file = { ...allyship, id: 'our-charter', title: 'Our charter <script>', version: 3 }
    expect(await main(owner, '/app/strategy/frameworks')).toContain('A framework that you have as a file')
    const at = await brought(owner, file)
    const preview = await main(owner, at)
    expect(preview).toContain('Our charter <script>')
    expect(preview).toContain('Nobody follows it yet')
    expect(await main(owner, '/app/strategy')).toContain('No strategy yet')
    expect((await owner.post(at)).headers.get('location')).toBe('/app/strategy?done=adopted')
    expect(await main(owner, '/app/strategy')).toContain('Define and understand allyship')
    expect(await (await owner.get('/app/strategy/frameworks/our-charter/framework.json')).json()).toEqual(file)
    expect((await owner.get(at)).status).toBe(404)
  })

  test('is refused whole, with every mistake at its place', async () => {
    const owner = await world.signedIn()
    const refused = await bring(owner, { ...allyship, version: 'two', elements: [{ title: 'Lead' }] })
    expect(refused.status).toBe(422)
    const page = mainOf(await refused.text())
    expect(page).toContain('version: must be a whole number')
    expect(page).toContain('Element 1 “Lead”, purpose: is missing')
    expect((await bring(owner, '')).status).toBe(422)
    expect((await bring(owner, 'x'.repeat(500_001))).status).toBe(422)
    const none = await owner.send(filesAt, { method: 'POST', body: new FormData() })
    expect([400, 422]).toContain(none.status)
    expect((await bring(owner, allyship, `${'x'.repeat(300)}\u0000<b>.json`)).status).toBe(303)
    expect(await main(owner, '/app/strategy')).toContain('No strategy yet')
  })

  test('is brought by who leads the strategy, and waits for a day', async () => {
    const owner = await world.signedIn()
    const at = await brought(owner, allyship)
    const sponsor = await world.colleagueOf(owner, [{ role: 'sponsor' }])
    expect((await sponsor.get(at)).status).toBe(404)
    await asViewer(world.house.app, owner.viewer, async tx => {
      const content = await tx.selectFrom('framework_files').select('file_name').execute()
      expect(content).toEqual([{ file_name: 'framework.json' }])
    })
  })

  test('has to be a newer version of what is followed', async () => {
    const owner = await leader()
    const same = await bring(owner, allyship)
    expect(same.status).toBe(422)
    expect(await same.text()).toContain('and have taken up version 2 already')
  })

  test('of another one is looked at, and then stands beside what is followed', async () => {
    const owner = await leader()
    const at = await brought(owner, { ...allyship, id: 'other', title: 'Another one', version: 9 })
    expect(await main(owner, at)).toContain('Nobody follows it yet')
    await owner.post(at)
    const strategy = await main(owner, '/app/strategy')
    expect(strategy).toContain('Another one')
    expect(strategy.match(/Define and understand allyship/g)?.length).toBe(2)
    expect(await main(owner, '/app/strategy/frameworks/other')).toContain('Version 9')
  })
})

/** A made-up version 3, without translations: one element changed, one added, two gone. */
function version3(): ElementsFile {
  const [define, culture, , , ...rest] = allyship!.elements
  const changed = { ...define!, purpose: 'So that nobody has to guess.', clock: { kind: 'after' as const, months: 6 } }
  const added = { ...culture!, id: 'night', mark: 'N', title: 'Nights count' }
  const { translations: _, ...file } = allyship!
  return { ...file, version: 3, title: 'Allyship, third edition', elements: [changed, added, culture!, ...rest] }
}

describe('a newer version of the framework', () => {
  test('is shown before anything changes: what is added, changed and gone, and which work it touches', async () => {
    const owner = await leader()
    await underWay(owner, await elementOf(owner, '1 Define'))
    await underWay(owner, await elementOf(owner, '3 '))
    await change(owner, await elementOf(owner, '1 Define'), { purpose: 'Our own purpose.' })
    const at = await brought(owner, version3())
    const page = await main(owner, at)
    expect(page).toContain('Of its elements: 1 added, 1 changed, 2 no longer in it.')
    expect(page).toContain('Nights count')
    expect(page).toContain('Our own purpose.')
    expect(page).toContain('So that nobody has to guess.')
    expect(page).toContain('What it is for: you have changed this yourselves. Which words shall stand?')
    expect(page).toContain('It comes to review 6 months after its plan is agreed')
    expect(page).toContain(
      'its review stays on 12 May 2028. Promised in it: Everyone has somebody to ask , by 1 March 2028',
    )
    expect(page).toContain('Work is under way in it, so it stays.')
    expect(page).toContain('it is retired. Its past stays readable.')
    expect(await main(owner, copyAt)).toContain('Version 2')
    expect(await main(owner, '/app/strategy')).not.toContain('Nights count')
  })

  test('keeps what we have changed, leaves work and its days alone, and stands in the record', async () => {
    const owner = await leader()
    const [define, third] = [await elementOf(owner, '1 Define'), await elementOf(owner, '3 ')]
    await underWay(owner, define)
    await underWay(owner, third)
    await change(owner, define, { purpose: 'Our own purpose.' })
    const at = await brought(owner, version3())
    const form = fieldsOf(await (await owner.get(at)).text())
    const taken = await owner.post(at, { seen: form.seen ?? '' })
    expect(taken.headers.get('location')).toBe(`${copyAt}?done=upgraded`)
    const copy = await main(owner, copyAt)
    expect(copy).toContain('Allyship, third edition')
    expect(copy).toContain('Version 2 became version 3 Added: Nights count Changed: Define and understand allyship')
    const said = await main(owner, `/app/strategy/elements/${define}/words`)
    expect(said).toContain('Our own purpose.')
    expect(said).toContain('6 months after its plan is agreed')
    expect(said).toContain('took up a newer version of the framework, which changed it')
    expect(await main(owner, `/app/strategy/elements/${define}`)).toContain('It comes to review on 12 May 2028.')
    expect(await main(owner, `/app/strategy/elements/${third}`)).toContain(
      'No longer in the framework since its version 3',
    )
    const strategy = await main(owner, '/app/strategy')
    expect(strategy).toContain('Nights count')
    expect(strategy).not.toContain(allyship.elements[3]?.title)
    const file = await (await owner.get(`${copyAt}/framework.json`)).json()
    expect(file.elements.map(({ id }: { id: string }) => id).slice(0, 3)).toEqual(['define', 'night', 'culture'])
    expect((await owner.get(at)).status).toBe(404)
  })

  test('takes the words of the newer version where somebody chooses them', async () => {
    const owner = await leader()
    const define = await elementOf(owner, '1 Define')
    await change(owner, define, { purpose: 'Our own purpose.' })
    const at = await brought(owner, version3())
    const { seen = '' } = fieldsOf(await (await owner.get(at)).text())
    await owner.post(at, { seen, 'define.purpose': 'theirs' })
    expect(await main(owner, `/app/strategy/elements/${define}/words`)).toContain('So that nobody has to guess.')
  })

  test('is taken up only as it was seen: what changed meanwhile is shown first, and choices stay', async () => {
    const owner = await leader()
    const define = await elementOf(owner, '1 Define')
    await change(owner, define, { purpose: 'Our own purpose.' })
    const at = await brought(owner, version3())
    const { seen = '' } = fieldsOf(await (await owner.get(at)).text())
    await change(owner, define, { title: 'Changed meanwhile' })
    const late = await owner.post(at, { seen, 'define.purpose': 'theirs' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Somebody else was here first')
    expect(page).toMatch(/value="theirs" checked/)
    expect(await main(owner, copyAt)).toContain('Version 2')
    expect((await owner.post(at)).status).toBe(409)
    await owner.post(at, { seen: fieldsOf(page).seen ?? '', 'define.purpose': 'theirs' })
    expect(await main(owner, copyAt)).toContain('Changed meanwhile')
    expect(await main(owner, copyAt)).toContain('Version 3')
  })

  test('that comes with Goldthread is offered on our copy, to who leads the strategy', async () => {
    const owner = await leader('blank')
    const blankAt = '/app/strategy/frameworks/blank'
    expect((await owner.get(`${blankAt}/upgrade`)).headers.get('location')).toBe(blankAt)
    await asViewer(world.house.app, owner.viewer, tx => tx.updateTable('frameworks').set({ version: 1 }).execute())
    expect(await main(owner, blankAt)).toContain('There is a version 2 of this framework. See what it would change')
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, blankAt)).not.toContain('See what it would change')
    const page = await (await owner.get(`${blankAt}/upgrade`)).text()
    expect(mainOf(page)).toContain('No words that you use change.')
    await owner.post(`${blankAt}/upgrade`, { seen: fieldsOf(page).seen ?? '' })
    expect(await main(owner, blankAt)).not.toContain('There is a version 2')
  })
})
