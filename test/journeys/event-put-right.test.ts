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

/** A guest registers with a slip of the finger. Their own page. */
async function register(guest: Page, event: string): Promise<string> {
  await guest.goto(`${event.replace('/app', '')}/register`)
  await guest.getByLabel('Your name').fill('Gwen Pritchart')
  await guest.getByLabel('Your e-mail address').fill('gwen@bramley.example')
  await guest.getByLabel('Organisation').fill('Bramly Homes')
  await guest.getByLabel('Is there anything you need').fill('A seat near the door')
  await go(guest, guest.getByRole('main').getByRole('button', { name: 'Register' }))
  const letter = () => stage.application.printed().split('To: gwen@bramley.example').at(1) ?? ''
  await eventually(() => /\/events\/place\/[\w-]{86}/.test(letter()))
  return letter().match(/\/events\/place\/[\w-]{86}/)?.[0] ?? ''
}

async function putRight(host: Page, second: Page, guest: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  const event = await planEvent(host)
  const own = await register(guest, event)
  await host.goto(`${event}/place`)
  await host.getByLabel('Role').fill('Facilitator')
  await press(host, 'Take a place')
  await host.goto(`${event}/people`)
  await look(host, 'people-to-put-right')
  await follow(host, /Put right.*Gwen/)
  await look(host, 'put-right')
  await second.context().addCookies(await host.context().cookies())
  await second.goto(host.url())

  await host.getByLabel('Name', { exact: true }).fill('')
  await host.getByLabel('Organisation').fill('Bramley Homes')
  await press(host, 'Save')
  expect(await said(host)).toContain('Enter the name')
  expect(await host.getByLabel('Organisation').inputValue()).toBe('Bramley Homes')
  await look(host, 'put-right-refused')
  await host.getByLabel('Name', { exact: true }).fill('Gwen Pritchard')
  await press(host, 'Save')
  expect(await said(host)).toContain('It is put right')
  expect(await said(host)).toContain('Gwen Pritchard')
  await look(host, 'people-put-right')

  // A second host had the page open all the while: they see what stands now, and lose nothing that they typed.
  await second.getByLabel('Role').fill('Nurse')
  await press(second, 'Save')
  expect(await said(second)).toContain('Somebody else was here first')
  expect(await said(second)).toContain('Bramley Homes')
  expect(await second.getByLabel('Role').inputValue()).toBe('Nurse')
  await look(second, 'put-right-meanwhile')
  await second.getByLabel('Name', { exact: true }).fill('Gwen Pritchard')
  await second.getByLabel('Organisation').fill('Bramley Homes')
  await press(second, 'Save')
  expect(await said(second)).toContain('Bramley Homes, Nurse')

  await guest.goto(own)
  for (const words of ['Gwen Pritchard', 'Bramley Homes', 'Nurse', 'A seat near the door'])
    expect(await guest.content()).toContain(words)
  await look(guest, 'own-place-put-right')

  await follow(host, /Put right.*Asha/)
  expect(await host.getByLabel('Name', { exact: true }).count()).toBe(0)
  await look(host, 'put-right-colleague')
  await host.getByLabel('Role').fill('Host')
  await press(host, 'Save')
  expect(await said(host)).toContain('Host')
}

test('a host puts right what somebody told when they registered, and two who do it at once lose nothing', async () => {
  await putRight(await stage.enter(), await stage.enter(), await stage.enter(), lookAt)
})

test('the same without JavaScript', async () => {
  const plain = () => stage.enter({ javaScriptEnabled: false })
  await putRight(await plain(), await plain(), await plain(), pass)
})
