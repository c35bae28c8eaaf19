import { afterAll, beforeAll, expect, test } from 'vitest'
import { beginCycle, idIn, mainOf, main as mainText, promise } from '../../test/acting.ts'
import { packed, readPdf } from '../../test/pdf.ts'
import { openWorld, type Person, type World } from '../../test/world.ts'
import { loadExampleStrategy } from '../example/load.ts'
import { addPromise, findPromise, lockPromises } from '../framework/promises/queries.ts'
import { asViewer } from '../platform/db.ts'

const today = '2027-05-12'
let world: World
/** Of an organisation at work for a year and a half. */
let owner: Person
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  await asViewer(world.house.app, owner.viewer, tx => loadExampleStrategy(tx, owner.viewer, today))
})
afterAll(() => world.close())

const board = '/app/papers/board'
const days = (from: string, to: string) => {
  const fields = Object.entries({ from, to }).flatMap(([name, on]) => {
    const [year = '', month = '', day = ''] = on.split('-')
    return [`${name}-day=${day}`, `${name}-month=${month}`, `${name}-year=${year}`]
  })
  return fields.join('&')
}
const yearAndAHalf = days('2025-11-01', today)

async function pdfAt(person: Person, address: string) {
  const response = await person.get(address)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}

test('the board reads what it is asked to do, where elements stand, what was promised under its seal, and what came of it', async () => {
  const paper = await mainText(owner, `${board}?${yearAndAHalf}`)
  expect(paper).toContain('How the allyship strategy stands, and what happened from 1 November 2025 to 12 May 2027')
  expect(paper).toMatch(/Have the review of\s+Leadership commitment\s+held. It is 20 days late/)
  expect(paper).toMatch(/Decide what is done about this, or say why not:\s+People have no words for speaking up/)
  expect(paper).toMatch(
    /Staff who say that they know what allyship means here\s+60% or more.*Amended to: 55% or more.*Why: The survey/,
  )
  expect(paper).toMatch(/Seal [0-9a-f]{16}, unbroken/)
  expect(paper).toContain('Kept. 58% said so')
  expect(paper).toContain('What did not work: The poster. Nobody could say what was on it.')
  expect(paper).toContain('Measured, and never told to staff')
})

test('what happened before or after the chosen days does not stand in the paper', async () => {
  const paper = await mainText(owner, `${board}?${days('2027-05-01', today)}`)
  expect(paper).not.toContain('Kept. 58% said so')
  expect(paper).not.toContain('The poster. Nobody could say what was on it')
  // What is late or open is so today, whatever the days.
  expect(paper).toContain('Directors who worked a shift beside a care team')
})

test('the page and the PDF say the same, word for word', async () => {
  const pdf = await pdfAt(owner, `${board}/board-paper.pdf?${yearAndAHalf}`)
  expect(pdf).toMatchObject({ language: 'en-GB', isTagged: true })
  expect(pdf.about).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf.title).toMatch(/^Board paper: Five of 11 elements are under way/)
  for (const said of [
    'Have the review of Leadership commitment held. It is 20 days late.',
    'Amended to: 55% or more',
    'Kept. 58% said so, bank staff among them.',
    'What did not work: The poster. Nobody could say what was on it.',
  ])
    expect(pdf.text).toContain(packed(said))
  const html = await (await owner.get(`${board}?${yearAndAHalf}`)).text()
  const titles = [...html.matchAll(/<h2 class="gt-h2">([^<]+)/g)].map(([, title = '']) => title)
  expect(titles.length).toBeGreaterThan(8)
  for (const title of titles) expect(pdf.text).toContain(packed(title))
  expect(pdf.alts.join()).toContain('Changes that the night hears of on the same day, over time')
  expect(pdf.links.every(link => link.startsWith(world.house.publicUrl))).toBe(true)
})

test('days that cannot be are said at their fields, and what was typed stays', async () => {
  for (const address of [board, `${board}/board-paper.pdf`]) {
    const response = await owner.get(`${address}?${days('2027-02-30', '2028-01-01')}`)
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain('There is no such day. Check the day and the month')
    expect(page).toContain('That day is still to come. Enter today or an earlier day')
    expect(page).toContain('value="30"')
    expect(page).toContain('value="2028"')
  }
  const swapped = await owner.get(`${board}?${days('2027-05-02', '2027-05-01')}`)
  expect(await mainOf(swapped)).toContain('The last day must not come before the first')
})

test('everyone who works there reads the papers, and nobody else', async () => {
  const carer = await world.colleagueOf(owner)
  expect(await mainText(carer, board)).toContain('Five of 11 elements')
  const bramley = await world.signedIn('Bramley')
  expect(await mainText(bramley, board)).toContain('There is no strategy yet')
  expect((await pdfAt(bramley, `${board}/board-paper.pdf`)).text).toContain('Bramley')
  expect((await world.visitor().get(`${board}/board-paper.pdf`)).status).toBe(303)
})

test('a promise whose words were changed behind its seal is told apart', async () => {
  const other = await world.signedIn('Cedar House')
  const cycle = await beginCycle(other)
  const id = await promise(other, cycle, 'Night staff who feel safe')
  await asViewer(world.house.app, other.viewer, async tx => {
    const found = await findPromise(tx, other.viewer, id)
    await lockPromises(
      tx,
      other.viewer,
      found ? [{ ...found, target: 'Something else' }] : [],
      new Date(`${today}T09:00:00Z`),
    )
  })
  expect(await mainText(other, board)).toMatch(/Seal [0-9a-f]{16} does not fit these words/)
})

/** Names somebody as the sponsor of their own organisation's strategy, with a statement. */
async function nameSponsor(person: Person, words: string): Promise<void> {
  const term = { 'from-day': '1', 'from-month': '5', 'from-year': '2027', 'until-day': '30', 'until-month': '4' }
  await person.post('/app/leadership/sponsors', { who: person.email, ...term, 'until-year': '2029', seen: '' })
  const at = idIn(await (await person.get('/app/leadership')).text(), 'sponsors')
  await person.post(`/app/leadership/sponsors/${at}/statement`, { words, version: '0' })
}

test('the strategy stands on one side of A4, however long its words are, and says where the rest is', async () => {
  const wordy = await world.signedIn(`The W${'W'.repeat(60)} organisation`)
  await wordy.post('/app/starting-point/seen-as', { words: 'We want to be WWWWWWWW. '.repeat(150), seen: '0' })
  await nameSponsor(wordy, 'I stand for MMMMMMMM. '.repeat(400))
  await wordy.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const strategy = await (await wordy.get('/app/strategy')).text()
  const elements = [...new Set([...strategy.matchAll(/strategy\/elements\/([0-9a-f-]{36})/g)].map(([, id = '']) => id))]
  for (const element of elements) await wordy.post(`/app/strategy/elements/${element}/cycles`, { owner: wordy.email })
  await asViewer(world.house.app, wordy.viewer, async tx => {
    const cycles = await tx.selectFrom('cycles').select(['id', 'element_id as elementId']).execute()
    for (const { id, elementId } of cycles) {
      const words = {
        measure: 'WWWWWWWWWWWWWWWWW '.repeat(11),
        target: 'MMMMMMMM '.repeat(40),
        baseline: '',
        method: 'Ask',
      }
      const made = await addPromise(tx, wordy.viewer, { ...words, cycleId: id, elementId, dueOn: '2027-09-28', today })
      const found = await findPromise(tx, wordy.viewer, made)
      await lockPromises(tx, wordy.viewer, found ? [found] : [], new Date(`${today}T09:00:00Z`))
    }
  })
  const pdf = await pdfAt(wordy, '/app/papers/strategy/strategy.pdf')
  expect(elements.length).toBeGreaterThan(10)
  expect(pdf).toMatchObject({ pages: 1, isTagged: true, title: 'On one page: Our allyship strategy' })
  expect(pdf.text).toContain(packed('How we want to be seen'))
  expect(pdf.text).toContain(packed('Asha Rahman stands for it'))
  expect(pdf.text).toContain('…')
  expect(pdf.text).toContain(packed('28 September 2027'))
  expect(pdf.links).toContain(`${world.house.publicUrl}/app/starting-point`)
})

test('one page says how we want to be seen, what our words mean, and what is promised next in each element', async () => {
  const page = await mainText(owner, '/app/papers/strategy')
  expect(page).toContain('Allyship is what we do when something is not fair')
  expect(page).toContain('Our values: We ask first')
  expect(page).toMatch(/Changes that the night shift hears of on the same day: Nine in ten\s+6 June 2027\s+1 June 2027/)
  expect(page).toContain('The next review is on 1 June 2027. One review is late.')
  expect(page).toMatch(/Everyone who works here can read more at\s+http/)
  const pdf = await pdfAt(owner, '/app/papers/strategy/strategy.pdf')
  expect(pdf.pages).toBe(1)
  expect(pdf.text).toContain(packed('Allyship is what we do when something is not fair'))
})

test('who stands for the whole strategy is named with what they say; while nobody does, the board is asked to name somebody', async () => {
  const other = await world.signedIn('Damson House')
  await other.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  expect(await mainText(other, board)).toMatch(/Name\s+a sponsor of the whole strategy/)
  await nameSponsor(other, 'I listen, and I act.')
  const paper = await mainText(other, board)
  expect(paper).toMatch(/The sponsor of the whole strategy is\s+Asha Rahman\s*. The term ends on 30 April 2029/)
  expect(paper).not.toContain('It has none today')
  const pdf = await pdfAt(other, '/app/papers/strategy/strategy.pdf')
  expect(pdf.text).toContain(packed('Asha Rahman stands for it'))
  expect(pdf.text).toContain(packed('I listen, and I act.'))
})

test('whoever looks at the strategy finds both papers', async () => {
  const strategy = await (await owner.get('/app/strategy')).text()
  expect(strategy).toContain(`href="${board}"`)
  expect(strategy).toContain('href="/app/papers/strategy"')
})
