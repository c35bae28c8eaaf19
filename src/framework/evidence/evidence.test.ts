import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { origin } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { asViewer } from '../../platform/db.ts'
import { loadExample } from '../../releases/example.ts'
import { listReleases } from '../../releases/queries.ts'
import { mostBytes } from './document.ts'
import { readHref } from './forms.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const textIn = (html: string) => {
  const [found] = elementsOf(html, 'main')
  return found ? textOf(found) : ''
}
const main = async (person: Person, address: string) => textIn(await (await person.get(address)).text())
const idIn = (text: string | null, under: string) => text?.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

/** The ids of the first elements of the framework, once it is taken up. */
async function elementsFor(owner: Person): Promise<string[]> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const page = await (await owner.get('/app/strategy')).text()
  return [...new Set([...page.matchAll(/strategy\/elements\/([0-9a-f-]{36})/g)].map(([, id = '']) => id))]
}

const day = { 'stood-day': '2', 'stood-month': '5', 'stood-year': '2027' }
const note = { form: 'note', title: 'Night staff hear last', words: 'Seen on three visits.', ...day }

async function add(person: Person, fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> {
  const response = await person.post('/app/strategy/evidence', fields)
  return idIn(response.headers.get('location'), 'evidence')
}

function send(person: Person, fields: Readonly<Record<string, string>>, file?: File): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...day, ...fields })) body.append(name, value)
  if (file) body.append('file', file)
  return person.send('/app/strategy/evidence/documents', { method: 'POST', body })
}

describe('evidence', () => {
  test('stands with every element it answers, with its own day and the day it was put here', async () => {
    const owner = await world.signedIn()
    const [first = '', second = ''] = await elementsFor(owner)
    await owner.post(`/app/strategy/elements/${first}/cycles`, { owner: owner.email })
    const id = await add(owner, { ...note, elements: [first, second] })
    const carer = await world.colleagueOf(owner)
    for (const element of [first, second]) {
      const page = await main(carer, `/app/strategy/elements/${element}`)
      expect(page).toContain('Night staff hear last Note. Of 2 May 2027, put here on 12 May 2027')
      expect(page).not.toContain('Add evidence')
    }
    expect(await main(carer, `/app/strategy/evidence/${id}`)).toContain('Also answers')
    expect((await carer.post('/app/strategy/evidence', note)).status).toBe(404)
    await owner.post(`/app/strategy/elements/${second}/cycles`, { owner: owner.email })
    expect(await main(carer, `/app/strategy/elements/${second}`)).toContain('Night staff hear last')
    expect(await main(carer, `/app/strategy/evidence?element=${second}`)).toContain('1. Night staff hear last')
  })

  test('is refused with everything that is wrong with it, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const wrong = { ...note, title: '', words: '', 'stood-day': '13', elements: 'none', gaps: 'none of ours' }
    const refused = await owner.post('/app/strategy/evidence', wrong)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const text of [
      'Say in one sentence what it shows',
      'Say what you know, and how',
      'The day must not be after today, 12 May 2027',
      'Choose elements from the list',
      'Choose gaps from the list',
    ])
      expect(page).toContain(text)
    const link = await owner.post('/app/strategy/evidence', { ...note, form: 'link', href: 'javascript:alert(1)' })
    expect(link.status).toBe(422)
    expect(await link.text()).toContain('value="javascript:alert(1)"')
    expect((await owner.post('/app/strategy/evidence', { ...note, form: 'release', release: 'x' })).status).toBe(422)
    expect(await main(owner, '/app/strategy/evidence/new?form=rumour')).toContain('What do you have?')
  })

  test('may be a link, shown with where it leads, or a release, chosen from those there are', async () => {
    const owner = await world.signedIn()
    const link = await add(owner, { ...note, form: 'link', href: 'www.example.org/a?b=c#d' })
    const page = await (await owner.get(`/app/strategy/evidence/${link}`)).text()
    expect(page).toContain('href="https://www.example.org/a?b=c#d"')
    expect(textIn(page)).toContain('example.org It leads out of Goldthread')
    const own = await add(owner, { ...note, form: 'link', href: `${origin}/app/gaps?page=2#all` })
    const ownPage = await (await owner.get(`/app/strategy/evidence/${own}`)).text()
    expect(ownPage).toContain('href="/app/gaps?page=2#all"')
    expect(textIn(ownPage)).toContain('A page here')
    expect(textIn(ownPage)).not.toContain('leads out')
    const near = await add(owner, {
      ...note,
      form: 'link',
      href: `${origin.replace('localhost', 'localhost.example')}/app/gaps`,
    })
    expect(await main(owner, `/app/strategy/evidence/${near}`)).toContain('It leads out of Goldthread')
    await asViewer(world.house.app, owner.viewer, tx => loadExample(tx, owner.viewer, world.house.clock.today()))
    const [release] = await asViewer(world.house.app, owner.viewer, tx => listReleases(tx, owner.viewer))
    const form = await owner.get('/app/strategy/evidence/new?form=release')
    expect(await form.text()).toContain(release?.title)
    const id = await add(owner, { ...note, form: 'release', release: release?.id ?? '' })
    expect(await (await owner.get(`/app/strategy/evidence/${id}`)).text()).toContain(`/app/releases/${release?.id}`)
    const other = await world.signedIn('Bramley')
    expect(
      (await other.post('/app/strategy/evidence', { ...note, form: 'release', release: release?.id ?? '' })).status,
    ).toBe(422)
  })

  test('can rest on a theme of what people said, which is chosen and linked for those who work on answers alone', async () => {
    const owner = await world.signedIn()
    const [first = ''] = await elementsFor(owner)
    const sponsor = await world.colleagueOf(owner, [{ role: 'sponsor' }], 'Miriam Osei')
    const theme = idIn(
      (await owner.post('/app/listening/themes', { title: 'Nights are left alone' })).headers.get('location'),
      'themes',
    )
    const address = `/app/strategy/evidence/new?form=listening&theme=${theme}`
    expect(await main(owner, `/app/listening/themes/${theme}`)).toContain('Put it on the thread as evidence')
    expect(await (await owner.get(address)).text()).toMatch(new RegExp(`value="${theme}"[^>]* selected`))
    expect(await (await sponsor.get(address)).text()).not.toContain('Nights are left alone')

    const id = await add(owner, { ...note, form: 'listening', theme, elements: first })
    const page = `/app/strategy/evidence/${id}`
    expect(await (await owner.get(page)).text()).toContain(`href="/app/listening/themes/${theme}"`)
    expect(await (await sponsor.get(page)).text()).not.toContain('Nights are left alone')
    expect(await main(owner, `/app/strategy/evidence?element=${first}`)).toContain('Night staff hear last')

    for (const person of [sponsor, await world.signedIn('Bramley')]) {
      const refused = await person.post('/app/strategy/evidence', { ...note, form: 'listening', theme })
      expect(refused.status).toBe(422)
      expect(await refused.text()).toContain('Choose a theme from the list, or none')
    }
  })

  test('leads to the gaps that were chosen, from the page of the gap too', async () => {
    const owner = await world.signedIn()
    const gap = {
      title: 'Nobody asks the night',
      source: 'listening',
      'found-day': '1',
      'found-month': '5',
      'found-year': '2027',
    }
    const gapId = idIn((await owner.post('/app/gaps', gap)).headers.get('location'), 'gaps')
    const form = await (await owner.get(`/app/strategy/evidence/new?form=listening&gap=${gapId}`)).text()
    expect(form).toMatch(new RegExp(`value="${gapId}"[^>]* checked`))
    const id = await add(owner, { ...note, form: 'listening', gaps: gapId })
    expect(await main(owner, `/app/gaps/${gapId}`)).toContain('Night staff hear last')
    const page = await main(owner, `/app/strategy/evidence/${id}`)
    expect(page).toContain('Nobody asks the night Gap 1')
    expect(page).toContain('led a thread from here To what Gap 1: Nobody asks the night')
    expect((await owner.get(`/app/thread/${id}`)).headers.get('location')).toBe(`/app/strategy/evidence/${id}`)
  })

  test('and a decision, offer no element that is retired, except where it is chosen already', async () => {
    const owner = await world.signedIn()
    const [first = '', second = ''] = await elementsFor(owner)
    const read = async (address: string) => (await owner.get(address)).text()
    const evidence = await add(owner, { ...note, elements: first })
    const decided = { title: 'Meet every month', words: 'Once is not enough.', 'decided-by': 'The board' }
    const when = { 'decided-day': '2', 'decided-month': '5', 'decided-year': '2027' }
    const written = await owner.post('/app/strategy/decisions', { ...decided, ...when, element: first })
    const decision = idIn(written.headers.get('location'), 'decisions')
    for (const element of [first, second])
      await owner.post(`/app/strategy/elements/${element}/retirement`, { why: 'It is part of another one' })
    for (const address of ['/app/strategy/evidence/new?form=note', '/app/strategy/decisions/new'])
      expect(await read(address)).not.toContain(`value="${first}"`)
    expect((await owner.post('/app/strategy/evidence', { ...note, elements: first })).status).toBe(422)
    const forms = [`/app/strategy/evidence/${evidence}/change`, `/app/strategy/decisions/${decision}/successor`]
    for (const page of await Promise.all(forms.map(read))) {
      expect(page).toContain(`value="${first}"`)
      expect(page).not.toContain(`value="${second}"`)
    }
  })

  test('that somebody else has changed meanwhile is not written over unseen, and nothing typed is lost', async () => {
    const owner = await world.signedIn()
    const [first = '', second = ''] = await elementsFor(owner)
    const id = await add(owner, { ...note, elements: first })
    const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
    const address = `/app/strategy/evidence/${id}/change`
    await lead.post(address, { ...note, title: 'Nights hear a day late', elements: second, version: '1' })
    const late = await owner.post(address, { ...note, title: 'Nobody tells the night', elements: first, version: '1' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('Nights hear a day late')
    expect(page).toContain('value="Nobody tells the night"')
    const version = page.match(/name="version" value="(\d+)"/)?.[1] ?? ''
    await owner.post(address, { ...note, title: 'Nobody tells the night', elements: first, version })
    const after = await main(owner, `/app/strategy/evidence/${id}`)
    expect(after).toContain('changed it What stood there before What it shows: Nights hear a day late')
  })

  test('is taken back for a reason, leaves every list, and its page stays in the record', async () => {
    const owner = await world.signedIn()
    const [element = ''] = await elementsFor(owner)
    const id = await add(owner, { ...note, elements: element })
    const address = `/app/strategy/evidence/${id}/removal`
    expect((await owner.post(address, { why: '' })).status).toBe(422)
    await owner.post(address, { why: 'It was of another house.' })
    const again = await owner.post(address, { why: 'Twice.' })
    expect(again.headers.get('location')).toContain('done=withdrawn-already')
    expect(await main(owner, `/app/strategy/evidence/${id}`)).toContain('taken back on 12 May 2027')
    expect(await main(owner, `/app/strategy/evidence/${id}`)).toContain('It was of another house.')
    expect(await main(owner, `/app/strategy/elements/${element}`)).not.toContain('Night staff hear last')
    expect((await owner.post(`/app/strategy/evidence/${id}/change`, { ...note, version: '2' })).status).toBe(303)
  })
})

describe('a document', () => {
  const pdf = new File(['%PDF-1.7 \u0000 our report'], '../Réport "1".pdf', { type: 'text/html' })

  test('is given back as what its bytes say, to be saved and never to be run', async () => {
    const owner = await world.signedIn()
    const added = await send(owner, { title: 'The report' }, pdf)
    expect(added.status).toBe(303)
    const id = idIn(added.headers.get('location'), 'evidence')
    const carer = await world.colleagueOf(owner)
    const { headers, status } = await carer.get(`/app/strategy/evidence/${id}/document`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="document.pdf"; filename*=UTF-8''R%C3%A9port%201.pdf`,
    )
    const stored = await (await carer.get(`/app/strategy/evidence/${id}/document`)).arrayBuffer()
    expect(Buffer.from(stored)).toEqual(Buffer.from(await pdf.arrayBuffer()))
    const other = await world.signedIn('Bramley')
    expect((await other.get(`/app/strategy/evidence/${id}/document`)).status).toBe(404)
  })

  test('that is missing, empty, too large or of another kind is refused in words, and what was typed stays', async () => {
    const owner = await world.signedIn()
    const title = 'What the flip chart says'
    const files = [
      [undefined, 'Choose a file'],
      [new File([], 'empty.pdf'), 'The file is empty'],
      [new File(['%PDF-', new Uint8Array(mostBytes)], 'large.pdf'), 'The file must not be larger than 10 MB'],
      [new File(['<script>alert(1)</script>'], 'page.txt'), 'This is none of the files we take'],
      [new File(['MZ\u0000'], 'run.pdf', { type: 'application/pdf' }), 'This is none of the files we take'],
    ] as const
    for (const [file, text] of files) {
      const refused = await send(owner, { title, words: 'ج'.repeat(20_000) }, file)
      expect(refused.status, text).toBe(422)
      const page = await refused.text()
      expect(page).toContain(text)
      expect(page).toContain(`value="${title}"`)
      expect(page).toContain('ج'.repeat(20_000))
    }
    expect((await send(owner, { title, words: 'x'.repeat(600_000) }, pdf)).status).toBe(413)
    const odd = [
      new File(['x'], '\u202egnp.exe'),
      new File(['x'], 'x'.repeat(3000)),
      new File(['x'], `"; filename="y.html`),
      new File(['x'], '%00\u0007/.htaccess'),
    ]
    for (const file of odd) expect((await send(owner, { title }, file)).status, file.name).toBe(303)
  })

  test('that should not be here is deleted for good, and that it was here stays', async () => {
    const owner = await world.signedIn()
    const id = idIn((await send(owner, { title: 'The report' }, pdf)).headers.get('location'), 'evidence')
    await owner.post(`/app/strategy/evidence/${id}/removal`, { why: 'It named two people.', file: 'delete' })
    expect((await owner.get(`/app/strategy/evidence/${id}/document`)).status).toBe(404)
    expect(await main(owner, `/app/strategy/evidence/${id}`)).toContain('The file was deleted on 12 May 2027')
    const kept = await world.house.keeper
      .selectFrom('evidence_documents')
      .select('content')
      .where('evidence_id', '=', id)
      .executeTakeFirst()
    expect(kept?.content).toBeNull()
  })
})

test('an address is one of the web, as it is pasted, and holds no password', () => {
  const read = (typed: string) => {
    const reading = readHref(typed)
    return reading.outcome === 'read' ? reading.value : null
  }
  expect(read('cqc.org.uk/report')).toBe('https://cqc.org.uk/report')
  expect(read('HTTP://Example.org')).toBe('http://example.org/')
  const wrong = ['', 'javascript:alert(1)', 'JaVaScript:1', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'a b']
  for (const each of [
    ...wrong,
    'https://me:secret@example.org',
    `https://x.org/${'a'.repeat(2000)}`,
    'https://[',
    '//',
  ])
    expect(read(each), each).toBeNull()
})
