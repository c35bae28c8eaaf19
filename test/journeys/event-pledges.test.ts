import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually, temporaryFolder } from '../process/program.ts'
import { planEvent, said } from './event.ts'
import { follow, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

/** Axe needs a script of its own in the page. */
type Look = typeof lookAt
const pass: Look = async () => {}

const words = 'When somebody is talked over, I will say: let us hear the end.'

/** In the room, from the form to a page that only its writer finds. */
async function takeHome(guest: Page, look: Look, email: string): Promise<string> {
  await follow(guest, 'Write down what you will do')
  await look(guest, 'pledge')
  await press(guest, 'Keep it for me')
  expect(await said(guest)).toContain('Write down what you want to do')
  await look(guest, 'pledge-refused')
  await guest.getByLabel('What you will do', { exact: true }).fill(words)
  await guest.getByLabel('By e-mail').check()
  await guest.getByLabel('Your e-mail address').fill(email)
  await press(guest, 'Keep it for me')
  expect(await said(guest)).toContain('Now look at your e-mail')
  expect(await said(guest)).toContain(words)
  await look(guest, 'pledge-own')
  return new URL(guest.url()).pathname
}

async function sayYes(guest: Page, look: Look, email: string): Promise<void> {
  const letter = () => stage.application.printed().split(`To: ${email}`).at(1) ?? ''
  await eventually(() => /\/pledges\/letters\/[\w-]{86}\s/.test(letter()))
  await guest.goto(letter().match(/\/pledges\/letters\/[\w-]{86}/)?.[0] ?? '')
  await look(guest, 'pledge-letters')
  await press(guest, 'Yes, remind me')
  expect(await said(guest)).toContain('You will be reminded')
  await look(guest, 'pledge-letters-yes')
  await guest.goto(`${new URL(guest.url()).pathname}/stop`)
  await look(guest, 'pledge-letters-stop')
  await press(guest, 'Stop the reminders')
  await look(guest, 'pledge-letters-stopped')
}

async function wholePledge(host: Page, guest: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  const event = await planEvent(host)
  await host.goto(`${event}/live`)
  await press(host, 'Let people in')
  const code = (await said(host)).match(/[A-Z]{3,8} \d{3}/)?.[0] ?? ''
  await guest.goto(`/live/join/${code.toLowerCase().replace(' ', '-')}`)
  await press(guest, 'Join')
  const own = await takeHome(guest, look, 'amina@bramley.example')
  await sayYes(guest, look, 'amina@bramley.example')
  await guest.goto('/live/here/mailing-list')
  await look(guest, 'live-mailing-list')
  await guest.goto(own)
  await press(guest, 'I did part of it')
  expect(await said(guest)).toContain('You said: I did part of it')
  await look(guest, 'pledge-said')

  await host.goto(event)
  await look(host, 'event-with-pledges')
  await go(host, host.getByRole('button', { name: 'Write down what you will do' }))
  await look(host, 'pledge-member')
  await host.getByLabel('What you will do', { exact: true }).fill('Ask the night team first')
  await host.getByLabel('Not at all').check()
  await press(host, 'Keep it for me')
  await host.goto('/app/pledges')
  expect(await said(host)).not.toContain('talked over')
  await look(host, 'pledges-mine')
  await host.goto(event.replace('/app', ''))
  expect(await said(host)).toContain('After 30 days: shown from')
  await look(host, 'event-outside-with-pledges')
  await host.goto(`${event.replace('/app', '')}/pledge`)
  await look(host, 'pledge-outside')

  await guest.goto(own)
  await go(guest, guest.getByRole('button', { name: 'Delete it' }))
  await look(guest, 'pledge-removal')
  await press(guest, 'Yes, delete it')
  await look(guest, 'pledge-removed')
  await guest.goto(own)
  expect(await said(guest)).toContain('There is nothing here any more')
  await look(guest, 'pledge-none')
}

test('somebody writes down what they will do, alone with it, says what came of it and deletes it', async () => {
  await wholePledge(await stage.enter(), await stage.enter(), lookAt)
})

test('the same without JavaScript', async () => {
  const [host, guest] = [{ javaScriptEnabled: false }, { javaScriptEnabled: false }].map(each => stage.enter(each))
  await wholePledge(await host!, await guest!, pass)
})
