import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOfReceipt, readReceipt } from '../../src/answering/receipt.ts'
import { digestOfCode, newCode } from '../../src/ballots/code.ts'
import { clockOf } from '../../src/platform/clock.ts'
import { type Database, openDatabase } from '../../src/platform/db.ts'
import { sealsBy } from '../../src/platform/secrets.ts'
import { crowdSecret } from '../crowd.ts'
import { makeServerDatabase } from '../database.ts'
import { eventually } from '../process/program.ts'
import { widen } from '../sight.ts'
import { openSurvey } from '../surveys.ts'
import { addStrangeCookie, keepSent, type Sent } from './answering/sent.ts'
import { threeTongues } from './answering/three-tongues.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
let database: Database
let asha: Page
let organisation: string
let wave: string
const closers: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  const { address, drop } = await makeServerDatabase()
  closers.push(drop)
  const environment = { DATABASE_URL: address, GOLDTHREAD_SECRET: crowdSecret }
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-answering-'))
  closers.push(() => rm(folder, { recursive: true, force: true }))
  stage = await openStage(folder, { builtIn: true, environment })
  closers.push(stage.close)
  database = await openDatabase({ connectionString: address })
  closers.push(database.close)
  asha = await stage.enter({ viewport: phone })
  await setUp(stage, asha)
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  organisation = member.organisation_id
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const viewer = { organisationId: organisation, memberId: member.id }
  wave = await openSurvey({ house }, { viewer }, [], { questionnaire: threeTongues, isForEveryone: true, others: 9 })
})
afterAll(async () => {
  for (const close of closers.reverse()) await close()
})

const phone = { width: 360, height: 740 }
const kept = () => database.keeper.selectFrom('answers').where('wave_id', '=', wave).selectAll().execute()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

/** Presses what the script answers without leaving the page, and waits for the heading of what comes. */
async function send(page: Page, button: string, title: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await heading(page, title)
}

/** Looks at it wide and narrow, and goes on at the width of a phone. */
async function lookOnPhone(page: Page, name: string): Promise<void> {
  await look(page, name)
  await widen(page, phone.width, phone.height)
}

const lyingOn = (page: Page) => page.evaluate(() => Object.keys(localStorage))
const textOf = async (of: Locator) => ((await of.textContent()) ?? '').trim()
const shownValue = (page: Page, what: string) =>
  textOf(page.getByRole('row').filter({ hasText: what }).getByRole('cell'))

let receipt: string

test('somebody takes a ballot on a phone, loses the connection, and sends what they see will be kept', async () => {
  await asha.goto('/app/surveys/mine')
  await lookOnPhone(asha, 'surveys-mine')
  await asha.goto(`/app/surveys/${wave}/ballot`)
  await lookOnPhone(asha, 'ballot')
  await asha.getByRole('button', { name: 'Take your ballot and begin' }).click()
  await asha.waitForURL(`**/answer/${wave}*`)
  await lookOnPhone(asha, 'questions-1')
  expect(await asha.getByRole('textbox', { name: 'What happened?' }).isVisible()).toBe(false)
  await asha.getByLabel('Agree', { exact: true }).first().check()
  await asha.getByLabel('Yes', { exact: true }).check()
  await asha.getByRole('textbox', { name: 'What happened?' }).fill('In the handover, twice.')
  await asha.getByRole('button', { name: 'Next' }).click()
  await lookOnPhone(asha, 'questions-2')
  await asha.getByLabel('2 to 4 years').check()
  await asha.getByRole('button', { name: 'Next' }).click()
  await lookOnPhone(asha, 'questions-3')

  await asha.context().setOffline(true)
  await asha.getByRole('button', { name: 'See what will be kept' }).click()
  await asha.getByText('No connection: nothing was sent.').waitFor()
  await lookOnPhone(asha, 'offline')
  await asha.context().setOffline(false)
  // Whoever loads the page again is where they were, and finds everything as it was.
  await asha.reload()
  await asha.getByRole('button', { name: 'See what will be kept' }).waitFor()
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Back', exact: true }).click()
  expect(await asha.getByLabel('Yes', { exact: true }).isChecked()).toBe(true)
  expect(await asha.getByRole('textbox', { name: 'What happened?' }).inputValue()).toBe('In the handover, twice.')
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await lookOnPhone(asha, 'review')
  expect(await kept()).toEqual([])

  const shown = {
    id: await shownValue(asha, 'A number drawn by chance'),
    receipt: await shownValue(asha, 'fingerprint'),
  }
  expect(await asha.getByRole('cell', { name: 'A ballot', exact: true }).isVisible()).toBe(true)
  expect(await shownValue(asha, 'I am heard in my team.')).toBe('Agree')
  expect(await shownValue(asha, 'What happened?')).toBe('In the handover, twice.')
  expect(await shownValue(asha, 'How long have you worked here?')).toBe('2 to 4 years')
  await asha.context().setOffline(true)
  await asha.getByRole('button', { name: 'Send my answers' }).click()
  await asha.getByText('No connection: nothing was sent.').waitFor()
  expect(await kept()).toEqual([])
  await asha.context().setOffline(false)
  // The answer arrives, and what the server says of it does not.
  await asha.route('**/answer/*', async route => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await asha.getByRole('button', { name: 'Send my answers' }).click()
  await asha.getByText('we do not know whether your answer arrived').waitFor()
  await lookOnPhone(asha, 'unsure')
  expect(await kept()).toHaveLength(1)
  await asha.unroute('**/answer/*')
  // They change their mind meanwhile, and what they saw last takes the place of what had arrived.
  await send(asha, 'Change my answers', 'How it is to work here')
  await asha.getByLabel('Strongly agree', { exact: true }).first().check()
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await send(asha, 'Send my answers', 'Your answers are in. Thank you.')
  await lookOnPhone(asha, 'done')
  expect(await kept()).toEqual([
    {
      ...{ organisation_id: organisation, wave_id: wave, id: shown.id, way: 'ballot', pair_tag: null },
      given: { heard: '5', seen: 'yes', where: 'In the handover, twice.', years: '2' },
      receipt: Buffer.from(shown.receipt, 'base64url'),
    },
  ])
  receipt = await textOf(asha.locator('[data-answer-words]'))
  expect(Buffer.from(await digestOfReceipt((await readReceipt(receipt))!))).toEqual(
    Buffer.from(shown.receipt, 'base64url'),
  )
  expect(await asha.evaluate(() => Object.keys(localStorage))).toEqual([])
  await asha.goto(`/answer/${wave}`)
  expect(await asha.getByLabel('Agree', { exact: true }).first().isChecked()).toBe(false)
  expect(await asha.locator('textarea').first().inputValue()).toBe('')

  // What nobody comes back to for a week, and what is of a survey that is over, does not lie on a device that others use.
  const agree = asha.getByLabel('Agree', { exact: true }).first()
  await agree.check()
  const lying = () => lyingOn(asha)
  expect(await lying()).toEqual([`answers ${wave}`])
  await asha.evaluate(place => {
    const kept = JSON.parse(localStorage.getItem(place)!)
    localStorage.setItem(place, JSON.stringify({ ...kept, on: kept.on - 8 * 24 * 60 * 60 * 1000 }))
  }, `answers ${wave}`)
  await asha.reload()
  expect(await agree.isChecked()).toBe(false)
  expect(await lying()).toEqual([])
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const viewer = { organisationId: organisation, memberId: member.id }
  const over = await openSurvey({ house }, { viewer }, [], { opens: -9, closes: -1 })
  await asha.evaluate(place => localStorage.setItem(place, '{}'), `answers ${over}`)
  await asha.goto(`/answer/${over}`)
  await asha.getByText('This survey closed after').waitFor()
  expect(await lying()).toEqual([])
})

test('whoever comes to a tablet that others use is asked whether they began, and never sees what somebody else ticked', async () => {
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const viewer = { organisationId: organisation, memberId: member.id }
  const next = await openSurvey({ house }, { viewer }, [], { questionnaire: threeTongues, isOpenChannel: true })
  const tick = asha.getByLabel('Agree', { exact: true }).first()
  const take = async () => {
    await asha.goto(`/app/surveys/${next}/ballot`)
    await asha.getByRole('button', { name: /ballot/ }).click()
    await asha.waitForURL(`**/answer/${next}*`)
  }
  await take()
  await tick.check()
  // Somebody else picks the tablet up, and has no ballot.
  await asha.goto(`/answer/${next}`)
  await asha.getByText('Somebody has begun to answer on this device. Was it you?').waitFor()
  expect(await tick.isVisible()).toBe(false)
  await lookOnPhone(asha, 'begun')
  await asha.getByRole('button', { name: 'No, begin with nothing filled in' }).click()
  await tick.waitFor()
  expect(await tick.isChecked()).toBe(false)
  await asha.getByLabel('Disagree', { exact: true }).first().check()
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  expect(await asha.getByText('Your ballot is in this browser.').isVisible()).toBe(false)
  // Back from there, and back once more, lead to the parts before, with what was typed.
  await asha.goBack()
  await asha.getByRole('button', { name: 'See what will be kept' }).waitFor()
  await asha.goBack()
  await asha.getByLabel('2 to 4 years').waitFor()
  await asha.goBack()
  expect(await asha.getByLabel('Disagree', { exact: true }).first().isChecked()).toBe(true)
  // Whoever began takes up their ballot, and finds their own answers: the others are offered, and let go.
  await take()
  expect(await tick.isChecked()).toBe(true)
  expect(await asha.getByText('Was it you?').isVisible()).toBe(false)
  await asha.getByLabel('Yes', { exact: true }).check()
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await send(asha, 'Send my answers', 'Your answers are in. Thank you.')
  const words = await textOf(asha.locator('[data-answer-words]'))
  const rows = await database.keeper.selectFrom('answers').where('wave_id', '=', next).selectAll().execute()
  expect(rows).toMatchObject([{ way: 'ballot', given: { heard: '4', seen: 'yes' } }])
  // Of the other one something lies there still, and the next one is asked.
  await asha.goto(`/answer/${next}`)
  await asha.getByRole('button', { name: 'Yes, go on' }).click()
  expect(await asha.getByLabel('Disagree', { exact: true }).first().isChecked()).toBe(true)
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await send(asha, 'Send my answers', 'Your answers are in. Thank you.')
  const otherWords = await textOf(asha.locator('[data-answer-words]'))

  // Both answer again on the tablet, and each finds what they began themselves, with the words of their receipt.
  const answerAgain = async (receiptWords: string) => {
    await checkReceipt(asha, next, receiptWords)
    await press(asha, 'Answer again')
    await tick.waitFor()
  }
  await answerAgain(words)
  await asha.getByLabel('Strongly agree', { exact: true }).first().check()
  const strongly = () => asha.getByLabel('Strongly agree', { exact: true }).first().isChecked()
  await answerAgain(otherWords)
  expect(await strongly()).toBe(false)
  await answerAgain(words.toUpperCase())
  expect(await strongly()).toBe(true)
  for (let i = 0; i < 2; i += 1) await asha.getByRole('button', { name: 'Next' }).click()
  await send(asha, 'See what will be kept', 'This is all that will be kept')
  await send(asha, 'Send my answers', 'Your answers are in. Thank you.')
  expect(await lyingOn(asha)).toEqual([])
  await asha.evaluate(() => localStorage.clear())
})

test('the page comes in the language of the browser, and the others stand above the questions', async () => {
  const page = await stage.enter({ viewport: phone, locale: 'cy-GB' })
  await page.goto(`/answer/${wave}`)
  expect(await page.locator('html').getAttribute('lang')).toBe('cy')
  const [english, title] = [page.getByRole('button', { name: 'English' }), page.getByRole('heading', { level: 1 })]
  expect((await english.boundingBox())!.y).toBeLessThan((await title.boundingBox())!.y)
  await press(page, 'English')
  expect(await page.locator('html').getAttribute('lang')).toBe('en-GB')
})

test('where the browser keeps nothing at all, one part comes after another all the same', async () => {
  const page = await stage.enter({ viewport: phone })
  await page.addInitScript(() => {
    const closed = () => {
      throw new DOMException('closed', 'SecurityError')
    }
    for (const store of ['localStorage', 'sessionStorage']) Object.defineProperty(window, store, { get: closed })
  })
  await page.goto(`/answer/${wave}`)
  await page.getByLabel('Agree', { exact: true }).first().check()
  for (let i = 0; i < 2; i += 1) await page.getByRole('button', { name: 'Next' }).click()
  await send(page, 'See what will be kept', 'This is all that will be kept')
})

test('the key Enter leads on, and not to another language', async () => {
  const page = await stage.enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto(`/answer/${wave}`)
  await page.getByLabel('Agree', { exact: true }).first().check()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await heading(page, 'This is all that will be kept')
})

test('a device that has a voice of its own reads what stands there aloud, and one that would send it away is not asked', async () => {
  const page = await stage.enter({ viewport: phone })
  // No voice can be installed on a machine that runs tests: what it would say is written down instead.
  await page.addInitScript(() => {
    const heard: string[] = []
    const local = new URLSearchParams(location.search).get('voices') !== 'far'
    const voices = [{ lang: 'en-GB', localService: local }]
    class Utterance extends EventTarget {
      lang = ''
      voice = null
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    let last: Utterance | null = null
    const speech = {
      ...{ getVoices: () => voices, addEventListener: () => undefined, cancel: () => (last = null) },
      speak: (utterance: Utterance) => {
        last = utterance
        heard.push(`${utterance.lang}: ${utterance.text}`)
      },
      get speaking() {
        return last !== null
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard })
  })
  await page.goto(`/answer/${wave}?voices=far`)
  await page.getByRole('button', { name: 'Next' }).waitFor()
  expect(await page.getByRole('button', { name: 'Read this aloud' }).count()).toBe(0)
  await page.goto(`/answer/${wave}`)
  await page.getByRole('button', { name: 'Read this aloud' }).click()
  const heard = (await page.evaluate('heard')) as string[]
  expect(heard).toContain('en-GB: I am heard in my team.')
  expect(heard).toContain('en-GB: Strongly agree')
  expect(new Set(heard.filter(each => each.includes('I am heard'))).size).toBe(1)
  expect(heard.join(' ')).not.toContain('What happened?')
  await lookOnPhone(page, 'read-aloud')
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await page.getByRole('button', { name: 'Read this aloud' }).waitFor()
})

/** Answers the one part with a choice, and sends it. */
async function answerAgree(page: Page): Promise<void> {
  await page.getByLabel('Agree', { exact: true }).first().check()
  await page.getByRole('button', { name: 'See what will be kept' }).click()
  await heading(page, 'This is all that will be kept')
  await page.getByRole('button', { name: 'Send my answers' }).click()
  await heading(page, 'Your answers are in. Thank you.')
}

async function checkReceipt(page: Page, at: string, words: string): Promise<void> {
  await page.goto(`/answer/${at}/receipt`)
  await page.getByLabel('The words of your receipt').fill(words)
  await press(page, 'Look')
  await page.getByText('Yes. An answer with this receipt is counted.').waitFor()
}

test('whoever is signed in takes a ballot as themselves, and answers as nobody: no cookie and no address goes along', async () => {
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const viewer = { organisationId: organisation, memberId: member.id }
  const short = await openSurvey({ house }, { viewer }, [], { isOpenChannel: true })
  const ours = /goldthread/
  const readSent = keepSent(asha)
  const sentTo = (all: readonly Sent[], path: string) => all.filter(sent => sent.path === path)

  // With something else's cookie on every page, as a proxy in front may set one: answers go without that as well.
  await addStrangeCookie(asha.context(), stage.application.url)
  await asha.goto(`/app/surveys/${short}/ballot`)
  await asha.getByRole('button', { name: 'Take your ballot and begin' }).click()
  await asha.waitForURL(`**/answer/${short}*`)
  await answerAgree(asha)
  const words = await textOf(asha.locator('[data-answer-words]'))
  const sent = await readSent()
  const [ballot] = sentTo(sent, `/app/surveys/${short}/ballot`).filter(({ method }) => method === 'POST')
  expect(ballot?.cookie).toMatch(ours)
  const answering = sentTo(sent, `/answer/${short}`)
  expect(answering.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST'])
  expect(answering.map(({ cookie }) => cookie)).toEqual(['proxy=somebody', '', ''])

  // Whatever leads there and on from there: no session comes along, and no page says where somebody came from.
  await checkReceipt(asha, short, words)
  const withoutScript = await stage.enter({
    javaScriptEnabled: false,
    storageState: await asha.context().storageState(),
  })
  const readSentByHand = keepSent(withoutScript)
  await withoutScript.goto('/app/surveys/mine')
  await withoutScript.goto(`/answer/${short}`)
  await answerAgree(withoutScript)
  await checkReceipt(withoutScript, short, await textOf(withoutScript.locator('.gt-receipt')))
  const byHand = await readSentByHand()
  expect(sentTo(byHand, '/app/surveys/mine')[0]?.cookie).toMatch(ours)
  const outside = [...answering, ...(await readSent()), ...byHand].filter(({ path }) => path.startsWith('/answer/'))
  expect(outside.filter(({ path }) => path.endsWith('/receipt')).map(({ method }) => method)).toEqual([
    ...['GET', 'POST', 'GET', 'POST'],
  ])
  for (const { path, cookie, referrer } of outside) {
    expect(cookie, path).not.toMatch(ours)
    expect(referrer, path).toBe('')
  }
})

test('on another device the receipt says that it is counted, and answers again, and takes it out', async () => {
  const page = await stage.enter({ viewport: phone })
  await page.goto(`/answer/${wave}/receipt`)
  await lookOnPhone(page, 'receipt')
  await page.getByLabel('The words of your receipt').fill(receipt.split(' ').slice(1).join(' '))
  await press(page, 'Look')
  await lookOnPhone(page, 'receipt-misread')
  await page.getByLabel('The words of your receipt').fill(receipt.toUpperCase())
  await press(page, 'Look')
  await page.getByText('Yes. An answer with this receipt is counted.').waitFor()
  expect(await textOf(page.locator('main'))).not.toContain('handover')
  await lookOnPhone(page, 'receipt-counted')

  await press(page, 'Answer again')
  await page.getByText('This takes the place of your earlier answer.').waitFor()
  await lookOnPhone(page, 'replacing')
  await page.getByLabel('Disagree', { exact: true }).first().check()
  for (let i = 0; i < 2; i += 1) await page.getByRole('button', { name: 'Next' }).click()
  await send(page, 'See what will be kept', 'This is all that will be kept')
  await lookOnPhone(page, 'replacing-review')
  await send(page, 'Send my answers', 'Your answers are in. Thank you.')
  await page.getByText('has taken the place of the old one').waitFor()
  await lookOnPhone(page, 'replaced')
  expect(await kept()).toMatchObject([{ way: 'ballot', given: { heard: '2' } }])

  await follow(page, 'Check that your answer is counted')
  await page.getByLabel('The words of your receipt').fill(receipt)
  await press(page, 'Look')
  await press(page, 'Take my answer out')
  await page.getByText('Your answer is out. It is deleted.').waitFor()
  await lookOnPhone(page, 'withdrawn')
  expect(await kept()).toEqual([])
})

test('without JavaScript a code from a sheet leads from the questions to a receipt', async () => {
  const code = newCode()
  const own = { organisation_id: organisation, wave_id: wave }
  await database.keeper
    .insertInto('ballot_codes')
    .values({ ...own, digest: digestOfCode(code) })
    .execute()
  // axe needs a browser with script: it has looked at these pages above.
  const page = await stage.enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto(`/answer/${wave}`)
  await page.getByLabel('Agree', { exact: true }).first().check()
  await page.getByLabel('No', { exact: true }).check()
  await press(page, 'See what will be kept')
  await heading(page, 'This is all that will be kept')
  expect(await shownValue(page, 'I am heard in my team.')).toBe('Agree')
  await press(page, 'Change my answers')
  await page.getByLabel('Disagree', { exact: true }).first().check()
  await press(page, 'See what will be kept')
  await page.getByLabel('Your code').fill('ABCD')
  await press(page, 'Send my answers')
  await page.getByText('There is a problem').waitFor()
  await page.getByLabel('Your code').fill(code.toLowerCase())
  await press(page, 'Send my answers')
  await heading(page, 'Your answers are in. Thank you.')
  const words = await textOf(page.locator('.gt-receipt'))
  const [row] = await kept()
  expect(row).toMatchObject({ way: 'code', given: { heard: '2', seen: 'no' } })
  expect(Buffer.from(await digestOfReceipt((await readReceipt(words))!))).toEqual(row?.receipt)
  await follow(page, 'Check that your answer is counted')
  await page.getByLabel('The words of your receipt').fill(words)
  await press(page, 'Look')
  await page.getByText('Yes. An answer with this receipt is counted.').waitFor()
})

test.each([
  {
    ...{ language: 'cy', direction: 'ltr', name: 'Cymraeg', agree: 'Cytuno', next: 'Nesaf' },
    ...{ see: 'Gweld beth gaiff ei gadw', review: 'Dyma’r cyfan gaiff ei gadw', code: 'Eich cod' },
    ...{ sends: 'Anfon fy atebion', done: 'Mae eich atebion i mewn. Diolch.' },
  },
  {
    ...{ language: 'ar', direction: 'rtl', name: 'العربية', agree: 'أوافق', next: 'التالي' },
    ...{ see: 'انظر ما الذي سيُحفظ', review: 'هذا كل ما سيُحفظ', code: 'رمزك' },
    ...{ sends: 'أرسل إجاباتي', done: 'وصلت إجاباتك. شكرًا.' },
  },
])('in $language, from the first question to the receipt', async words => {
  const code = newCode()
  const own = { organisation_id: organisation, wave_id: wave }
  await database.keeper
    .insertInto('ballot_codes')
    .values({ ...own, digest: digestOfCode(code) })
    .execute()
  const page = await stage.enter({ viewport: phone })
  await page.goto(`/answer/${wave}`)
  await press(page, words.name)
  expect(await page.locator('html').getAttribute('lang')).toBe(words.language)
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(words.direction)
  await lookOnPhone(page, `${words.language}-questions`)
  await page.getByLabel(words.agree, { exact: true }).first().check()
  for (let i = 2; i <= 3; i += 1) {
    await page.getByRole('button', { name: words.next }).click()
    await lookOnPhone(page, `${words.language}-questions-${i}`)
  }
  await send(page, words.see, words.review)
  await page.getByLabel(words.code).fill('ABCD')
  await page.getByRole('button', { name: words.sends }).click()
  await page.locator('.govuk-error-summary').waitFor()
  await lookOnPhone(page, `${words.language}-review`)
  await page.getByLabel(words.code).fill(code)
  await send(page, words.sends, words.done)
  await lookOnPhone(page, `${words.language}-done`)
  const receiptOf = await textOf(page.locator('[data-answer-words]'))
  await page.locator('main').getByRole('link').first().click()
  await page.waitForLoadState()
  expect(await page.locator('html').getAttribute('lang')).toBe(words.language)
  await page.locator('textarea').fill(receiptOf)
  await Promise.all([page.waitForEvent('load'), page.locator('main').getByRole('button').click()])
  await eventually(async () => (await page.locator('main form').count()) === 2)
  await lookOnPhone(page, `${words.language}-receipt`)
})

test('a code that was scanned from paper need not be typed, and is not in the address that is asked for', async () => {
  const page = await stage.enter({ viewport: phone })
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  const code = newCode()
  await page.goto(`/answer/${wave}#code=${code}`)
  while (await page.getByRole('button', { name: 'Next', exact: true }).isVisible())
    await page.getByRole('button', { name: 'Next', exact: true }).click()
  await send(page, 'See what will be kept', 'This is all that will be kept')
  expect(await page.getByLabel('Your code').inputValue()).toBe(code)
  expect(asked.filter(url => new URL(url).pathname.includes(code) || new URL(url).search.includes(code))).toEqual([])
})

test('whoever wants to compare finds the key, and what will be told of it', async () => {
  const page = await stage.enter()
  await page.goto(`/answer/${wave}/key`)
  const { fingerprint } = await database.keeper
    .selectFrom('ballot_keys')
    .select('fingerprint')
    .executeTakeFirstOrThrow()
  expect(await textOf(page.locator('main'))).toContain(fingerprint)
  await look(page, 'key')
})

test('an owner has words for a text message, codes to cut out and a poster, each with an address that is short to type', async () => {
  const member = await database.keeper.selectFrom('members').selectAll().executeTakeFirstOrThrow()
  const house = { app: database.app, clock: clockOf(() => new Date()), seals: sealsBy(crowdSecret) }
  const viewer = { organisationId: organisation, memberId: member.id }
  const more = { questionnaire: threeTongues, isOpenChannel: true, title: 'Open to all' }
  const open = await openSurvey({ house }, { viewer }, [], more)
  await asha.goto(`/app/surveys/${open}`)
  await lookOnPhone(asha, 'survey-fixed')
  await follow(asha, 'A text message')
  await lookOnPhone(asha, 'survey-text-message')
  const message = await textOf(asha.locator('[lang=cy]').last())
  const [address] = message.match(/http\S+$/) ?? []
  const body = await asha.getByRole('link', { name: /messages of this phone.*Welsh/ }).getAttribute('href')
  expect(body).toBe(`sms:?&body=${encodeURIComponent(message)}`)
  await asha.goto(address!)
  await asha.waitForURL(`**/app/surveys/${open}/ballot`)
  await asha.goto(`/app/surveys/${open}/codes`)
  await lookOnPhone(asha, 'survey-codes-wish')
  await asha.getByLabel('How many?').fill('1')
  await press(asha, 'Make the codes')
  await lookOnPhone(asha, 'survey-codes')
  const [typed] = (await textOf(asha.locator('.gt-strip'))).match(/localhost:\d+\/a\/\w{8}/) ?? []
  await asha.goto(`/app/surveys/${open}/poster`)
  await lookOnPhone(asha, 'survey-poster')
  await asha.emulateMedia({ media: 'print' })
  const posters = await asha.locator('.gt-poster:visible').count()
  expect(posters).toBe(3)
  expect(await asha.locator(':is(.gt-head, .gt-foot, #main, .govuk-inset-text):visible').count()).toBe(0)
  const printed = (await asha.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(posters)
  await asha.emulateMedia({ media: 'screen' })
  const stranger = await stage.enter({ viewport: phone })
  await stranger.goto(`http://${typed}`)
  await stranger.waitForURL(`**/answer/${open}`)
})
