import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPlaceToken, squareToken } from '../../src/events/places/own-link.ts'
import { keyedBy } from '../../src/platform/secrets.ts'
import { crowdSecret } from '../crowd.ts'
import { eventually, temporaryFolder } from '../process/program.ts'
import { follow, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder(), { environment: { GOLDTHREAD_SECRET: crowdSecret } })
})
afterEach(() => stage.close())

/** Axe needs a script of its own in the page. */
type Look = typeof lookAt
const pass: Look = async () => {}

const said = (page: Page) => page.locator('main').textContent()

/** The day of the clock, as its three fields want it: an event of today can be told of, and people can be checked in. */
const today = () => {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
    .format(new Date())
    .split('-')
  return { Day: day, Month: month, Year: year }
}

/** From a draft to a page that everyone can read. Its address. */
async function planEvent(page: Page, look: Look): Promise<string> {
  await page.goto('/app/events')
  await look(page, 'events-none')
  await follow(page, 'Series of events')
  await look(page, 'event-series-none')
  await go(page, page.getByRole('button', { name: 'Begin a series' }))
  await look(page, 'event-series-new')
  await page.getByLabel('What is the series called?').fill('Allyship masterclasses')
  await page.getByLabel('Masterclass').check()
  await press(page, 'Begin the series')
  await look(page, 'event-series')
  await follow(page, 'Change it')
  await look(page, 'event-series-change')
  await page.goto('/app/events/new')
  await press(page, 'Save as a draft')
  await look(page, 'event-refused')
  await page.getByLabel('What is the event called?').fill('Allyship at work: from words to what we do')
  await page.getByLabel('Masterclass', { exact: true }).check()
  await page.getByLabel('Is it part of a series?').selectOption('Allyship masterclasses')
  await page.getByLabel('What is it about?').fill('What allies do when nobody is looking.\nBring one question.')
  for (const [label, value] of Object.entries(today()))
    await page.getByRole('group', { name: 'On which day?' }).getByLabel(label).fill(value)
  await page.getByLabel('When does it begin?').fill('21:29')
  await page.getByLabel('When does it end?').fill('11.59 pm')
  await page.getByLabel('In person and online').check()
  await page.getByLabel('Where?', { exact: false }).first().fill('Town hall, The Headrow, Leeds LS1 3AD')
  await page.getByLabel('Access: what does').fill('Step-free way in. A hearing loop, and a quiet room.')
  await page.getByLabel('Everyone', { exact: true }).check()
  await page.getByLabel('How many places').fill('2')
  await page.getByLabel('Whom do people ask').fill('Asha Rahman, asha@aldermoor.example')
  await press(page, 'Save as a draft')
  await look(page, 'event-draft')
  for (const [kind, title, minutes] of [
    ['Welcome', 'Welcome, and who is here', '10'],
    ['Talk', 'What an ally does', '30'],
    ['Talking at tables', 'Five conversation starters', '45'],
  ] as const) {
    await go(page, page.getByRole('button', { name: 'Add a step' }))
    if (kind === 'Welcome') await look(page, 'event-step')
    await page.getByLabel(kind, { exact: true }).check()
    await page.getByLabel('What is it called?').fill(title)
    await page.getByLabel('How many minutes').fill(minutes)
    await press(page, 'Add it')
  }
  await go(page, page.getByRole('button', { name: 'Change “What an ally does”' }))
  await page.getByLabel('How many minutes').fill('half an hour')
  await press(page, 'Save')
  await look(page, 'event-step-refused')
  await page.getByLabel('How many minutes').fill('30')
  await press(page, 'Save')
  await press(page, 'Tell everyone of it')
  expect(await said(page)).toContain('There are 65 minutes left until 23:59')
  await look(page, 'event-told')
  return (await page.getByRole('link', { name: /\/events\// }).getAttribute('href')) ?? ''
}

/** A survey that was begun before becomes the one after the event, and comes off again. */
async function attachSurvey(host: Page, event: string, look: Look): Promise<void> {
  await host.goto(event)
  await follow(host, 'Attach a survey for afterwards')
  await look(host, 'event-attach-none')
  await host.goto('/app/questionnaires/new')
  await host.getByLabel('How it is to work here').check()
  await press(host, 'Make it')
  await host.goto('/app/surveys/new')
  await host.getByLabel('What do you ask?').selectOption({ index: 1 })
  await host.getByLabel('Pulse').check()
  await host.getByLabel('Title').fill('How we listened')
  await host.getByLabel('Why do you ask?').fill('To do it better next time.')
  await press(host, 'Begin a draft')
  await follow(host, /Change.*in other languages/)
  await host.getByLabel('Why do you ask? In Welsh').fill('I wneud yn well y tro nesaf.')
  await look(host, 'survey-languages-form')
  await press(host, 'Save')
  expect(await said(host)).toContain('I wneud yn well y tro nesaf.')
  await follow(host, /Change.*how results are shown/)
  await look(host, 'survey-results-form')
  await host.getByLabel('Yes, everyone may').check()
  await press(host, 'Save')
  await look(host, 'survey-draft')
  await host.goto(`${event}/asking/after`)
  await press(host, 'Attach it')
  await look(host, 'event-attach-refused')
  await host.getByLabel('How we listened').check()
  await press(host, 'Attach it')
  expect(await said(host)).toContain('The survey is attached')
  await look(host, 'event-attached')
  await go(host, host.getByRole('button', { name: /^Take it off this event/ }))
  expect(await said(host)).toContain('The survey is off this event')
}

/** A guest registers, and comes to their own page by the letter. */
async function registerAs(page: Page, address: string, name: string, look: Look): Promise<string> {
  await page.goto(address)
  await look(page, 'event-outside')
  await go(page, page.getByRole('button', { name: /^(Register|Go on the waiting list)$/ }))
  await go(page, page.getByRole('main').getByRole('button', { name: /^(Register|Go on the waiting list)$/ }))
  await look(page, 'event-register-refused')
  const email = `${name.split(' ')[0]?.toLowerCase()}@bramley.example`
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your e-mail address').fill(email)
  await page.getByLabel('Organisation').fill('Bramley Homes')
  await page.getByLabel('Role').fill('HR adviser')
  await page.getByLabel('Is there anything you need').fill('A seat near the door')
  await go(page, page.getByRole('main').getByRole('button', { name: /^(Register|Go on the waiting list)$/ }))
  await look(page, 'event-registered')
  const letter = () => stage.application.printed().split(`To: ${email}`).at(1)
  await eventually(() => /\/events\/place\/[\w-]{86}/.test(letter() ?? ''))
  const own = letter()?.match(/\/events\/place\/[\w-]{86}/)?.[0] ?? ''
  await page.goto(own)
  return own
}

async function wholeEvent(host: Page, guest: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  const address = await planEvent(host, look)
  const own = await registerAs(guest, address, 'Gwen Pritchard', look)
  expect(await said(guest)).toContain('You have a place.')
  await look(guest, 'event-own-place')
  await guest.goto(`${own}/pledge`)
  await look(guest, 'event-own-pledge')
  await guest.goto(address)
  await follow(guest, 'Allyship masterclasses')
  await look(guest, 'event-series-outside')
  await attachSurvey(host, `/app${address}`, look)
  await registerAs(guest, address, 'Owen Rees', pass)
  const waiting = (await registerAs(guest, address, 'Dilys Evans', pass)).replace('/events/place/', '')
  expect(await said(guest)).toContain('You are on the waiting list')
  await guest.goto(`${own}/leaving`)
  await look(guest, 'event-leaving')
  await press(guest, 'Yes, give it up')
  await look(guest, 'event-left')
  await host.goto(`/app${address}`)
  await follow(host, 'Everyone with a place')
  expect(await said(host)).toContain('2 of 2 places are taken, 0 wait for one, 0 are here')
  // What the phone of a host reads from the square on her page, which leads to no place.
  const keyed = keyedBy(crowdSecret)
  await host.goto(`/app/events/check-in?place=${squareToken(keyed, readPlaceToken(keyed, waiting)!)}`)
  await look(host, 'event-check-in')
  await press(host, 'Is here')
  await host.getByLabel('Name', { exact: true }).fill('Walk In')
  await press(host, 'Add to the list')
  expect(await said(host)).toContain('2 are here')
  await look(host, 'event-people')
  await follow(host, 'How to check people in')
  await look(host, 'event-checking-in')
  await host.goto(`/app${address}/reach`)
  await look(host, 'event-reach')
  await host.getByLabel('How many people came').fill('23')
  await host.getByLabel('How many students came').fill('2')
  await host.getByLabel('From how many organisations').fill('12')
  await press(host, 'Save')
  expect(await said(host)).toContain('23 people from 12 organisations came, and beside them 2 students.')
  await go(host, host.getByRole('button', { name: 'Write down how many completed them' }))
  const before = host.getByRole('group', { name: /^Before/ })
  await before.getByLabel('How many completed it?').fill('21')
  await look(host, 'event-completion')
  await before.getByLabel('Who are they?').fill('professionals')
  await press(host, 'Save')
  expect(await said(host)).toContain('21 of 23 professionals (91%)')
  await look(host, 'event-after')
  await host.goto(`/app${address}/place`)
  await look(host, 'event-my-place')
  await host.goto(`/app${address}/change`)
  await look(host, 'event-change')
  await host.goto(`/app${address}/calling-off`)
  await look(host, 'event-calling-off')
  await host.getByLabel('Why is it called off?').fill('The hall is flooded')
  await press(host, 'Call it off for good')
  await guest.goto(address)
  expect(await said(guest)).toContain('The hall is flooded')
  await look(guest, 'event-called-off-outside')
}

test('an event from its draft to who came, for a host and three guests', { timeout: 120_000 }, async () => {
  await wholeEvent(await stage.enter(), await stage.enter(), lookAt)
})

test('the same without JavaScript', { timeout: 120_000 }, async () => {
  const [host, guest] = [{ javaScriptEnabled: false }, { javaScriptEnabled: false }].map(each => stage.enter(each))
  await wholeEvent(await host!, await guest!, pass)
})
