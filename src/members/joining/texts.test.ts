import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { attribute, elementsOf, textOf } from '../../../test/markup.ts'
import { type NotifyStandIn, openNotify } from '../../../test/notify-stand-in.ts'
import { origin } from '../../../test/visitor.ts'
import { openWorld, type Person, type World } from '../../../test/world.ts'
import { day, hour, minute } from '../../platform/clock.ts'
import { openCarrier } from '../../platform/mail/open-carrier.ts'
import { readMailSettings } from '../../platform/mail/settings.ts'

const templates = {
  NOTIFY_EMAIL_TEMPLATE: '9d751e0e-f929-4891-82a1-a3e1c3c18ee3',
  NOTIFY_TEXT_TEMPLATE: 'b7a36cfb-3c9f-4a8b-9d53-70d3f4f1d0a1',
}

let notify: NotifyStandIn
let world: World
let owner: Person
beforeAll(async () => {
  notify = await openNotify()
  world = await openWorld({ carrier: carrierWith(templates) })
})
beforeEach(async () => {
  notify.answer(null)
  notify.fare('sending')
  notify.handedIn.splice(0)
  world.logged.splice(0)
  await world.house.keeper.deleteFrom('jobs').execute()
  await world.house.keeper.deleteFrom('mails').execute()
  owner = await world.signedIn('Aldermoor')
})
afterAll(async () => {
  await world.close()
  await notify.close()
})

function carrierWith(chosen: Partial<typeof templates>) {
  return openCarrier(readMailSettings({ NOTIFY_API_KEY: notify.key, NOTIFY_URL: notify.url, ...chosen })!)
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

async function add(by: Person, fields: Record<string, string>): Promise<string> {
  const added = await by.post('/app/people', fields)
  return added.headers.get('location')?.match(uuid)?.[0] ?? ''
}

const send = (by: Person, id: string, mobile: string) => by.post(`/app/people/${id}/code/text`, { mobile })
const page = async (by: Person, id: string) => (await by.get(`/app/people/${id}`)).text()
const offer = 'Send the code by text message'

/** What has become of the message and its number here. */
const kept = () => world.house.keeper.selectFrom('mails').selectAll().where('channel', '=', 'text').execute()

test('somebody without e-mail is sent a code to their phone, comes in with it once, and the number is not kept', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  expect(await page(owner, efe)).toContain(offer)
  const sent = await owner.follow(await send(owner, efe, '07700 900 123'))
  expect(await sent.text()).toContain('The code is on its way to their phone.')
  await world.runJobs()
  expect(notify.handedIn).toMatchObject([{ kind: 'sms', body: { phone_number: '+447700900123' } }])
  const { body } = notify.handedIn[0]!.body.personalisation as { body: string }
  expect(body).toMatch(/^Aldermoor lets you in to Goldthread: http\S+\/join\/\w{4}-\w{4}-\w{4}\nIt is for you alone/)
  expect(body.length).toBeLessThanOrEqual(160)
  expect(await kept()).toEqual([])

  const link = (/http\S+/.exec(body)?.[0] ?? '').replace(origin, '')
  const visitor = world.visitor()
  expect(await (await visitor.get(link)).text()).toContain('Are you Efe Acar?')
  expect((await visitor.post(link)).status).toBe(303)
  expect((await world.visitor().post(link)).status).toBe(404)

  const everything = await world.database.keeper.selectFrom('acts').selectAll().execute()
  expect(everything.map(({ act }) => act)).toContain('code-texted')
  expect(JSON.stringify([everything, world.logged])).not.toMatch(/7700 ?9|900.?123/)
})

test('a number that cannot be a mobile comes back at its field as it was typed, and nothing is made or sent', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  for (const [mobile, sentence] of [
    ['', 'Enter a mobile number'],
    ['020 7946 0000', 'it begins with 07'],
    ['07700 90012', 'too few figures'],
    ['Efe’s "phone"', 'such as 07700 900123'],
  ] as const) {
    const refused = await send(owner, efe, mobile)
    expect(refused.status, mobile).toBe(422)
    const text = await refused.text()
    const [field] = elementsOf(text, 'input').filter(input => attribute(input, 'name') === 'mobile')
    expect(attribute(field!, 'value')).toBe(mobile)
    expect(textOf(elementsOf(text, 'main')[0]!)).toContain(sentence)
    expect(elementsOf(text, 'title').map(textOf)[0]).toMatch(/^Error: /)
  }
  await world.runJobs()
  expect(notify.handedIn).toEqual([])
  expect(await world.house.keeper.selectFrom('join_codes').selectAll().where('member_id', '=', efe).execute()).toEqual(
    [],
  )
})

test('a new code by text ends the one before', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  for (const mobile of ['07700 900123', '+353 85 012 3456']) {
    await send(owner, efe, mobile)
    await world.runJobs()
  }
  const [before, after] = notify.handedIn.map(({ body }) => {
    const { body: words } = body.personalisation as { body: string }
    return (/http\S+/.exec(words)?.[0] ?? '').replace(origin, '')
  })
  expect(notify.handedIn[1]?.body.phone_number).toBe('+353850123456')
  expect((await world.visitor().post(before!)).status).toBe(404)
  expect((await world.visitor().post(after!)).status).toBe(303)
})

test('nobody can flood a phone, and what was typed is still there', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  for (let i = 0; i < 5; i += 1) expect((await send(owner, efe, '07700 900123')).status).toBe(303)
  const refused = await send(owner, efe, '07700 900123')
  expect(refused.status).toBe(429)
  const text = await refused.text()
  expect(text).toContain('Too many text messages were sent')
  expect(text).toContain('value="07700 900123"')
  expect((await kept()).length).toBe(5)
  await world.house.keeper.deleteFrom('mails').execute()
  await world.wait(day)
  const next = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  expect((await send(next, efe, '07700 900123')).status).toBe(303)
})

test.each([
  ['refused for good', { status: 400, error: 'ValidationError', message: 'phone_number Not enough digits' }, 0],
  ['not taken while another try made sense', { status: 500, error: 'Exception', message: 'No' }, 32 * minute],
] as const)('the number of a message that was %s is gone too, and is in no log', async (_, refusal, wait) => {
  const efe = await add(owner, { name: 'Efe Acar' })
  notify.answer(refusal)
  await send(owner, efe, '07700 900123')
  await world.runJobs()
  expect(await kept()).toHaveLength(wait ? 1 : 0)
  for (let passed = 0; passed < wait; passed += minute) {
    await world.wait(minute)
    await world.runJobs()
  }
  expect(await kept()).toEqual([])
  expect(await world.house.keeper.selectFrom('jobs').selectAll().execute()).toEqual([])
  expect(world.logged.join()).toMatch(/"channel":"text","code":"(400|500)"/)
  expect(world.logged.join()).not.toMatch(/7700 ?9|900123/)
})

test('what did not reach the phone stands in the log as a code', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  await send(owner, efe, '07700 900123')
  await world.runJobs()
  notify.fare('permanent-failure')
  await world.wait(5 * minute)
  await world.runJobs()
  expect(world.logged.join()).toContain('"event":"mail-came-back","code":"permanent-failure"')
  expect(await kept()).toEqual([])
})

test('a text message is offered for people without e-mail, or whose letters come back', async () => {
  const carys = await add(owner, { name: 'Carys Bowen', email: 'carys@example.org', invite: 'yes' })
  await world.runJobs()
  expect(await page(owner, carys)).not.toContain(offer)
  notify.fare('permanent-failure')
  await world.wait(5 * minute)
  await world.runJobs()
  expect(await page(owner, carys)).toContain('Letters to this address come back')
  expect(await page(owner, carys)).toContain(offer)
})

test('only whoever may make a code may text one', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  const other = await world.colleagueOf(owner, [{ role: 'owner' }])
  const analyst = await world.colleagueOf(owner, [{ role: 'hr-analyst' }])
  const lead = await world.colleagueOf(owner, [{ role: 'edi-lead' }])
  const stranger = await world.signedIn('Bramley')
  for (const by of [lead, stranger]) expect((await send(by, efe, '07700 900123')).status).toBe(404)
  expect((await send(analyst, other.viewer.memberId, '07700 900123')).status).toBe(404)
  expect((await send(analyst, efe, '07700 900123')).status).toBe(303)
})

test('where nobody carries text messages, none is offered, and none is taken', async () => {
  const without = await openWorld({ carrier: carrierWith({ NOTIFY_EMAIL_TEMPLATE: templates.NOTIFY_EMAIL_TEMPLATE }) })
  const bare = await openWorld()
  for (const { signedIn, house, close } of [without, bare]) {
    const here = await signedIn()
    const efe = await add(here, { name: 'Efe Acar' })
    expect(await page(here, efe)).not.toContain(offer)
    expect((await send(here, efe, '07700 900123')).status).toBe(404)
    expect(await house.keeper.selectFrom('mails').selectAll().execute()).toEqual([])
    await close()
  }
})

test('after an hour and the clean-up nothing is left of a message that nobody tried to send', async () => {
  const efe = await add(owner, { name: 'Efe Acar' })
  await send(owner, efe, '07700 900123')
  expect(await kept()).toHaveLength(1)
  await world.wait(hour)
  expect(await kept()).toEqual([])
})
