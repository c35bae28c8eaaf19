import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { follow, go, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const heading = (page: Page) => page.locator('h1').textContent()
const said = (page: Page) => page.locator('main').textContent()

const list = `Name,E-mail,Staff number,Directorate,Service,Team,Role
Carys Bowen,carys@aldermoor.example,1001,Adult services,Home care,Nights,Line manager
Dele Okafor,,1002,Adult services,Home care,Nights,
Efe Acar,,1003,Adult services,Home care,Days,
`

async function bringList(page: Page, content: string): Promise<void> {
  await page.goto('/app/people/lists/new')
  const file = { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(content) }
  await page.getByLabel('Staff list').setInputFiles(file)
  await page.getByRole('button', { name: 'Compare it' }).click()
  await page.locator('.govuk-error-summary, input[name="seen"]').first().waitFor({ state: 'attached' })
}

const patient = { timeout: 180_000 }

test(
  'an owner brings the staff list, and a care worker without e-mail comes in with a strip of paper, on a phone',
  patient,
  async () => {
    const owner = await stage.enter()
    await setUp(stage, owner)
    await look(owner, 'home-owner')
    await follow(owner, 'Bring your staff list')
    await look(owner, 'bring-list')
    await bringList(owner, `${list},nobody@aldermoor.example,,,,,\n`)
    expect(await owner.title()).toMatch(/^Error: /)
    expect(await said(owner)).toContain('Line 5: The name is missing.')
    await look(owner, 'bring-list-refused')
    await bringList(owner, list)
    await look(owner, 'list-compared')
    await press(owner, 'Bring the staff list up to date')
    expect(await said(owner)).toContain('The staff list is up to date.')
    await look(owner, 'people')
    await follow(owner, 'Teams')
    await look(owner, 'teams')
    await owner.goto('/app/people/sheets')
    await look(owner, 'sheet-wish')
    await owner.getByLabel('Team').selectOption({ label: 'Adult services › Home care › Days' })
    await press(owner, 'Make the sheet')
    await look(owner, 'strips')
    const code = (await owner.locator('.gt-code').textContent()) ?? ''

    const phone = await stage.enter({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    await phone.goto('/join')
    await phone.getByLabel('Your code').fill(code.replaceAll('-', ' ').toLowerCase())
    await press(phone, 'Go on')
    expect(await heading(phone)).toBe('Are you Efe Acar?')
    await press(phone, 'Yes, let me in')
    await phone.goto('/app')
    expect(await said(phone)).toContain('Nothing is released yet')
    expect(await phone.locator('.gt-me').textContent()).toBe('Efe Acar')

    await owner.goto(`/join/${code}`)
    expect(await heading(owner)).toBe('Join with your code')
    await look(owner, 'join-refused')
  },
)

test('somebody leaves, is out at once, and is erased when they ask for it', patient, async () => {
  const owner = await stage.enter()
  await setUp(stage, owner)
  await bringList(owner, list)
  await press(owner, 'Bring the staff list up to date')
  await owner.goto('/app/people/invitations')
  await press(owner, 'Send the invitations')
  const link = await stage.signInLink('carys@aldermoor.example')
  const carys = await stage.enter()
  await carys.goto(link)
  await press(carys, 'Sign in')
  await look(carys, 'home-line-manager')
  await follow(carys, 'See who works in your teams')
  expect(await said(carys)).toContain('Dele Okafor')
  expect(await said(carys)).not.toContain('Efe Acar')

  await owner.goto('/app/people')
  await follow(owner, 'Carys Bowen')
  await look(owner, 'person')
  await follow(owner, /^Change roles/)
  await look(owner, 'roles')
  await owner.goBack()
  await press(owner, 'They have left')
  await look(owner, 'leaving')
  await press(owner, 'They have left')
  expect(await said(owner)).toContain('They can no longer come in.')
  await look(owner, 'person-left')
  await carys.goto('/app')
  expect(await heading(carys)).toBe('Sign in without a password')

  await press(owner, 'Erase Carys Bowen')
  expect(await said(owner)).toContain('Everything about them is erased.')
  await owner.goto('/app/people?standing=left')
  expect(await said(owner)).toContain('Nobody is found.')
  await follow(owner, 'Organisation')
  await look(owner, 'organisation')
  await follow(owner, 'What was done')
  expect(await said(owner)).not.toContain('Carys')
  await look(owner, 'record')
})

test('a member asks to be erased from their own page, and nothing of them is left', patient, async () => {
  const owner = await stage.enter()
  await setUp(stage, owner)
  await bringList(owner, list)
  await press(owner, 'Bring the staff list up to date')
  await owner.goto('/app/people')
  await follow(owner, 'Dele Okafor')
  await press(owner, 'Make a code')
  const code = (await owner.locator('.gt-code').textContent()) ?? ''
  const dele = await stage.enter({ viewport: { width: 360, height: 740 } })
  await dele.goto(`/join/${code}`)
  await press(dele, 'Yes, let me in')
  await look(dele, 'next-time')
  await follow(dele, 'Dele Okafor')
  await follow(dele, 'What is held about you')
  expect(await said(dele)).toContain('1002')
  await look(dele, 'your-data')
  await go(dele, dele.locator('a[href$="/erasure"]'))
  await look(dele, 'erasure')
  await dele.getByLabel('I have read this, and want to be erased').check()
  await press(dele, 'Erase everything about me')
  expect(dele.url()).toContain('/erased')
  await owner.goto('/app/people')
  expect(await said(owner)).not.toContain('Dele')
})
