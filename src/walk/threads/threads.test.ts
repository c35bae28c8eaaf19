import { afterAll, beforeAll, expect, test } from 'vitest'
import { elementsOf, textOf } from '../../../test/markup.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { meantBy } from './forms.ts'

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
const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

async function addGap(person: Person, title: string): Promise<string> {
  const found = { 'found-day': '1', 'found-month': '5', 'found-year': '2027' }
  return idIn(await person.post('/app/gaps', { title, source: 'listening', ...found }))
}

async function addNote(person: Person, title: string): Promise<string> {
  const stood = { 'stood-day': '1', 'stood-month': '5', 'stood-year': '2027' }
  return idIn(await person.post('/app/strategy/evidence', { form: 'note', title, words: 'Seen.', ...stood }))
}

const lead = (person: Person, id: string, other: string) => person.post(`/app/thread/${id}/threads`, { other })

test('what is typed is understood as a number, an address, or words', () => {
  const id = '0f0e0d0c-0b0a-4988-8776-655443322110'
  const gap = { by: 'number', kind: 'gap', number: 14 }
  for (const typed of ['Gap 14', 'gap 14', 'GAP no. 14', 'gap #14', 'Gap14']) expect(meantBy(typed), typed).toEqual(gap)
  expect(meantBy('policy clause 3')).toEqual({ by: 'number', kind: 'clause', number: 3 })
  expect(meantBy(`https://x.example/app/gaps/${id.toUpperCase()}?done=added`)).toEqual({ by: 'address', id })
  for (const typed of ['night', 'Room 14', '14', 'gap']) expect(meantBy(typed)).toEqual({ by: 'words', words: typed })
  expect(meantBy('')).toEqual({ by: 'nothing' })
})

test('a thread is led by number or address, the right way round whichever end it is asked from', async () => {
  const owner = await world.signedIn()
  const [gap, note] = [await addGap(owner, 'Nobody asks the night'), await addNote(owner, 'Seen at night')]
  expect(await main(owner, `/app/gaps/${gap}`)).toContain('Lead a thread from or to it')
  const led = await lead(owner, gap, 'evidence 1')
  expect(await main(owner, led.headers.get('location') ?? '')).toContain('stands under “What leads here”')
  const again = await lead(owner, note, `http://localhost:3000/app/gaps/${gap}`)
  expect(await main(owner, again.headers.get('location') ?? '')).toContain('That thread was there already')
  const page = await main(owner, `/app/thread/${note}/threads`)
  expect(page).toMatch(/What leads here Nothing yet\..*What comes of it.*Nobody asks the night/)
  expect(await main(owner, `/app/gaps/${gap}`)).toContain('led a thread here From what Evidence 1: Seen at night')
  const carer = await world.colleagueOf(owner)
  expect((await carer.get(`/app/thread/${gap}/threads`)).status).toBe(404)
  expect((await lead(carer, gap, 'evidence 1')).status).toBe(404)
})

test('what cannot be led is said in plain words, and what was typed stays', async () => {
  const owner = await world.signedIn()
  const [gap, other] = [await addGap(owner, 'The first'), await addGap(owner, 'The second')]
  const note = await addNote(owner, 'Taken back')
  await owner.post(`/app/strategy/evidence/${note}/removal`, { why: 'Not ours.' })
  const bramley = await world.signedIn('Bramley')
  const theirs = await addNote(bramley, 'Theirs')
  const problems = {
    '': 'Enter a number',
    'Gap 99': 'There is no Gap 99',
    'Gap 1': 'That is this one itself',
    [other]: 'No thread leads from a gap to a gap',
    'evidence 1': 'Evidence 1 was taken back',
    [`/app/strategy/evidence/${theirs}`]: 'There is nothing on the thread at that address',
  }
  for (const [typed, text] of Object.entries(problems)) {
    const refused = await lead(owner, gap, typed)
    expect(refused.status, typed).toBe(422)
    const page = await refused.text()
    expect(page).toContain(text)
    expect(page).toContain(`value="${typed}"`)
  }
  expect((await owner.get(`/app/thread/${note}/threads`)).headers.get('location')).toBe(
    `/app/strategy/evidence/${note}`,
  )
})

test('words are looked for, and one of the finds is chosen', async () => {
  const owner = await world.signedIn()
  const [gap, note] = [await addGap(owner, 'Nobody asks the night'), await addNote(owner, 'Seen at night')]
  const found = await lead(owner, gap, 'nights')
  const page = await (await owner.follow(found)).text()
  expect(textIn(page)).toContain('Evidence 1: Seen at night It will lead to this one.')
  expect(textIn(page)).not.toContain('Gap 1: Nobody')
  await lead(owner, gap, note)
  expect(await main(owner, `/app/gaps/${gap}`)).toContain('Seen at night')
  const none = await owner.follow(await lead(owner, gap, 'zebra'))
  expect(textIn(await none.text())).toContain('Nothing of another kind says that')
})

test('a thread is taken off again, and the histories of both ends say so', async () => {
  const owner = await world.signedIn()
  const [gap, note] = [await addGap(owner, 'Nobody asks the night'), await addNote(owner, 'Seen at night')]
  await lead(owner, gap, note)
  const off = () => owner.post(`/app/thread/${gap}/threads/end`, { other: note })
  expect((await off()).headers.get('location')).toContain('done=off')
  expect((await off()).headers.get('location')).toContain('done=off-already')
  expect(await main(owner, `/app/gaps/${gap}`)).toContain('took a thread off that led here From what Evidence 1')
  expect(await main(owner, `/app/strategy/evidence/${note}`)).toContain(
    'took a thread off that led from here To what Gap 1',
  )
})
