import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sticksOut, widen } from '../sight.ts'
import { docs, paper, picture } from './picture.ts'
import { follow, look, openStage, press, type Stage } from './stage.ts'

let folder: string
let stage: Stage
let phone: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'goldthread-stranger-'))
  stage = await openStage(folder)
  phone = await joinTheExample()
})
beforeEach(async () => {
  await phone.emulateMedia({ media: 'screen' })
  await widen(phone, 360, 740)
  await phone.goto('/app')
})
afterAll(async () => {
  await stage.close()
  await rm(folder, { recursive: true, force: true })
})

const said = async (page: Page) => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')

/** An organisation with the example strategy, and somebody without any role who joins it on a phone. */
async function joinTheExample(): Promise<Page> {
  const owner = await stage.enter()
  await owner.goto(stage.setUpLink())
  await owner.getByLabel('Name of your organisation').fill('Aldermoor Care and Support')
  await owner.getByLabel('Your name').fill('Asha Rahman')
  await owner.getByLabel('Your e-mail address').fill('asha@aldermoor.example')
  await owner.getByLabel('5 people').check()
  await owner.getByLabel('Put an example release among mine').check()
  await owner.getByLabel('Show me a strategy at work').check()
  await press(owner, 'Start')
  await owner.goto('/app/people/new')
  await owner.getByLabel('Name', { exact: true }).fill('Efe Acar')
  await owner.locator('main form button').click()
  await owner.getByRole('heading', { level: 1, name: 'Efe Acar' }).waitFor()
  await press(owner, 'Make a code')
  const code = (await owner.locator('.gt-code').textContent()) ?? ''
  const joined = await stage.enter({ viewport: { width: 360, height: 740 } })
  await joined.goto(`/join/${code}`)
  await press(joined, 'Yes, let me in')
  return joined
}

/** What the guide tells people to press for each question, and under which heading the answer stands. */
async function readGuide(): Promise<{ question: string; presses: string[]; under: string }[]> {
  const guide = await readFile(join(docs, 'using/strategy.md'), 'utf8')
  const [, table = ''] = guide.split('## Find what you want to know')
  const bold = (cell = '') => [...cell.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words)
  return (table.split('\n## ')[0] ?? '').split('\n').flatMap(line => {
    const [, question = '', presses, under] = line.split('|').map(cell => cell.trim())
    return bold(presses).length > 0 ? [{ question, presses: bold(presses), under: bold(under)[0] ?? '' }] : []
  })
}

/** The promise of the example that was amended: whoever asks how one changed opens it by its name. */
const amended = 'Staff who say that they know what allyship means here'

/** What the example answers to each question of the guide, in its order. */
const answers = [
  ['Kept. 58% said so, bank staff among them.', 'Amended to: 55% or more', 'Its day has passed, and nobody has said'],
  ['60% or more', 'Amended to: 55% or more', 'The survey now reaches bank staff too'],
  ['We said no: Care plans come first', 'Nobody has answered it yet.'],
  ['Leadership commitment', 'Dele Example looks after it.', 'Put changes to the rota up by four in the afternoon'],
  ['Leadership commitment', '20 days late for its review'],
]

test('somebody new finds on a phone, with at most three presses, what was promised, what happened and what is overdue', {
  timeout: 120_000,
}, async () => {
  await look(phone, 'home-member')
  const guide = await readGuide()
  expect(guide).toHaveLength(answers.length)
  for (const [i, { question, presses, under }] of guide.entries()) {
    await widen(phone, 360, 740)
    await phone.goto('/app')
    const all = question.startsWith('How did one promise change') ? [...presses, amended] : presses
    expect(all.length, question).toBeLessThanOrEqual(3)
    for (const words of all) await follow(phone, words)
    expect(await phone.getByRole('heading', { name: under, exact: true }).count(), question).toBe(1)
    const text = await said(phone)
    for (const answer of answers[i] ?? []) expect(text, question).toContain(answer)
    await look(phone, `stranger-${i + 1}`)
  }
  await follow(phone, 'The whole thread in one picture')
  await look(phone, 'thread-picture')
  await picture(phone, 'thread-1280', { tall: 1100 })
  await picture(phone, 'thread-1280-dark', { tall: 1100, dark: true })
  await picture(phone, 'thread-360', { narrow: true, tall: 1600 })
  await picture(phone, 'thread-paper', { paper: true })
})

test('the whole thread fits on paper: no row is torn by the end of a page, and the table is all there', async () => {
  await phone.goto('/app/thread/picture')
  await phone.emulateMedia({ media: 'print' })
  await widen(phone, paper.width, paper.height)
  expect(await sticksOut(phone)).toBe(0)
  const rows = await phone.locator('.gt-chart svg').evaluateAll(all => all.map(each => each.clientHeight))
  expect(rows.length).toBeGreaterThan(11)
  expect(Math.max(...rows)).toBeLessThan(100)
  expect(await phone.getByRole('columnheader', { name: 'Reviews' }).isVisible()).toBe(true)
})

test('what is late stands on the screen at once when one asks for it', async () => {
  await follow(phone, 'What is late, and who looks after it')
  const top = await phone.locator('#late').evaluate(section => section.getBoundingClientRect().top)
  expect(top).toBeLessThan(740)
  expect(top).toBeGreaterThanOrEqual(-1)
})
