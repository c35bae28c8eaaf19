import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NotifyStandIn, openNotify } from '../notify-stand-in.ts'
import { eventually, temporaryFolder } from '../process/program.ts'
import { follow, look, openStage, press, type Stage, setUp } from './stage.ts'

let notify: NotifyStandIn
let stage: Stage
beforeEach(async () => {
  notify = await openNotify()
  stage = await openStage(await temporaryFolder(), {
    environment: {
      NOTIFY_API_KEY: notify.key,
      NOTIFY_URL: notify.url,
      NOTIFY_EMAIL_TEMPLATE: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
      NOTIFY_TEXT_TEMPLATE: 'b7a36cfb-3c9f-4a8b-9d53-70d3f4f1d0a1',
    },
  })
})
afterEach(async () => {
  await stage.close()
  await notify.close()
})

const said = (page: Page) => page.locator('main').textContent()

async function add(page: Page, name: string, email?: string): Promise<void> {
  await page.goto('/app/people/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  if (email) {
    await page.getByLabel('E-mail address, if they have one').fill(email)
    await page.locator('input[name="invite"]').check()
  }
  await page.locator('main form button').click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

test('an owner sees whose invitation came back, corrects the address, and texts a code to a care worker without e-mail, who comes in on a phone', {
  timeout: 180_000,
}, async () => {
  const owner = await stage.enter()
  await setUp(stage, owner)
  notify.answer({ status: 400, error: 'ValidationError', message: 'email_address Not a valid email address' })
  await add(owner, 'Carys Bowen', 'carys@aldermor.example')
  await eventually(async () => {
    await owner.reload()
    return (await said(owner))?.includes('Letters to this address come back') === true
  })
  notify.answer(null)
  await look(owner, 'person-unreached')
  await owner.goto('/app')
  await follow(owner, 'Put addresses right')
  await look(owner, 'people-unreached')
  await owner.goto('/app/people')
  expect(await said(owner)).toContain('Letters to some people come back.')
  await look(owner, 'people-some-unreached')
  await follow(owner, 'See whose')
  await follow(owner, 'Carys Bowen')
  await follow(owner, 'correct it')
  await owner.getByLabel('E-mail address, if they have one').fill('carys@aldermoor.example')
  await owner.locator('main form button').click()
  await owner.getByText('It is changed.').waitFor()
  expect(await said(owner)).not.toContain('Letters to this address come back')

  await add(owner, 'Efe Acar')
  await owner.getByLabel('Or send a code to their mobile').fill('020 7946 0000')
  await press(owner, 'Send the code by text message')
  expect(await owner.title()).toMatch(/^Error: /)
  expect(await owner.getByLabel('Or send a code to their mobile').inputValue()).toBe('020 7946 0000')
  await toTheField(owner)
  await look(owner, 'text-refused')
  await owner.getByLabel('Or send a code to their mobile').fill('07700 900123')
  await press(owner, 'Send the code by text message')
  expect(await said(owner)).toContain('The code is on its way to their phone.')
  await look(owner, 'text-sent')
  await eventually(() => notify.handedIn.some(({ kind }) => kind === 'sms'))
  const message = notify.handedIn.find(({ kind }) => kind === 'sms')
  const words = String((message!.body.personalisation as { body: string }).body)

  const phone = await stage.enter({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await phone.goto(/http\S+/.exec(words)?.[0] ?? '')
  await press(phone, 'Yes, let me in')
  await phone.goto('/app')
  expect(await phone.locator('.gt-me').textContent()).toBe('Efe Acar')
  expect(stage.application.printed()).not.toMatch(/7700 ?9|carys@/)
})

/** From the summary of what is wrong to the field. */
async function toTheField(page: Page): Promise<void> {
  await page.locator('.govuk-error-summary a').click()
  expect(await page.locator(':focus').getAttribute('name')).toBe('mobile')
}
