import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type MailCatcher, openMailCatcher } from '../../../test/mail-catcher.ts'
import { openWorld, type World } from '../../../test/world.ts'
import { day, hour, minute } from '../clock.ts'
import { asViewer } from '../db.ts'
import { runNextJob } from '../jobs.ts'
import { listBouncedAddresses } from './bounces.ts'
import type { Carrier } from './carrier.ts'
import { deliver } from './deliver.ts'
import { type Letter, post, postText } from './post.ts'
import { readMailSettings, type SmtpSettings } from './settings.ts'
import { patience, smtpCarrier } from './smtp.ts'

let catcher: MailCatcher
let carrier: Carrier
let world: World
beforeAll(async () => {
  catcher = await openMailCatcher()
  carrier = carrierTo(catcher)
  world = await openWorld({ carrier })
})
afterEach(async () => {
  catcher.behave('take')
  catcher.caught.splice(0)
  await world.house.keeper.deleteFrom('jobs').execute()
  await world.house.keeper.deleteFrom('mails').execute()
})
afterAll(async () => {
  await world.close()
  carrier.close()
  await catcher.close()
})

function carrierTo({ url }: MailCatcher, waiting = patience): Carrier {
  const settings = readMailSettings({ SMTP_URL: url, MAIL_FROM: 'Goldthread <goldthread@aldermoor.example>' })
  return smtpCarrier(settings as SmtpSettings, waiting)
}

async function send(letter: Partial<Letter> = {}): Promise<string> {
  const { viewer } = await world.signedIn()
  const whole = {
    organisationId: viewer.organisationId,
    to: 'sam@example.org',
    subject: 'The review is due',
    body: 'The yearly review of Leadership is due on 12 May 2027.',
    now: world.house.clock.now(),
    lifetime: 2 * day,
    ...letter,
  }
  await asViewer(world.house.app, viewer, tx => post(tx, whole))
  return whole.organisationId
}

const rows = () => world.house.keeper.selectFrom('mails').selectAll().execute()
const logged = () => world.logged.join('\n')

test('from asking for a link to the letter that carries it, in text and in HTML, and nothing of it is kept', async () => {
  const owner = await world.signedIn('Aldermoor')
  await world.visitor().post('/sign-in', { email: owner.email })
  await world.runJobs()
  expect(catcher.caught).toHaveLength(1)
  const { mail, raw, from, to } = catcher.caught[0]!
  expect({ from, to }).toEqual({ from: 'goldthread@aldermoor.example', to: [owner.email] })
  expect(mail.subject).toBe('Your link to sign in to Goldthread at Aldermoor')
  expect(mail.from?.text).toBe('"Goldthread" <goldthread@aldermoor.example>')
  const [link = ''] = /http:\/\/localhost:3000\/sign-in\/link\/[\w-]{43}/.exec(mail.text ?? '') ?? []
  expect(mail.text).toContain(`Open this link to sign in:\n\n${link}\n\nIt works once`)
  expect(mail.html).toContain(`<a class="button" href="${link}"`)
  expect(mail.text).toContain(
    'Goldthread sends this for Aldermoor, because someone asked for a link with this address.',
  )
  expect(mail.html).toContain('Goldthread sends this for Aldermoor')
  expect(
    String(mail.html).match(/<(img|link|script|iframe|table)|url\(|@import|https?:(?!\/\/localhost:3000)/g),
  ).toBeNull()
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)

  const signedIn = await world.visitor().post(link.replace('http://localhost:3000', ''))
  expect(signedIn.status).toBe(303)
  const [row] = await rows()
  expect(row).toMatchObject({ content: null, sent_at: world.house.clock.now(), bounced_at: null })
  expect(JSON.stringify(await world.house.keeper.selectFrom('jobs').selectAll().execute())).not.toContain(link)
})

test('a letter says which one it is, so that what comes back can be told', async () => {
  await send()
  await world.runJobs()
  const [row] = await rows()
  expect(catcher.caught[0]?.mail.messageId).toBe(`<${row?.id}@aldermoor.example>`)
  expect(catcher.caught[0]?.envelopeId).toBe(row?.id)
})

test('where mail goes out, no page speaks of an outbox, and there is none', async () => {
  const here = world.visitor('127.0.0.1')
  await world.signedIn()
  for (const page of ['/sign-in', '/sign-in/sent']) {
    expect(await (await here.get(page)).text()).not.toMatch(/no mail to the outside|outbox/)
  }
  expect((await here.get('/outbox')).status).toBe(404)
})

test('a server that is busy gets it again, after longer and longer, and then once', async () => {
  await send()
  catcher.behave({ at: 'recipient', reply: 451, words: '4.7.1 Come back later, sam@example.org' })
  await world.runJobs()
  await world.runJobs()
  expect(await rows()).toMatchObject([{ attempts: 1, sent_at: null, bounced_at: null }])
  await world.wait(minute)
  await world.runJobs()
  expect(await rows()).toMatchObject([{ attempts: 2 }])
  await world.wait(minute)
  await world.runJobs()
  expect(await rows()).toMatchObject([{ attempts: 2 }])
  catcher.behave('take')
  await world.wait(minute)
  await world.runJobs()
  await world.wait(hour)
  await world.runJobs()
  expect(catcher.caught).toHaveLength(1)
  expect(logged()).toContain('"code":"451 4.7.1"')
  expect(logged()).not.toContain('sam@example.org')
})

test('an address that does not exist is recorded as such, for its own organisation alone, and not tried again', async () => {
  const organisationId = await send({ to: 'Gone@Example.org' })
  catcher.behave({ at: 'recipient', reply: 550, words: '5.1.1 <gone@example.org> is unknown here' })
  await world.runJobs()
  catcher.behave('take')
  await world.wait(day)
  await world.runJobs()
  expect(catcher.caught).toHaveLength(0)
  const bounced = await asViewer(world.house.app, { organisationId }, listBouncedAddresses)
  expect(bounced).toMatchObject([{ address: 'gone@example.org', bounce: '550 5.1.1' }])
  expect(JSON.stringify(await rows())).not.toContain('unknown here')
  expect(logged()).not.toMatch(/gone@example.org|unknown here/i)
  const other = await world.signedIn('Bramley')
  expect(await asViewer(world.house.app, other.viewer, listBouncedAddresses)).toEqual([])
  expect(await world.house.app.transaction().execute(listBouncedAddresses)).toEqual([])
})

test.each([
  ['the letter is refused', { at: 'letter', reply: 554, words: '5.6.0 Not wanted' }, '554 5.6.0'],
  ['without a longer code', { at: 'recipient', reply: 550, words: 'No such person' }, '550'],
] as const)('a final refusal, %s, is kept as a code', async (_, manner, code) => {
  await send()
  catcher.behave(manner)
  await world.runJobs()
  expect(await rows()).toMatchObject([{ bounce: code, content: null, sent_at: null }])
})

test.each([
  ['does not let us send in this name', { at: 'from', reply: 550, words: '5.7.60 Not you' }],
  ['wants us to sign in', { at: 'recipient', reply: 530, words: '5.7.0 Sign in first' }],
] as const)(
  'a server that %s blames no address: the letter waits until somebody has put it right',
  async (_, manner) => {
    await send()
    catcher.behave(manner)
    await world.runJobs()
    expect(await rows()).toMatchObject([{ attempts: 1, bounced_at: null }])
    catcher.behave('take')
    await world.wait(minute)
    await world.runJobs()
    expect(catcher.caught).toHaveLength(1)
  },
)

test('a mail server that dies and comes back loses nothing and gets nothing twice', async () => {
  await send()
  await world.runJobs()
  await catcher.kill()
  for (let i = 0; i < 5; i += 1) await send()
  await world.runJobs()
  expect(catcher.caught).toHaveLength(1)
  expect(logged()).toContain('"code":"ECONNREFUSED"')
  await catcher.restart()
  await world.wait(minute)
  await world.runJobs()
  expect(catcher.caught).toHaveLength(6)
  expect(new Set(catcher.caught.map(({ mail }) => mail.messageId)).size).toBe(6)
})

test('a mail server that says nothing more is left after a while, and asked again', async () => {
  await send()
  catcher.behave('hang')
  const impatient = carrierTo(catcher, { ...patience, socketTimeout: 200 })
  const [row] = await rows()
  await deliver({ ...world.house, carrier: impatient }, 'deliver-much-mail').run({ id: row?.id })
  expect(await rows()).toMatchObject([{ attempts: 1, sent_at: null }])
  catcher.behave('take')
  await world.wait(minute)
  await world.runJobs()
  impatient.close()
  expect(catcher.caught).toHaveLength(1)
})

test('a letter is not sent when what it says is over, and is gone', async () => {
  await send({ lifetime: 15 * minute })
  catcher.behave({ at: 'recipient', reply: 451, words: 'Later' })
  await world.runJobs()
  catcher.behave('take')
  await world.wait(15 * minute)
  await world.runJobs()
  expect(catcher.caught).toHaveLength(0)
  expect(await rows()).toEqual([])
})

test('two workers never send one letter twice, whatever they have been handed', async () => {
  for (let i = 0; i < 8; i += 1) await send()
  const jobs = { 'deliver-much-mail': deliver({ ...world.house, carrier }, 'deliver-much-mail') }
  const work = async () => {
    while (await runNextJob(world.house, jobs));
  }
  const payloads = (await rows()).map(({ id }) => ({ id }))
  const again = payloads.map(payload => jobs['deliver-much-mail'].run(payload))
  await Promise.all([work(), work(), ...again])
  await work()
  expect(catcher.caught).toHaveLength(8)
  expect(new Set(catcher.caught.map(({ mail }) => mail.messageId)).size).toBe(8)
})

const hostile = [
  ['a second recipient', 'Sam\r\nBcc: eve@example.org\r\n\r\nHello'],
  ['a bare line feed', 'Sam\nBcc: eve@example.org'],
  ['other ends of a line', 'Sam\u2028Bcc: eve@example.org\u0085X: y\u000b\u0000'],
  ['marks that turn the reading direction', 'moc.\u202elive\u202c'],
  ['other writing', 'Łucja Ó Súilleabháin 👩🏾‍🦽 العربية'],
  ['mark-up', '<script>alert(1)</script>"\'&amp;<img src=x onerror=y>'],
  ['no end', 'x'.repeat(100_000)],
  ['half a character', 'a\ud800b'],
] as const

test.each(hostile)('a name with %s does no harm in a subject or a letter', async (_, name) => {
  await send({ subject: `${name} asks`, body: `${name} asks you for help.`, footer: `For ${name}.`, button: name })
  await world.runJobs()
  expect(catcher.caught).toHaveLength(1)
  const { mail, to, raw } = catcher.caught[0]!
  expect(to).toEqual(['sam@example.org'])
  expect(mail.bcc).toBeUndefined()
  expect([...mail.headers.keys()].sort()).toEqual(usualHeaders)
  expect(mail.subject?.length).toBeLessThanOrEqual(150)
  expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e]/u)
  expect(mail.html).not.toMatch(/<script|<img/)
  expect(Math.max(...raw.split('\r\n').map(line => line.length))).toBeLessThan(999)
})

const usualHeaders = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
]

test('other writing arrives as it was written', async () => {
  const name = 'Łucja Ó Súilleabháin 👩🏾‍🦽 العربية'
  await send({ subject: name, body: name })
  await world.runJobs()
  const { mail } = catcher.caught[0]!
  expect(mail.subject).toBe(name)
  expect(mail.text).toContain(name)
  expect(mail.html).toContain(name)
})

test.each([
  'a@example.org\r\nRCPT TO:<eve@example.org>',
  'a@example.org, eve@example.org',
  'Eve <eve@example.org>',
  'a@example.org>\u0001',
  'no address',
])('what is no address (%j) is never handed to a server, and is recorded', async to => {
  await send({ to })
  await world.runJobs()
  expect(catcher.caught).toHaveLength(0)
  expect(await rows()).toMatchObject([{ bounce: '553 5.1.3' }])
})

test('who was written to is forgotten when a bounce can no longer come; what came back, after 90 days', async () => {
  await send()
  await world.runJobs()
  await send({ to: 'gone@example.org' })
  catcher.behave({ at: 'recipient', reply: 550, words: '5.1.1 Gone' })
  await world.runJobs()
  await world.wait(7 * day - minute)
  expect(await rows()).toHaveLength(2)
  await world.wait(minute)
  expect((await rows()).map(({ to_address }) => to_address)).toEqual(['gone@example.org'])
  await world.wait(83 * day)
  expect(await rows()).toEqual([])
})

test('a mail server carries no text messages, and no page may offer them', async () => {
  const { viewer } = await world.signedIn()
  const { organisationId } = viewer
  const now = world.house.clock.now()
  await asViewer(world.house.app, viewer, tx =>
    postText(tx, { organisationId, to: '07700 900123', text: 'Your code', now, lifetime: hour }),
  )
  expect(carrier.carriesTexts).toBe(false)
  await world.runJobs()
  expect(catcher.caught).toHaveLength(0)
  expect(logged()).toContain('"job-failed","name":"deliver-mail"')
})
