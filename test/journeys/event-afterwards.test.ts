import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { said } from './event.ts'
import { glance, go, look as lookAt, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

type Look = typeof lookAt

const past = 'It has taken place already'

async function fillDay(page: Page, year: string): Promise<void> {
  for (const [label, value] of Object.entries({ Day: '31', Month: '5', Year: year }))
    await page.getByRole('group', { name: 'On which day?' }).getByLabel(label).fill(value)
}

/** From an empty form to a page that everyone can read of an event that nobody can come to any more. */
async function writeDown(host: Page, reader: Page, look: Look): Promise<void> {
  await setUp(stage, host)
  await host.goto('/app/events')
  await go(host, host.getByRole('button', { name: 'Plan an event' }))
  await host.getByLabel('What is the event called?').fill('Active allyship in practice')
  await host.getByLabel('Coffee connect').check()
  await fillDay(host, '2023')
  await host.getByLabel('When does it begin?').fill('10:00')
  await host.getByLabel('When does it end?').fill('12.30 pm')
  await host.getByLabel('In person', { exact: true }).check()
  await host.getByLabel('Where?', { exact: false }).first().fill('Town hall, Leeds')
  await host.getByLabel('Only those you invite').check()
  await host.getByLabel('Whom do people ask').fill('Asha Rahman, asha@aldermoor.example')
  await press(host, 'Save as a draft')
  expect(await said(host)).toContain('unless you tick that the event has taken place')
  await look(host, 'past-not-meant')
  await host.getByLabel(past).check()
  await fillDay(host, '1998')
  await press(host, 'Save as a draft')
  expect(await said(host)).toContain('Enter a day within the last ten years')
  expect(await host.getByLabel(past).isChecked()).toBe(true)
  await fillDay(host, '2023')
  await press(host, 'Save as a draft')
  expect(await said(host)).toContain('its day is past')
  await look(host, 'past-draft')
  await go(host, host.getByRole('button', { name: 'Add a step' }))
  await host.getByLabel('Talk', { exact: true }).check()
  await host.getByLabel('What is it called?').fill('What an ally does')
  await host.getByLabel('How many minutes').fill('30')
  await press(host, 'Add it')
  await press(host, 'Put it on record')
  expect(await said(host)).not.toContain('Run the day')
  await look(host, 'past-on-record')

  await go(host, host.getByRole('button', { name: 'Write down who came' }))
  await host.getByLabel('How many people came').fill('twenty')
  await press(host, 'Save')
  await look(host, 'past-reach-refused')
  await host.getByLabel('How many people came').fill('23')
  await host.getByLabel('How many students came').fill('2')
  await host.getByLabel('From how many organisations').fill('12')
  await press(host, 'Save')
  expect(await said(host)).toContain('23 people from 12 organisations came, and beside them 2 students.')
  await look(host, 'past-reach')
  const address = new URL(host.url()).pathname.replace('/app', '')
  await host.goto('/app/events')
  expect(await said(host)).toContain('Active allyship in practice')
  await look(host, 'past-in-list')

  await reader.goto(address)
  for (const words of ['31 May 2023', 'What an ally does', '23 people from 12 organisations'])
    expect(await said(reader)).toContain(words)
  expect(await reader.getByRole('button', { name: 'Register' }).count()).toBe(0)
  await look(reader, 'past-outside')
  await reader.goto(`${address}/register`)
  expect(await reader.getByLabel('Your name').count()).toBe(0)
  await look(reader, 'past-registering')
  // Nobody was told of it.
  expect(stage.application.printed()).not.toContain('Subject: You have a place')
}

test('an event that took place before is written down, with its agenda and who came', async () => {
  await writeDown(await stage.enter(), await stage.enter(), lookAt)
})

test('the same without JavaScript', async () => {
  const [host, reader] = [{ javaScriptEnabled: false }, { javaScriptEnabled: false }].map(each => stage.enter(each))
  await writeDown(await host!, await reader!, async (page, name) => glance(page, `${name}-plain`))
})
