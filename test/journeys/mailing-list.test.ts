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

const email = 'gwen@bramley.example'

/** What a letter to the guest says last that fits. */
async function inLetter(pattern: RegExp): Promise<string> {
  const letters = () => stage.application.printed().split(`To: ${email}`).slice(1).reverse()
  const found = () => letters().flatMap(each => each.match(pattern)?.[0] ?? [])[0]
  await eventually(() => found() !== undefined)
  return found() ?? ''
}

async function joinAndLeave(host: Page, guest: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  const event = (await planEvent(host)).replace('/app', '')
  await guest.goto(event)
  await follow(guest, 'Get letters about later events')
  await look(guest, 'list')
  await press(guest, 'Ask for letters')
  expect(await said(guest)).toContain('Tick this if you want letters')
  await look(guest, 'list-refused')
  await guest.getByLabel('Your e-mail address').fill(email)
  await guest.getByLabel('I want letters about later events').check()
  await press(guest, 'Ask for letters')
  expect(await said(guest)).toContain('No mail is sent from here yet')
  await look(guest, 'list-asked')
  await guest.goto(await inLetter(/\/mailing-list\/[\w-]{86}(?=\s)/))
  await look(guest, 'list-yes')
  await press(guest, 'Yes, send me letters')
  expect(await said(guest)).toContain('You said yes on')
  await look(guest, 'list-reader')

  await host.goto('/app/events')
  await follow(host, 'The mailing list')
  await look(host, 'list-letters')
  await go(host, host.getByRole('button', { name: 'Write a letter' }))
  await press(host, 'Keep it as a draft')
  await look(host, 'list-letter-refused')
  await host.getByLabel('What is it about?').fill('The next coffee')
  await host.getByLabel('The letter', { exact: true }).fill('We meet again.\n\n- On a Tuesday\n- With soup')
  await press(host, 'Keep it as a draft')
  await look(host, 'list-letter')
  await go(host, host.getByRole('button', { name: 'Change it' }))
  await look(host, 'list-letter-change')
  await press(host, 'Keep it as a draft')
  await press(host, 'Send it to me')
  await press(host, 'Send it to everyone on the list')
  expect(await said(host)).toContain('It is on its way to everyone on the list')
  await look(host, 'list-letter-sent')
  await host.goto('/app/mailing-list/record')
  await host.getByLabel('The e-mail address').fill(email)
  await press(host, 'Look it up')
  expect(await said(host)).toContain('on the page of an event')
  await look(host, 'list-record')

  await eventually(() => stage.application.printed().includes('Subject: The next coffee'))
  await guest.goto(await inLetter(/\/mailing-list\/[\w-]{86}\/leaving/))
  await look(guest, 'list-leaving')
  await press(guest, 'Leave the list')
  expect(await said(guest)).toContain('You are not on the list')
  await look(guest, 'list-left')
  await press(host, 'Look it up')
  expect(await said(host)).toContain('This address is not on the list')
}

test('a guest asks for letters, says yes, has one and leaves', async () => {
  await joinAndLeave(await stage.enter(), await stage.enter(), lookAt)
})

test('the same without JavaScript', async () => {
  const [host, guest] = [{ javaScriptEnabled: false }, { javaScriptEnabled: false }].map(each => stage.enter(each))
  await joinAndLeave(await host!, await guest!, pass)
})
