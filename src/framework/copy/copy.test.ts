import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { frameworkFile } from '../content.ts'
import { firstWords, frameworkOf } from '../library.ts'
import { freeMark, mayRetire } from './copy.ts'
import { readElement, typedOf } from './forms.ts'
import { differencesIn } from './words.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const copyAt = '/app/strategy/frameworks/strategic-allyship'

const main = async (person: Person, address: string) => {
  const [found] = elementsOf(await (await person.get(address)).text(), 'main')
  return found ? textOf(found) : ''
}

async function leader(framework = 'strategic-allyship'): Promise<Person> {
  const owner = await world.signedIn()
  await owner.post('/app/strategy/frameworks', { framework })
  return owner
}

const idsIn = (text: string) => [...text.matchAll(/elements\/([0-9a-f-]{36})\/words/g)].map(([, id]) => id ?? '')

/** The ids of the elements, in the order in which the page shows them. */
const elementsIn = async (owner: Person) => idsIn(await (await owner.get(copyAt)).text())

const formAt = async (owner: Person, address: string) => {
  const page = await (await owner.get(address)).text()
  const clock = page.match(/name="clock" type="radio" value="([a-z-]+)" checked/)?.[1] ?? ''
  return { ...fieldsOf(page), clock }
}

const typed = typedOf({ ...firstWords, title: 'Our own', purpose: 'So that nobody eats alone.', mark: 'X' })

describe('an element, in its form', () => {
  test('comes out of it as it went in', () => {
    for (const { id: _, ...words } of frameworkOf('strategic-allyship')?.elements ?? []) {
      const reading = readElement(typedOf(words), [], words)
      if (words.clock.kind === 'yearly') expect(words.clock.horizonMonths).toBe(24)
      expect(reading).toEqual({ outcome: 'read', value: reading.outcome === 'read' && words })
    }
  })

  test('is refused with everything that is wrong with it, each at its field', () => {
    const wrong = {
      ...{ mark: '1', title: '', purpose: '', clock: 'never', months: '61', horizon: '' },
      ...{ analyse: '', plan: 'x'.repeat(4_001), do: 'x', review: 'x' },
      ...{
        'analyse-ideas': 'x\n'.repeat(13),
        'plan-ideas': `fine\n${'x'.repeat(301)}`,
        'do-ideas': '',
        'review-ideas': '',
      },
      ...{ evidence: '', tools: '' },
    }
    const reading = readElement(wrong, ['1'])
    const fields = reading.outcome === 'wrong' ? reading.errors.map(({ field }) => field) : []
    const expected = ['mark', 'title', 'purpose', 'clock', 'months', 'analyse', 'analyse-ideas', 'plan', 'plan-ideas']
    expect(fields).toEqual(expected)
    for (const horizon of ['0', 'x', '121'])
      expect(readElement({ ...typed, clock: 'yearly', horizon }, []).outcome, horizon).toBe('wrong')
    expect(readElement({ ...typed, clock: 'after', horizon: 'x' }, []).outcome).toBe('read')
  })

  test('keeps the ids of ideas that read as before, and gives a new one no id that was taken', () => {
    const reading = readElement(
      { ...typed, 'do-ideas': `Something new\n${firstWords.do.suggestions[1]?.text}` },
      [],
      firstWords,
    )
    expect(reading.outcome === 'read' && reading.value.do.suggestions.map(({ id }) => id)).toEqual([
      'own-1',
      'tell-monthly',
    ])
  })

  test('says a tool with its address on one line, and a line that only looks like an address stays words', () => {
    const reading = readElement(
      { ...typed, tools: 'A guide https://example.org/guide\nhttps://\njavascript:alert(1)' },
      [],
    )
    const tools = reading.outcome === 'read' ? reading.value.tools : []
    expect(tools).toEqual([
      { text: 'A guide', href: 'https://example.org/guide' },
      { text: 'https://' },
      { text: 'javascript:alert(1)' },
    ])
  })

  test('differs part by part', () => {
    const after = { ...firstWords, title: 'Other', clock: { kind: 'all-year' as const, months: 6 } }
    expect(differencesIn(firstWords, after).map(({ part }) => part)).toEqual(['title', 'clock'])
    expect(differencesIn(firstWords, firstWords)).toEqual([])
  })
})

test('an element is retired when no work is under way in it, and a new one gets a mark that is free', () => {
  const cycle = { id: 'c', number: 2, isUnderWay: true, reviewOn: null }
  expect(mayRetire({ retiredOn: null, cycle: null })).toBe('may')
  expect(mayRetire({ retiredOn: null, cycle })).toBe('under-way')
  expect(mayRetire({ retiredOn: null, cycle: { ...cycle, isUnderWay: false } })).toBe('may')
  expect(mayRetire({ retiredOn: '2027-05-12', cycle: null })).toBe('retired')
  expect(freeMark(['1', '2', 'C'])).toBe('3')
})

describe('our own copy', () => {
  test('shows its elements to everyone who works here, and is changed by who leads the strategy', async () => {
    const owner = await leader()
    const carer = await world.colleagueOf(owner)
    const page = await main(carer, copyAt)
    expect(page).toContain('1 Define and understand allyship')
    expect(page).toContain('As in the framework')
    expect(page).not.toContain('Add an element')
    const [first = ''] = await elementsIn(owner)
    expect(await main(carer, `/app/strategy/elements/${first}/words`)).toContain('You could:')
    expect((await carer.post(`${copyAt}/order`, { down: first })).status).toBe(404)
    expect((await carer.get(`/app/strategy/elements/${first}/change`)).status).toBe(404)
    expect((await (await world.signedIn('Bramley')).get(copyAt)).status).toBe(404)
  })

  test('gets a title of its own; who was second loses nothing', async () => {
    const owner = await leader()
    const form = await formAt(owner, `${copyAt}/title`)
    expect((await owner.post(`${copyAt}/title`, { ...form, title: '' })).status).toBe(422)
    const other = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    await other.post(`${copyAt}/title`, { ...form, title: 'Standing together' })
    const late = await owner.post(`${copyAt}/title`, { ...form, title: 'Side by side' })
    expect(late.status).toBe(409)
    const again = await late.text()
    expect(again).toContain('Standing together')
    expect(again).toContain('value="Side by side"')
    await owner.post(`${copyAt}/title`, fieldsOf(again))
    const page = await main(owner, copyAt)
    expect(page).toContain('Side by side')
    expect(page).toContain('changed its title The title before Standing together')
  })

  test('has its elements in the order people choose, and none falls off either end', async () => {
    const owner = await leader()
    const [first = '', second = '', ...rest] = await elementsIn(owner)
    await owner.post(`${copyAt}/order`, { down: first })
    expect(await elementsIn(owner)).toEqual([second, first, ...rest])
    await owner.post(`${copyAt}/order`, { up: second })
    expect(await elementsIn(owner)).toEqual([second, first, ...rest])
    await owner.post(`${copyAt}/order`, { up: first })
    expect(await elementsIn(owner)).toEqual([first, second, ...rest])
    for (const wrong of [{ up: 'x' }, { down: rest.at(-1) ?? '' }, {}, { up: crypto.randomUUID() }] as Record<
      string,
      string
    >[])
      expect((await owner.post(`${copyAt}/order`, wrong)).headers.get('location')).toBe(copyAt)
  })

  test('takes other words for an element, which stand everywhere at once, with what stood there before', async () => {
    const owner = await leader()
    const [first = ''] = await elementsIn(owner)
    const at = `/app/strategy/elements/${first}`
    const form = await formAt(owner, `${at}/change`)
    const refused = await owner.post(`${at}/change`, { ...form, title: '', mark: '2' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Another element has the mark 2')
    const words = { ...form, title: 'Say what an ally is', do: 'Talk.\nThen talk again.', months: '6' }
    await owner.post(`${at}/change`, words)
    expect(await main(owner, '/app/strategy')).toContain('Say what an ally is')
    expect(await main(owner, at)).toContain('Then talk again.')
    const said = await main(owner, `${at}/words`)
    expect(said).toContain('6 months after its plan is agreed')
    expect(said).toContain('changed it What stood there before')
    expect(said).toContain('Title: Define and understand allyship')
    const late = await owner.post(`${at}/change`, { ...form, title: 'Mine <b>', clock: 'all-year' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Say what an ally is')
    expect(page).toContain('Mine &lt;b&gt;')
    expect(await main(owner, copyAt)).toContain('Changed by us')
  })

  test('another clock never moves the day of a review that is fixed, and the form says so', async () => {
    const owner = await leader()
    const [first = ''] = await elementsIn(owner)
    const cycle = await begin(owner, first)
    await agreePlan(owner, cycle)
    const form = await formAt(owner, `/app/strategy/elements/${first}/change`)
    expect(await main(owner, `/app/strategy/elements/${first}/change`)).toContain(
      'comes to review on 12 May 2028. That day was fixed',
    )
    await owner.post(`/app/strategy/elements/${first}/change`, { ...form, months: '1' })
    expect(await main(owner, `/app/strategy/elements/${first}`)).toContain('It comes to review on 12 May 2028.')
  })

  test('gets elements of its own, and lets go of none in which work is under way', async () => {
    const owner = await leader()
    const form = await formAt(owner, `${copyAt}/elements/new`)
    expect(form).toMatchObject({ mark: '10', title: '' })
    const refused = await owner.post(`${copyAt}/elements`, form)
    expect(refused.status).toBe(422)
    const added = await owner.post(`${copyAt}/elements`, { ...form, title: 'Night shift', purpose: 'Nights count.' })
    const at = added.headers.get('location')?.replace(/\/words.*/, '') ?? ''
    expect(await main(owner, '/app/strategy')).toContain('Night shift')
    const cycle = await begin(owner, at.split('/').at(-1) ?? '')
    expect(await main(owner, `${at}/retirement`)).toContain('Cycle 1 has only just begun')
    await owner.post(`/app/strategy/cycles/${cycle}/analysis`, { found: 'Nobody asks nights.' })
    const kept = await owner.post(`${at}/retirement`)
    expect(kept.status).toBe(422)
    expect(await kept.text()).toContain('Cycle 1 is under way')
    expect(await main(owner, '/app/strategy')).toContain('Night shift')
  })

  test('retires an element whose past stays readable, and brings it back', async () => {
    const owner = await leader()
    const [first = '', second] = await elementsIn(owner)
    const at = `/app/strategy/elements/${first}`
    const cycle = await begin(owner, first)
    await owner.post(`${at}/retirement`)
    await owner.post(`${at}/retirement`)
    expect(await main(owner, '/app/strategy')).not.toContain('Define and understand allyship')
    expect(await main(owner, '/app/strategy/mine')).not.toContain('Define and understand allyship')
    expect(await main(owner, copyAt)).toContain('What we no longer work on')
    expect(await main(owner, at)).toContain('This element was retired on 12 May 2027')
    expect(await main(owner, at)).not.toContain('Finish the analysis')
    const step = await owner.post(`/app/strategy/cycles/${cycle}/analysis`, { found: 'Too late, but kept.' })
    expect(step.status).toBe(409)
    expect(await step.text()).toContain('Too late, but kept.')
    await owner.post(`${copyAt}/order`, { down: second ?? '' })
    await owner.post(`${at}/return`)
    expect(await main(owner, '/app/strategy')).toContain('Define and understand allyship')
    const past = await main(owner, `${at}/words`)
    expect(past).toContain('brought it back')
    expect(past.match(/retired it/g)?.length).toBe(1)
  })
})

test('a framework of one’s own begins with its first element', async () => {
  const owner = await world.signedIn()
  const ownAt = '/app/strategy/frameworks/blank'
  expect(await main(owner, '/app/strategy/frameworks')).toContain('A framework of your own')
  const adopted = await owner.post('/app/strategy/frameworks', { framework: 'blank' })
  expect(adopted.headers.get('location')).toBe(`${ownAt}/elements/new`)
  expect(await main(owner, '/app/strategy')).toContain('Add the first element')
  const form = await formAt(owner, `${ownAt}/elements/new`)
  expect(form).toMatchObject({ mark: '1', title: '', clock: 'after' })
  await owner.post(`${ownAt}/elements`, {
    ...form,
    title: 'Breaks for all',
    purpose: 'Everyone sits down once a shift.',
  })
  expect(await main(owner, '/app/strategy')).toContain('Breaks for all')
  expect(await main(owner, ownAt)).toContain('Our own element')
})

test('our own copy can be had as a file, in the shape of every framework, without what is retired', async () => {
  const owner = await leader()
  const [first = ''] = await elementsIn(owner)
  await owner.post(`/app/strategy/elements/${first}/retirement`)
  const answer = await owner.get(`${copyAt}/framework.json`)
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="strategic-allyship-2.json"')
  const file = frameworkFile.parse(await answer.json())
  const [, ...rest] = frameworkOf('strategic-allyship')?.elements ?? []
  const { cy } = frameworkOf('strategic-allyship')?.translations ?? {}
  const { 'define/title': _, 'define/purpose': __, ...words } = cy?.words ?? {}
  const translations = { cy: { ...cy, words } }
  expect(file).toEqual({ ...frameworkOf('strategic-allyship'), translations, elements: rest })
})

async function begin(owner: Person, element: string): Promise<string> {
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  const page = await (await owner.get(`/app/strategy/elements/${element}`)).text()
  return page.match(/cycles\/([0-9a-f-]{36})/)?.[1] ?? ''
}

async function agreePlan(owner: Person, cycle: string): Promise<void> {
  const at = `/app/strategy/cycles/${cycle}`
  await owner.post(`${at}/analysis`, { found: 'Found.' })
  const words = { measure: 'People know it', baseline: '', target: 'Nine in ten', method: 'Ask them' }
  await owner.post(`${at}/promises`, { ...words, 'due-day': '1', 'due-month': '3', 'due-year': '2028' })
  const page = await (await owner.get(`${at}/plan`)).text()
  const seen = [...page.matchAll(/name="promise" value="([^"]+)"/g)].map(([, value]) => value ?? '')
  await owner.post(`${at}/plan`, { promise: seen })
}
