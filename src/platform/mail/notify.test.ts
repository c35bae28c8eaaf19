import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type NotifyStandIn, openNotify } from '../../../test/notify-stand-in.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { day, hour, minute } from '../clock.ts'
import { asViewer } from '../db.ts'
import { listBouncedAddresses } from './bounces.ts'
import { notifyCarrier } from './notify.ts'
import { post, postText } from './post.ts'
import { type NotifySettings, readMailSettings } from './settings.ts'

const template = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3'
const textTemplate = 'b7a36cfb-3c9f-4a8b-9d53-70d3f4f1d0a1'

let notify: NotifyStandIn
let world: World
let person: Person
beforeAll(async () => {
  notify = await openNotify()
  world = await openWorld({ carrier: notifyCarrier(settings()) })
  person = await world.signedIn('Aldermoor')
})
afterEach(async () => {
  notify.answer(null)
  notify.fare('sending')
  notify.handedIn.splice(0)
  world.logged.splice(0)
  await world.house.keeper.deleteFrom('jobs').execute()
  await world.house.keeper.deleteFrom('mails').execute()
})
afterAll(async () => {
  await world.close()
  await notify.close()
})

function settings(more: Record<string, string> = {}): NotifySettings {
  const environment = { NOTIFY_API_KEY: notify.key, NOTIFY_URL: notify.url, NOTIFY_EMAIL_TEMPLATE: template }
  return readMailSettings({ ...environment, NOTIFY_TEXT_TEMPLATE: textTemplate, ...more }) as NotifySettings
}

const to = (address: string) => ({
  organisationId: person.viewer.organisationId,
  to: address,
  now: world.house.clock.now(),
  lifetime: 2 * day,
})

async function send(address = 'sam@example.org', body = 'The review is due.'): Promise<void> {
  await asViewer(world.house.app, person.viewer, tx => post(tx, { ...to(address), subject: 'Due', body }))
  await world.runJobs()
}

const bounced = () => asViewer(world.house.app, person.viewer, listBouncedAddresses)
const rows = () => world.house.keeper.selectFrom('mails').selectAll().execute()

test('a letter is handed in by the template, with the link in its text', async () => {
  await world.visitor().post('/sign-in', { email: person.email })
  await world.runJobs()
  const letter = notify.handedIn[0]!
  expect(letter).toMatchObject({ kind: 'email', body: { template_id: template, email_address: person.email } })
  const { subject, body } = letter.body.personalisation as { subject: string; body: string }
  expect(subject).toBe('Your link to sign in to Goldthread at Aldermoor')
  expect(body).toMatch(/\n\nhttp:\/\/localhost:3000\/sign-in\/link\/[\w-]{43}\n\n/)
  expect(await rows()).toMatchObject([{ id: letter.body.reference, content: null, bounced_at: null }])
})

test('a text message goes to a phone', async () => {
  const message = { ...to('07700 900123'), text: 'Your code is 1234.' }
  await asViewer(world.house.app, person.viewer, tx => postText(tx, message))
  await world.runJobs()
  expect(notify.handedIn).toMatchObject([
    {
      kind: 'sms',
      body: {
        template_id: textTemplate,
        phone_number: '07700 900123',
        personalisation: { body: 'Your code is 1234.' },
      },
    },
  ])
  expect(world.house.carrier?.carriesTexts).toBe(true)
  expect(notifyCarrier(settings({ NOTIFY_TEXT_TEMPLATE: '' })).carriesTexts).toBe(false)
})

test('a name somebody typed cannot hide a link', async () => {
  await send('sam@example.org', 'From [your bank](https://evil.example).')
  expect(JSON.stringify(notify.handedIn)).not.toContain('](')
})

test('what came back is asked for some minutes later, and recorded for its address', async () => {
  await send('gone@example.org')
  notify.fare('permanent-failure')
  await world.wait(4 * minute)
  await world.runJobs()
  expect(await bounced()).toEqual([])
  await world.wait(minute)
  await world.runJobs()
  expect(await bounced()).toMatchObject([{ address: 'gone@example.org', bounce: 'permanent-failure' }])
  expect(await world.house.keeper.selectFrom('jobs').selectAll().execute()).toEqual([])
})

test('what is still under way is asked for again, for three days; what has arrived is not', async () => {
  await send()
  const jobs = () => world.house.keeper.selectFrom('jobs').selectAll().execute()
  for (let hours = 0; hours < 72; hours += 4) {
    expect(await jobs(), `after ${hours} hours`).toHaveLength(1)
    await world.wait(4 * hour)
    await world.runJobs()
  }
  await world.wait(36 * hour)
  await world.runJobs()
  expect(await jobs()).toHaveLength(0)
  await send()
  notify.fare('delivered')
  await world.wait(5 * minute)
  await world.runJobs()
  expect(await jobs()).toHaveLength(0)
  expect(await bounced()).toEqual([])
})

test('an address that Notify does not take is recorded at once, and not tried again', async () => {
  notify.answer({ status: 400, error: 'ValidationError', message: 'email_address Not a valid email address' })
  await send('nobody@nowhere')
  expect(await bounced()).toMatchObject([{ address: 'nobody@nowhere', bounce: '400' }])
  expect(await world.house.keeper.selectFrom('jobs').selectAll().execute()).toEqual([])
})

test.each([
  { status: 400, error: 'BadRequestError', message: 'Template not found' },
  { status: 403, error: 'AuthError', message: 'Invalid token: API key not found' },
  { status: 429, error: 'RateLimitError', message: 'Exceeded rate limit' },
  { status: 500, error: 'Exception', message: 'Internal server error about sam@example.org' },
])('$status $error blames no address, and is tried again', async refusal => {
  notify.answer(refusal)
  await send()
  expect(await rows()).toMatchObject([{ attempts: 1, bounced_at: null }])
  notify.answer(null)
  await world.wait(minute)
  await world.runJobs()
  expect(notify.handedIn).toHaveLength(1)
  expect(world.logged.join()).toContain(`"code":"${refusal.status}"`)
  expect(world.logged.join()).not.toContain('sam@')
})

test('with a wrong key, or nobody there, it says so in a code and never shows the key', async () => {
  const wrongKey = notify.key.replace(/.$/, 'f')
  expect(await notifyCarrier(settings()).findObstacle()).toBeNull()
  expect(await notifyCarrier(settings({ NOTIFY_API_KEY: wrongKey })).findObstacle()).toBe('403')
  const gone = await openNotify()
  await gone.close()
  const nobody = notifyCarrier(settings({ NOTIFY_URL: gone.url }))
  const message = { id: 'x', to: 'sam@example.org', channel: 'text', text: 'y' } as const
  expect(await nobody.carry(message)).toEqual({ outcome: 'not now', code: 'ECONNREFUSED' })
})
