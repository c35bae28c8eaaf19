import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { firstWords, frameworkOf } from '../library.ts'
import { readFrameworkFile } from '../upgrade/file.ts'
import { nodesOf } from './file.ts'
import { placesOf } from './places.ts'
import { completenessOf, stateOf, translationOf, withTyped } from './translation.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const allyship = frameworkOf('strategic-allyship')!
const copyAt = '/app/strategy/frameworks/strategic-allyship'
const welsh = `${copyAt}/languages/cy`

const pageOf = async (person: Person, address: string) => (await person.get(address)).text()
const mainOf = (html: string) => elementsOf(html, 'main').map(textOf).join(' ')
const main = async (person: Person, address: string) => mainOf(await pageOf(person, address))

async function leader(): Promise<Person> {
  const owner = await world.signedIn()
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  return owner
}

const read = (person: Person, language: string, back = '/app/strategy') =>
  person.post('/app/strategy/language', { language, back })

async function elementOf(owner: Person, mark: string): Promise<string> {
  const page = await pageOf(owner, copyAt)
  return page.match(new RegExp(`elements/([0-9a-f-]{36})/words">${mark} `))?.[1] ?? ''
}

async function change(owner: Person, id: string, words: Record<string, string>): Promise<void> {
  const at = `/app/strategy/elements/${id}/change`
  const form = fieldsOf(await pageOf(owner, at))
  expect((await owner.post(at, { ...form, clock: 'after', ...words })).status).toBe(303)
}

function bring(person: Person, file: unknown): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([JSON.stringify(file)], 'framework.json'))
  return person.send('/app/strategy/framework-files', { method: 'POST', body })
}

describe('a translation', () => {
  const [title] = placesOf({ ...firstWords, evidence: ['What people said', 'The promise'] })
  const words = { title: { text: 'Ein gwaith cyntaf', of: firstWords.title } }

  test('is of the words that it translates, and out of date as soon as those are others', () => {
    expect(stateOf(words, title!)).toBe('translated')
    expect(stateOf(words, { place: 'title', text: 'Other words' })).toBe('out-of-date')
    expect(stateOf(words, { place: 'purpose', text: 'Anything' })).toBe('missing')
    expect(stateOf(words, { place: '__proto__', text: 'Anything' })).toBe('missing')
  })

  test('of a line finds its line again wherever it is moved to', () => {
    const lines = { 'evidence/1': { text: 'Addewid', of: 'The promise' } }
    expect(translationOf(lines, { place: 'evidence/2', text: 'The promise' })?.text).toBe('Addewid')
    expect(stateOf(lines, { place: 'evidence/1', text: 'What people said' })).toBe('out-of-date')
  })

  test('that is out of date stays so when it is saved as it is, unless somebody says that it is right', () => {
    const places = [{ place: 'title', what: 'Title', text: 'Other words' }]
    const typed = { words: { title: 'Ein gwaith cyntaf' }, stillRight: [] }
    expect(completenessOf(withTyped(words, places, typed), places)).toEqual({ texts: 1, translated: 0, outOfDate: 1 })
    const right = withTyped(words, places, { ...typed, stillRight: ['title'] })
    expect(completenessOf(right, places).translated).toBe(1)
    expect(withTyped(words, places, { words: { title: '' }, stillRight: [] })).toEqual({})
  })
})

describe('the framework in Welsh', () => {
  test('has every title and what every element is for, and says how far that is from all of it', () => {
    const { words, reviewed } = allyship.translations!.cy!
    expect(Object.keys(words).length).toBe(2 + 2 * 11)
    expect(reviewed).toBe(false)
    const nodes = nodesOf(allyship)
    for (const node of Object.keys(words))
      expect(
        nodes.some(({ place }) => place === node),
        node,
      ).toBe(true)
  })

  test('is read by whoever chooses it, and by nobody else', async () => {
    const owner = await leader()
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, '/app/strategy')).toContain('Read the framework in Cymraeg')
    const chosen = await read(carer, 'cy')
    expect(chosen.headers.get('location')).toBe('/app/strategy')
    const page = await pageOf(carer, '/app/strategy')
    expect(page).toContain('<span lang="cy" dir="ltr">Diffinio a deall cynghreiriaeth</span>')
    expect(page).toContain('<span lang="cy" dir="ltr">Fframwaith cynghreiriaeth strategol</span>')
    expect(mainOf(page)).toContain('All 12 texts are in Welsh. Nobody who speaks it has read them yet.')
    expect(mainOf(page)).toContain('Read the framework in English')
    expect(await main(owner, '/app/strategy')).toContain('Define and understand allyship')
    await read(carer, 'en')
    expect(await main(carer, '/app/strategy')).toContain('Define and understand allyship')
  })

  test('stands on the pages of an element, with what is not translated marked as English', async () => {
    const owner = await leader()
    const id = await elementOf(owner, '1')
    await read(owner, 'cy')
    for (const address of [`/app/strategy/elements/${id}`, `/app/strategy/elements/${id}/words`]) {
      const page = await pageOf(owner, address)
      expect(page, address).toContain('<span lang="cy" dir="ltr">Diffinio a deall cynghreiriaeth</span>')
      expect(page, address).toContain('<span lang="en" dir="ltr">Collect a few meanings of allyship')
      expect(mainOf(page), address).toMatch(/2 of \d+ texts are in Welsh\..* The others stand in English\./)
    }
    await owner.post(`/app/strategy/elements/${id}/cycles`, { owner: owner.email })
    const begun = await pageOf(owner, `/app/strategy/elements/${id}`)
    expect(begun).toContain('<span lang="cy" dir="ltr">Diffinio a deall cynghreiriaeth</span>')
    expect(begun).toContain('<span lang="en" dir="ltr">Collect a few meanings of allyship')
    expect(await main(owner, copyAt)).toContain('5 Dysgu a datblygu')
    expect(await main(owner, '/app/strategy/frameworks')).toContain('Six verbs for leaders')
  })

  test('is left behind by our own words: they are shown, and it is said that their translation is out of date', async () => {
    const owner = await leader()
    const id = await elementOf(owner, '1')
    expect(await main(owner, `/app/strategy/elements/${id}/change`)).toContain('It is translated into Welsh.')
    await change(owner, id, { title: 'Say what an ally is' })
    await read(owner, 'cy')
    const page = await pageOf(owner, `/app/strategy/elements/${id}`)
    expect(page).toContain('<span lang="en" dir="ltr">Say what an ally is</span>')
    expect(page).not.toContain('Diffinio a deall')
    expect(mainOf(page)).toContain('1 translation is out of date, since the words were changed.')
    expect(await main(owner, '/app/strategy')).toContain('1 translation is out of date')
    expect(await main(owner, '/app/strategy')).not.toContain('Diffinio a deall')
    expect(await main(owner, welsh)).toMatch(/23 of \d+ texts, 1 out of date/)
    await change(owner, id, { title: 'Define and understand allyship' })
    expect(await main(owner, '/app/strategy')).toContain('Diffinio a deall')
  })
})

describe('our own translations', () => {
  test('are written element by element, and put right where words have changed', async () => {
    const owner = await leader()
    const id = await elementOf(owner, '1')
    await change(owner, id, { title: 'Say what an ally is' })
    const at = `/app/strategy/elements/${id}/languages/cy`
    const form = await pageOf(owner, at)
    expect(mainOf(form)).toContain('Out of date. It translates what stood here before: Define and understand allyship')
    const fields = fieldsOf(form)
    const { right: _, ...asItWas } = fields
    expect((await owner.post(at, { ...asItWas, 't.analyse': 'x'.repeat(4_001) })).status).toBe(422)
    await owner.post(at, { ...asItWas, 't.analyse': 'Casglwch ychydig o ystyron.' })
    expect(await main(owner, welsh)).toMatch(/24 of \d+ texts, 1 out of date/)
    const late = await owner.post(at, { ...asItWas, 't.title': 'Rhy hwyr' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('value="Rhy hwyr"')
    const { version = '' } = fieldsOf(await pageOf(owner, at))
    await owner.post(at, { version, right: 'title' })
    await read(owner, 'cy')
    const page = await main(owner, `/app/strategy/elements/${id}`)
    expect(page).toContain('Diffinio a deall cynghreiriaeth')
    expect(page).toContain('Casglwch ychydig o ystyron.')
    expect(await main(owner, copyAt)).toContain('translated something What Welsh: Say what an ally is')
  })

  test('are added in any language, from the right where it is written so, and go with it', async () => {
    const owner = await leader()
    expect((await owner.post(`${copyAt}/languages`, { language: 'xx' })).status).toBe(422)
    const added = await owner.post(`${copyAt}/languages`, { language: 'ar' })
    expect(added.headers.get('location')).toBe(`${copyAt}/languages/ar?done=added`)
    expect(await main(owner, `${copyAt}/languages`)).toMatch(/Arabic 0 of \d+ texts Not yet/)
    const words = `${copyAt}/languages/ar/words`
    const { version = '' } = fieldsOf(await pageOf(owner, words))
    await owner.post(words, { version, 't.title': 'إطار الحلفاء' })
    await read(owner, 'ar')
    expect(await pageOf(owner, copyAt)).toContain('<span lang="ar" dir="rtl">إطار الحلفاء</span>')
    const stamp = fieldsOf(await pageOf(owner, `${copyAt}/languages/ar`)).version ?? ''
    await owner.post(`${copyAt}/languages/ar/reading`, { version: '1' })
    expect(await main(owner, `${copyAt}/languages`)).toMatch(/Arabic 1 of \d+ texts Not yet/)
    await owner.post(`${copyAt}/languages/ar/reading`, { version: stamp })
    expect(await main(owner, `${copyAt}/languages`)).toMatch(/Arabic 1 of \d+ texts Yes/)
    expect(await main(owner, `${copyAt}/languages/ar/removal`)).toContain('cannot be brought back')
    await owner.post(`${copyAt}/languages/ar/removal`)
    expect((await owner.get(`${copyAt}/languages/ar`)).status).toBe(404)
    expect(await pageOf(owner, copyAt)).not.toContain('إطار')
  })

  test('are for whoever leads the strategy to write, and for everyone to see how far they have come', async () => {
    const owner = await leader()
    const carer = await world.colleagueOf(owner)
    expect(await main(carer, `${copyAt}/languages`)).toMatch(/Welsh 24 of \d+ texts Not yet/)
    expect(await main(carer, welsh)).toContain('It is a draft')
    expect((await carer.get(`${welsh}/words`)).status).toBe(404)
    expect((await carer.post(`${copyAt}/languages`, { language: 'pl' })).status).toBe(404)
    expect((await owner.get(`${copyAt}/languages/pl`)).status).toBe(404)
    const gone = await read(carer, 'cy', 'https://example.org/')
    expect(gone.headers.get('location')).toBe('/app/strategy')
    for (const wrong of ['', 'welsh', 'x'.repeat(99)]) expect((await read(carer, wrong)).status).toBe(303)
  })
})

describe('translations in a file', () => {
  test('go out with our copy and come in again, those that are out of date with the words they translate', async () => {
    const owner = await leader()
    await change(owner, await elementOf(owner, '1'), { title: 'Say what an ally is' })
    const file = await (await owner.get(`${copyAt}/framework.json`)).json()
    expect(file.translations.cy.words['culture/title']).toBe('Diwylliant a pharodrwydd')
    expect(file.translations.cy.words['define/title']).toBeUndefined()
    const old = { text: 'Diffinio a deall cynghreiriaeth', of: 'Define and understand allyship' }
    expect(file.translations.cy.outOfDate).toEqual({ 'define/title': old })
    const other = await world.signedIn('Bramley')
    const at = (await bring(other, file)).headers.get('location') ?? ''
    expect(await main(other, at)).toMatch(/Welsh: 23 of \d+ texts, 1 out of date\. Nobody who speaks it/)
    await other.post(at)
    expect(await (await other.get(`${copyAt}/framework.json`)).json()).toEqual(file)
    await read(other, 'cy')
    expect(await main(other, '/app/strategy')).not.toContain('Diffinio a deall')
  })

  test('are refused with everything that is wrong with them, in words', async () => {
    const owner = await world.signedIn()
    const cy = { reviewed: 'no', words: { 'defin/title': 'Diffinio', 'define/title': '', title: 5 } }
    const wrong = { cy, en: { reviewed: false, words: {} }, Welsh: { reviewed: true, words: {} } }
    const refused = await bring(owner, { ...allyship, translations: wrong })
    expect(refused.status).toBe(422)
    const page = mainOf(await refused.text())
    for (const problem of [
      'translations, cy, reviewed: must be true or false',
      'translations, cy, words, define/title: must not be empty',
      'translations, cy, words, title: must be a text in quotation marks',
      'translations, Welsh: is no sign of a language, such as “cy” for Welsh',
      'translations, cy, words: has “defin/title”, and no text in the file has that id',
      'translations, en: is the language that the framework is written in',
    ])
      expect(page).toContain(problem)
    const proto = JSON.stringify(allyship).replace('"words":{', '"words":{"__proto__":"x",')
    expect(readFrameworkFile(Buffer.from(proto)).outcome).toBe('refused')
    for (const translations of [5, 'x', [], null, { cy: null }, { cy: [] }])
      expect((await bring(owner, { ...allyship, translations })).status).toBe(422)
    expect(await main(owner, '/app/strategy')).toContain('No strategy yet')
  })

  test('come with a newer version, which says how far each language will have come; our own words win', async () => {
    const owner = await leader()
    const [first, second] = [await elementOf(owner, '1'), await elementOf(owner, '2')]
    await change(owner, first, { title: 'Say what an ally is' })
    const at = `/app/strategy/elements/${second}/languages/cy`
    await owner.post(at, { ...fieldsOf(await pageOf(owner, at)), 't.title': 'Ein diwylliant' })
    const { cy } = allyship.translations!
    const words = {
      ...cy!.words,
      'define/title': 'Diffinio',
      'culture/title': 'Diwylliant',
      'culture/analyse': 'Gwrando',
    }
    const pl = { reviewed: true, words: { title: 'Sojusznicy' } }
    const newer = { ...allyship, version: allyship.version + 1, translations: { cy: { ...cy!, words }, pl } }
    const file = (await bring(owner, newer)).headers.get('location') ?? ''
    const preview = await pageOf(owner, file)
    expect(mainOf(preview)).toContain('No words that you use change.')
    expect(mainOf(preview)).toMatch(/Welsh 23 of (\d+) texts, 1 out of date 24 of \1 texts, 1 out of date/)
    expect(mainOf(preview)).toMatch(/Polish Not there 1 of \d+ texts/)
    expect(await main(owner, `${copyAt}/languages`)).not.toContain('Polish 1')
    await owner.post(file, { seen: fieldsOf(preview).seen ?? '' })
    await read(owner, 'cy')
    const strategy = await main(owner, '/app/strategy')
    expect(strategy).toContain('Say what an ally is')
    expect(strategy).toContain('Ein diwylliant')
    expect(strategy).not.toContain('Diffinio')
    expect(await main(owner, `/app/strategy/elements/${second}`)).toContain('Gwrando')
    expect(await main(owner, `${copyAt}/languages`)).toMatch(/Polish 1 of \d+ texts Yes/)
  })
  test('of words that a newer version has changed, and their translation not, are out of date', async () => {
    const owner = await leader()
    const [define, ...rest] = allyship.elements
    const changed = { ...define!, title: 'Say what allyship is' }
    const newer = { ...allyship, version: allyship.version + 1, elements: [changed, ...rest] }
    const file = (await bring(owner, newer)).headers.get('location') ?? ''
    const preview = await pageOf(owner, file)
    expect(mainOf(preview)).toMatch(/Welsh 24 of (\d+) texts 23 of \1 texts, 1 out of date/)
    await owner.post(file, { seen: fieldsOf(preview).seen ?? '' })
    await read(owner, 'cy')
    expect(await main(owner, '/app/strategy')).toContain('Say what allyship is')
  })
})
