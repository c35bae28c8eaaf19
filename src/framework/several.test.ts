import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, fieldsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { frameworkOf, library } from './library.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const mainOf = (html: string) => elementsOf(html, 'main').map(textOf).join(' ')
const main = async (person: Person, address: string) => mainOf(await (await person.get(address)).text())
const copyAt = (key: string) => `/app/strategy/frameworks/${key}`

async function following(...keys: string[]): Promise<Person> {
  const owner = await world.signedIn()
  for (const framework of keys) await owner.post('/app/strategy/frameworks', { framework })
  return owner
}

async function elementIn(owner: Person, key: string, title: string): Promise<string> {
  const page = await (await owner.get(copyAt(key))).text()
  return page.match(new RegExp(`elements/([0-9a-f-]{36})/words">[^<]*${title}`))?.[1] ?? ''
}

async function bring(owner: Person, file: unknown): Promise<string> {
  const body = new FormData()
  body.append('file', new File([JSON.stringify(file)], 'framework.json'))
  const brought = await owner.send('/app/strategy/framework-files', { method: 'POST', body })
  return brought.headers.get('location') ?? ''
}

describe('every framework that comes with Goldthread', () => {
  test('is one of five, three of which are workbooks to rate as well', () => {
    const keys = ['strategic-allyship', 'six-verbs', 'inclusive-leadership', 'diverse-by-design', 'blank']
    expect(library.map(({ id }) => id)).toEqual(keys)
    expect(library.map(({ elements }) => elements.length)).toEqual([11, 10, 6, 15, 0])
  })

  test.each(library.map(({ id }) => id))(
    '%s is taken up, changed, downloaded, and upgraded after a look',
    async key => {
      const owner = await following(key)
      if (key === 'blank') {
        const form = fieldsOf(await (await owner.get(`${copyAt(key)}/elements/new`)).text())
        await owner.post(`${copyAt(key)}/elements`, {
          ...form,
          title: 'Breaks for all',
          purpose: 'Sit.',
          clock: 'after',
        })
      }
      const file = await (await owner.get(`${copyAt(key)}/framework.json`)).json()
      expect(file.id).toBe(key)
      const [first] = file.elements
      const title = `${first.title}, said anew`
      const newer = { ...file, version: file.version + 1, elements: [{ ...first, title }, ...file.elements.slice(1)] }
      const at = await bring(owner, newer)
      const preview = await (await owner.get(at)).text()
      expect(mainOf(preview)).toContain(`What version ${newer.version} would change`)
      expect(mainOf(preview)).toContain(title)
      expect(await main(owner, copyAt(key))).not.toContain(title)
      const id = await elementIn(owner, key, '')
      const form = fieldsOf(await (await owner.get(`/app/strategy/elements/${id}/change`)).text())
      expect(
        (await owner.post(`/app/strategy/elements/${id}/change`, { ...form, clock: first.clock.kind })).status,
      ).toBe(303)
      const seen = fieldsOf(await (await owner.get(at)).text()).seen ?? ''
      await owner.post(at, { seen, [`${first.id}.title`]: 'theirs' })
      expect(await main(owner, copyAt(key))).toContain(title)
      expect(await main(owner, '/app/strategy')).toContain(title)
    },
  )

  test('has the words of a workbook only once: a part is an element under the same id', () => {
    const say = frameworkOf('six-verbs')?.elements.find(({ id }) => id === 'say')
    expect(say?.purpose).toContain('Leaders say out loud that they want to be allies')
    expect(say?.do.suggestions[0]?.text).toBe('Have a leader tell staff in two minutes why this matters to them.')
  })

  test('leaves the parts of Diverse by Design that have no title to whoever has the guide', async () => {
    const owner = await world.signedIn()
    await owner.post('/app/starting-point/workbooks/diverse-by-design/titles', {
      version: '0',
      'slot-7': 'Our seventh',
    })
    await owner.post('/app/strategy/frameworks', { framework: 'diverse-by-design' })
    const strategy = await main(owner, '/app/strategy')
    for (const title of ['Gather data', 'Part 6', 'Our seventh', 'Part 15']) expect(strategy).toContain(title)
    expect(strategy).not.toContain('Part 7')
    const id = await elementIn(owner, 'diverse-by-design', '6 Part 6')
    expect(await main(owner, `/app/strategy/elements/${id}`)).toContain(
      'Copy the title of this part from your own copy',
    )
  })
})

describe('several frameworks', () => {
  test('stand side by side on the strategy, each under its title, each in its own order', async () => {
    const owner = await following('strategic-allyship')
    expect(await main(owner, '/app/strategy')).not.toContain('Six verbs for leaders')
    expect(await main(owner, copyAt('strategic-allyship'))).toContain('Follow another framework beside it')
    expect(await main(owner, '/app/strategy/frameworks')).toContain('Follow it too : Six verbs for leaders')
    await owner.post('/app/strategy/frameworks', { framework: 'six-verbs' })
    const strategy = await main(owner, '/app/strategy')
    expect(strategy.indexOf('Element G:')).toBeGreaterThan(0)
    expect(strategy.indexOf('Element G:')).toBeLessThan(strategy.indexOf('Element Q:'))
    const verb = await elementIn(owner, 'six-verbs', 'Q How we')
    await owner.post(`${copyAt('six-verbs')}/order`, { down: verb })
    const moved = await main(owner, '/app/strategy')
    expect(moved.indexOf('Element G:')).toBeLessThan(moved.indexOf('Element Q1:'))
    expect(moved.indexOf('Element Q1:')).toBeLessThan(moved.indexOf('Element Q:'))
    const form = fieldsOf(await (await owner.get(`${copyAt('six-verbs')}/elements/new`)).text())
    expect(form.mark).toBe('7')
    const words = { ...form, title: 'Listen', purpose: 'So that nobody is missed.', clock: 'after' }
    await owner.post(`${copyAt('six-verbs')}/elements`, words)
    expect(await main(owner, copyAt('six-verbs'))).toContain('7 Listen')
    expect(await main(owner, copyAt('strategic-allyship'))).not.toContain('7 Listen')
  })

  test('are not found in an organisation that does not follow them', async () => {
    await following('six-verbs')
    const other = await world.signedIn('Bramley')
    for (const under of ['', '/title', '/framework.json', '/upgrade', '/elements/new'])
      expect((await other.get(`${copyAt('six-verbs')}${under}`)).status, under).toBe(404)
    for (const wrong of ['nobody’s', '..%2f', 'x'.repeat(500)])
      expect((await other.get(copyAt(wrong))).status).toBe(404)
  })

  test('share their evidence: what answers one says which elements and parts of the others ask the same', async () => {
    const owner = await following('strategic-allyship', 'six-verbs', 'inclusive-leadership')
    const say = await elementIn(owner, 'six-verbs', '1 Say')
    const words = { form: 'note', title: 'What leaders said', words: 'Heard in May.' }
    const stood = { 'stood-day': '11', 'stood-month': '5', 'stood-year': '2027' }
    const added = await owner.post('/app/strategy/evidence', { ...words, ...stood, elements: say })
    const id = added.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
    const page = await main(owner, `/app/thread/answers/${id}`)
    expect(page).toContain('Six verbs for leaders 1 Say')
    expect(page).toContain('1 Define and understand allyship')
    expect(page).toContain('Six verbs for leaders: 1. Say')
    expect(page).toContain('Six signs of inclusive leadership')
  })
})
