import iconv from 'iconv-lite'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { attribute, type Element, elementsOf, textOf } from '../../test/markup.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'

let world: World
let asha: Person
beforeAll(async () => {
  world = await openWorld()
  asha = await world.signedIn()
})
afterEach(() => world.house.keeper.deleteFrom('answer_drafts').execute())
afterAll(() => world.close())

function upload(content: string | Uint8Array, name = 'answers.csv'): Promise<Response> {
  const body = new FormData()
  body.append('file', new File([content as Uint8Array<ArrayBuffer>], name))
  return asha.send('/app/answers', { method: 'POST', body })
}

/** Brings a file that is read, and returns the address of its draft. */
async function bring(content: string | Uint8Array): Promise<string> {
  const response = await upload(content)
  expect(response.status).toBe(303)
  return response.headers.get('location')!.replace('/columns', '')
}

const elementById = (html: string, id: string): Element =>
  elementsOf(html, 'p').find(element => attribute(element, 'id') === id)!

const draftCount = async () => (await world.house.keeper.selectFrom('answer_drafts').select('id').execute()).length
const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'")

/** A file of so many people in two teams with one question. */
const survey = (people: number, team = (person: number): string => (person % 2 ? 'Homes' : 'Care')) =>
  `Team,I feel safe\n${Array.from({ length: people }, (_, person) => `${team(person)},${person % 3 ? 'Agree' : 'Disagree'}\n`).join('')}`

describe('a file that cannot be used is refused with what to do, and nothing of it stays', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['no answers', 'Team,I feel safe\n', 'The file has headings but no answers below them.'],
    ['nothing at all', '', 'The file is empty.'],
    ['only line ends', '\r\n\r\n', 'The file is empty.'],
    ['rows of different length', 'Team,Q\nA,1\nB\n', 'Line 3: This line has one cell, the headings are 2.'],
    [
      'an open quotation mark',
      'Team,Q\nA,1\nB,"2\n',
      'Line 3, place 3: A quotation mark is opened here and never closed.',
    ],
    ['no headings', 'Homes,Agree\nCare,Disagree\nHomes,Agree\n', 'The first line looks like answers'],
    ['a heading too few', 'Team,\nHomes,Agree\n', 'Column 2 has answers but no heading.'],
    [
      'mixed encodings',
      Buffer.concat([Buffer.from('Team,Q\nŁódź,1\nCaf'), Buffer.from([0xe9, 0x0a])]),
      'Line 3, place 4',
    ],
    ['zero bytes', 'Team,Q\nA,\0\n', 'Line 2, place 3: Here is a zero byte'],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), 'This is an Excel workbook'],
    ['a PDF', '%PDF-1.7\n', 'This is a PDF'],
    [
      'names only',
      `Name,Email\n${'Asha,asha@example.org\nBen,ben@example.org\n'.repeat(5)}`,
      'No column of this file can be used',
    ],
    ['a cell without end', `Q\n"${'x'.repeat(100_001)}"\n`, 'A cell holds more than 100,000 characters'],
    [
      'too many columns',
      `${Array.from({ length: 1001 }, (_, i) => `Q${i}`).join(',')}\n`,
      'The file has 1001 columns; it may have 1000',
    ],
  ])('%s', async (_, content, words) => {
    const response = await upload(content)
    expect(response.status).toBe(422)
    const page = unescaped(await response.text())
    expect(page).toContain('<title>Error: Bring answers you have')
    expect(page).toContain(words)
    expect(await draftCount()).toBe(0)
  })

  test('no file chosen', async () => {
    const body = new FormData()
    body.append('file', new File([], ''))
    const response = await asha.send('/app/answers', { method: 'POST', body })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(
      elementsOf(page, 'a')
        .filter(link => attribute(link, 'href') === '#file')
        .map(textOf),
    ).toEqual(['Choose a file'])
    expect(textOf(elementById(page, 'file-error'))).toBe('Error: Choose a file')
    expect(page).not.toContain('not read')
  })

  test('what is wrong stands at the field too', async () => {
    const page = await (await upload('')).text()
    expect(textOf(elementById(page, 'file-error'))).toBe('Error: The file is empty. Choose the file with the answers.')
    expect(page).toContain('This file was not read, and nothing of it was kept')
    const several = await (await upload('Team,Q\nA,1\nB\nC\n')).text()
    expect(textOf(elementById(several, 'file-error'))).toBe('Error: This file was not read')
  })

  test('a file that breaks off on its way', async () => {
    const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTeam,Q\nA,1\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await asha.send('/app/answers', { method: 'POST', body, headers })).status).toBe(400)
    expect(await draftCount()).toBe(0)
  })

  test('a form without a file in it', async () => {
    expect((await asha.post('/app/answers', { file: 'answers.csv' })).status).toBe(415)
  })
})

describe('a file that is unusual is read, and what matters is said', () => {
  test.each([
    [
      'Windows-1252',
      iconv.encode('Team,Café\nHomes,Agree\nCare,I don’t know\n', 'win1252'),
      'older Western European encoding',
    ],
    ['one person', 'Team,Q\nHomes,Agree\n', 'Nothing about one person is ever shown'],
  ])('%s', async (_, content, words) => {
    const draft = await bring(content)
    expect(await (await asha.get(`${draft}/columns`)).text()).toContain(words)
  })

  test('UTF-16 with semicolons, as Excel saves it in much of Europe', async () => {
    const draft = await bring(iconv.encode(survey(20).replaceAll(',', ';'), 'utf-16le', { addBOM: true }))
    expect(await (await asha.get(`${draft}/columns`)).text()).toContain('I feel safe')
  })

  test('10,000 different values in a column are no groups, and none of them is stored', async () => {
    const draft = await bring(survey(10_000, person => `Place ${person}`))
    const page = await (await asha.get(`${draft}/columns`)).text()
    expect(page).toContain('We left out 10,000 comments in 1 column')
    const stored = await world.house.keeper.selectFrom('answer_columns').select('label').execute()
    expect(stored.map(({ label }) => label)).toEqual(['I feel safe'])
  })

  test('a heading or an answer that is mark-up stays text', async () => {
    const draft = await bring('Team,<script>alert(1)</script>\nHomes,<b>Agree\nCare,Disagree\n')
    const page = await (await asha.get(`${draft}/columns`)).text()
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>alert')
  })
})

describe('choices that make no release are refused where they were made', () => {
  test('one group divides nobody', async () => {
    const draft = await bring(survey(40, () => 'Homes'))
    const number = { 'use-1': 'breakdown', 'use-2': 'question' }
    const page = await (await asha.post(`${draft}/columns`, number)).text()
    expect(page).toContain('href="#use-1"')
    expect(unescaped(page)).toContain('“Team” puts everyone into one group')
  })

  test('no question', async () => {
    const draft = await bring(survey(40))
    const response = await asha.post(`${draft}/columns`, { 'use-1': 'breakdown', 'use-2': 'leave out' })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('No column is left that could be a question')
  })

  test('fewer people than the smallest group', async () => {
    const draft = await bring(survey(9))
    await asha.post(`${draft}/columns`, { 'use-1': 'breakdown', 'use-2': 'question' })
    await asha.post(`${draft}/about`, { title: 'Nine people' })
    await world.runJobs()
    const page = await (await asha.follow(await asha.get(draft))).text()
    expect(page).toContain('Fewer than 10 people answered, so no figure about them can be shown.')
  })

  test('a value without any name left, a place that is no number, a name that is too long', async () => {
    const draft = await bring(survey(40))
    const page = async (fields: Record<string, string>) =>
      unescaped(await (await asha.post(`${draft}/columns/1`, fields)).text())
    expect(await page({ 'to-0': '', 'to-1': '' })).toContain('Keep at least one value')
    expect(await page({ 'to-0': 'Care', 'to-1': 'Homes', 'place-0': 'first' })).toContain('Enter a place such as 1')
    expect(await page({ 'to-0': 'x'.repeat(201), 'to-1': 'Homes' })).toContain('Use 200 characters or fewer')
    expect((await asha.get(`${draft}/columns/77`)).status).toBe(404)
  })
})
