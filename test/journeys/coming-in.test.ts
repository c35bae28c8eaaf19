import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../process/program.ts'
import { startProvider } from '../provider.ts'
import { follow, go, look, openStage, press, type Stage, setUp } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage(await temporaryFolder())
})
afterEach(() => stage.close())

const email = 'asha@aldermoor.example'
const home = 'Begin with what people have already told you'
const heading = (page: Page) => page.locator('h1').textContent()

async function comeByMail(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send me the link')
  await page.goto(await stage.signInLink(email))
  await press(page, 'Sign in')
  expect(await heading(page)).toBe(home)
}

/** A phone that makes passkeys and opens them with its owner's finger; `finger` says whether that is shown. */
async function giveFinger(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return (isUserVerified: boolean) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
}

test('in by mail, a passkey added, out, and back in with nothing but a finger', async () => {
  const owner = await stage.enter()
  await setUp(stage, owner)
  const page = await stage.enter()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => !/status of 422/.test(message.text()) && complaints.push(message.text()))
  const showFinger = await giveFinger(page)
  await comeByMail(page)

  await page.goto('/app/you/next-time')
  await look(page, 'next-time')
  await follow(page, 'Asha Rahman')
  await look(page, 'you')
  await page.goto('/app/you/passkeys')
  await look(page, 'passkeys-none')
  await showFinger(false)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('No passkey was made. Nothing has changed').waitFor()
  await showFinger(true)
  // A second press within a second is taken for a double one.
  await page.waitForTimeout(1100)
  await page.getByLabel('What do you call it?').fill('My phone')
  await press(page, 'Add a passkey')
  expect(await page.locator('main').textContent()).toContain('Your passkey is added.')
  await look(page, 'passkeys')
  await page.waitForTimeout(1100)
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('This phone or computer has a passkey already.').waitFor()
  await follow(page, /Remove/)
  await look(page, 'passkey-removal')
  await page.goto('/app/you/sessions')
  await look(page, 'sessions')

  await page.goto('/app/you/address')
  await look(page, 'address')
  await page.goto('/app/you')
  await press(page, 'Sign out')
  await look(page, 'sign-in-with-passkey')
  await press(page, 'Use a passkey')
  expect(await heading(page)).toBe(home)
  await page.goto('/app/you/sessions')
  expect(await page.locator('main').textContent()).toContain('with a passkey')
  await press(page, 'Sign out everywhere else')
  await owner.goto('/app')
  expect(await owner.locator('main').textContent()).toContain('or somebody ended it')

  await page.goto('/app/you/passkeys')
  await follow(page, /Remove/)
  await press(page, 'Remove it')
  await page.goto('/app/you')
  await press(page, 'Sign out')
  await press(page, 'Use a passkey')
  expect(await page.locator('.govuk-error-summary').textContent()).toContain('That passkey did not let you in.')
  await look(page, 'passkey-refused')
  expect(complaints).toEqual([])
})

test('without script the pages say that a passkey needs one, and everything else is there', async () => {
  const page = await stage.enter({ javaScriptEnabled: false })
  await setUp(stage, page)
  await page.goto('/app/you/passkeys')
  expect(await page.locator('main').textContent()).toContain('This browser cannot make a passkey')
  expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0)
  await page.goto('/app/you/address')
  await page.getByLabel('New address').fill('private@example.org')
  await press(page, 'Send me the link')
  await page.goto(await stage.signInLink('private@example.org'))
  await press(page, 'Confirm, and sign in')
  expect(await page.locator('main').textContent()).toContain('private@example.org')
  await press(page, 'Sign out')
  expect(await page.locator('main').textContent()).toContain('A passkey cannot be used in this browser')
  expect(await page.getByRole('button', { name: 'Use a passkey' }).count()).toBe(0)
})

test('an owner sets single sign-on up, and people come in with the account they have at work', async () => {
  const page = await stage.enter()
  await setUp(stage, page)
  await page.goto('/app/organisation/sign-on')
  await look(page, 'sign-on')
  const back = (await page.locator('.gt-long').first().textContent()) ?? ''
  const accounts = {
    bilal: { name: 'Bilal Khan', email: 'bilal@aldermoor.example', email_verified: true },
    carol: { name: 'Carol Nobody', email: 'carol@aldermoor.example' },
  }
  const provider = await startProvider({ accounts, redirectUris: [back] })
  try {
    await press(page, 'Save')
    expect(await page.title()).toMatch(/^Error: /)
    await look(page, 'sign-on-refused')
    await page.getByLabel('What do people call that account?').fill('your Aldermoor account')
    await page.getByLabel('Issuer').fill(provider.issuer)
    await page.getByLabel('Client id').fill(provider.client.clientId)
    await page.getByLabel('Client secret').fill(provider.client.clientSecret)
    await page.getByLabel('Come in if their proven address is at a domain below').check()
    await page.getByLabel('Domains', { exact: true }).fill('aldermoor.example')
    await press(page, 'Save')
    expect(await page.locator('main').textContent()).toContain('Saved.')
    await look(page, 'sign-on-saved')

    const colleague = await stage.enter()
    await colleague.goto('/sign-in')
    await look(colleague, 'sign-in-with-sign-on')
    await go(colleague, colleague.getByRole('button', { name: 'Sign in with your Aldermoor account' }))
    expect(await heading(colleague)).toBe('Who are you?')
    await go(colleague, colleague.getByRole('link', { name: 'bilal' }))
    expect(new URL(colleague.url()).pathname).toBe('/app')
    await follow(colleague, 'Bilal Khan')
    expect(await colleague.locator('main').textContent()).toContain('Connected on')
    await look(colleague, 'you-with-sign-on')

    const another = await stage.enter()
    await another.goto(back.replace(/\/back$/, ''))
    await go(another, another.getByRole('link', { name: 'carol' }))
    expect(await heading(another)).toBe('We cannot be sure who you are')
    await look(another, 'sign-on-stopped')
    await another.goto(`${back}?code=1&state=2`)
    expect(await heading(another)).toBe('That took too long')
  } finally {
    await provider.stop()
  }
})
