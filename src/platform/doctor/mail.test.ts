import { Resolver } from 'node:dns/promises'
import { expect, onTestFinished, test } from 'vitest'
import { asOwner, openTestDatabase } from '../../../test/database.ts'
import { openDns } from '../../../test/dns-stand-in.ts'
import { openMailCatcher } from '../../../test/mail-catcher.ts'
import { openNotify } from '../../../test/notify-stand-in.ts'
import { freePort } from '../../../test/process/application.ts'
import { day, minute } from '../clock.ts'
import { type MailSettings, readMailSettings } from '../mail/settings.ts'
import { gatherDatabase } from './database-facts.ts'
import type { Finding } from './finding.ts'
import { letterChecks, mailChecks } from './mail-checks.ts'
import { gatherMail } from './mail-facts.ts'

const settingsFrom = (environment: Record<string, string>) => readMailSettings(environment) as MailSettings
const smtp = (url: string, from = 'gold@aldermoor.example') => settingsFrom({ SMTP_URL: url, MAIL_FROM: from })

/** What the doctor says of mail with these settings, one line each. */
async function saysOf(settings: MailSettings): Promise<string[]> {
  return mailChecks(await gatherMail(settings)).map(asLine)
}

const asLine = ({ level, about, says, todo }: Finding) => `${level} ${about}: ${says} ${todo ?? ''}`

test('without a mail server it says where the links are', () => {
  expect(mailChecks(null)).toMatchObject([{ level: 'look', says: expect.stringContaining('/outbox') }])
})

test('a mail server that would take mail is in order, and gets none from this', async () => {
  const catcher = await openMailCatcher()
  onTestFinished(catcher.close)
  expect((await saysOf(smtp(catcher.url)))[0]).toBe(`ok Mail: localhost:${catcher.port} would take mail now. `)
  expect(catcher.caught).toEqual([])
})

test('where nothing listens, it is wrong, and says what to look at', async () => {
  const port = await freePort()
  const [line] = await saysOf(smtp(`smtp://goldthread:hunter2@localhost:${port}`))
  expect(line).toMatch(
    /^wrong Mail: Mail cannot go out through localhost:\d+ \(ECONNREFUSED\)\. Letters wait\. Is it running/,
  )
  expect(line).not.toContain('hunter2')
})

test('a wrong password, and a server without STARTTLS, are told apart', async () => {
  const catcher = await openMailCatcher({ auth: { user: 'goldthread', password: 'right' } })
  onTestFinished(catcher.close)
  const [refused] = await saysOf(smtp(`smtp://goldthread:hunter2@localhost:${catcher.port}`))
  expect(refused).toContain('(535 5.7.8). Letters wait. Put user and password in SMTP_URL right.')
  const [open] = await saysOf(smtp(`smtp://localhost:${catcher.port}?tls=required`))
  expect(open).toContain('(ETLS). Letters wait. It offers no STARTTLS')
})

test('a wrong key of Notify, a template that is not there, and nobody there are told apart', async () => {
  const notify = await openNotify()
  onTestFinished(notify.close)
  const [email, text] = ['9d751e0e-f929-4891-82a1-a3e1c3c18ee3', 'b7a36cfb-3c9f-4a8b-9d53-70d3f4f1d0a1'] as const
  const with_ = (more: Record<string, string> = {}) =>
    settingsFrom({
      NOTIFY_API_KEY: notify.key,
      NOTIFY_URL: notify.url,
      NOTIFY_EMAIL_TEMPLATE: email,
      NOTIFY_TEXT_TEMPLATE: text,
      ...more,
    })
  expect(await saysOf(with_())).toEqual(['ok Mail: GOV.UK Notify would take mail now. '])
  const [wrongKey] = await saysOf(with_({ NOTIFY_API_KEY: notify.key.replace(/.$/, 'f') }))
  expect(wrongKey).toMatch(/^wrong Mail: .+\(403\)\. Letters wait\. Copy the key whole/)
  notify.forget(text)
  expect((await saysOf(with_()))[0]).toMatch(/^wrong Mail: .+\(404\)\. Letters wait\. Copy the IDs of the templates/)
  const [nobody] = await saysOf(with_({ NOTIFY_URL: `http://localhost:${await freePort()}` }))
  expect(nobody).toMatch(/\(ECONNREFUSED\)\. Letters wait\. Can this machine reach it/)
  expect(notify.handedIn).toEqual([])
})

const names = {
  'mail.org.uk': 'mail',
  'web.org.uk': 'address',
  'mute.org.uk': 'null mx',
  'bare.org.uk': 'nothing',
} as const

test.each([
  ['mail.org.uk', 'ok'],
  ['web.org.uk', 'ok'],
  ['mute.org.uk', 'look'],
  ['bare.org.uk', 'look'],
  ['nobody.org.uk', 'wrong'],
  ['aldermoor.example', 'wrong'],
  ['goldthread.local', 'wrong'],
  ['localhost', 'wrong'],
] as const)('to write from %s is %s', async (domain, level) => {
  const dns = await openDns(names)
  onTestFinished(dns.close)
  const facts = await gatherMail(smtp(`smtp://localhost:${await freePort()}`, `gold@${domain}`), dns.resolver)
  expect(mailChecks(facts).find(({ about }) => about === 'Sender')).toMatchObject({
    level,
    says: expect.stringContaining(domain),
  })
})

test('where no DNS answers, nothing is said against the domain', async () => {
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers([`127.0.0.1:${await freePort()}`])
  const facts = await gatherMail(smtp(`smtp://localhost:${await freePort()}`, 'gold@mail.org.uk'), resolver)
  expect(facts.from).toEqual({ domain: 'mail.org.uk', found: 'unsure' })
})

test('letters that wait for long, and a server that does not want ours, are seen without a count or an address', async () => {
  const database = await openTestDatabase()
  onTestFinished(database.close)
  const now = new Date()
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const says = async () => letterChecks((await gatherDatabase(database.owner)).letters!, now).map(asLine)
  const { id: organisation_id } = await database.keeper
    .insertInto('organisations')
    .values({ name: 'Aldermoor', rule_base: 10, rule_cell: 5, created_on: '2027-05-12' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const letter = (more: object) =>
    database.keeper
      .insertInto('mails')
      .values({
        id: crypto.randomUUID(),
        organisation_id,
        channel: 'mail',
        to_address: 'sam@example.org',
        content: null,
        created_at: ago(minute),
        expires_at: ago(-day),
        ...more,
      })
      .execute()
  await letter({ content: '{}' })
  await letter({ created_at: ago(2 * day), content: '{}', expires_at: ago(day) })
  await letter({ created_at: ago(day), sent_at: ago(day) })
  await letter({ bounced_at: ago(8 * day), bounce: '550 5.7.1' })
  await letter({ bounced_at: ago(minute), bounce: '550 5.1.1' })
  expect(await says()).toEqual([])

  await letter({ content: '{}', created_at: ago(45 * minute) })
  await letter({ bounced_at: ago(day), bounce: '550 5.7.26' })
  const [late, unwanted] = await says()
  expect(late).toContain(
    `waits since ${ago(45 * minute)
      .toISOString()
      .slice(0, 16)
      .replace('T', ' ')} UTC.`,
  )
  expect(unwanted).toContain('(550 5.7.26). Look at SPF, DKIM')
  expect(`${late}${unwanted}`).not.toContain('sam@')
  await asOwner(database, owner =>
    owner.query('drop function bounced_addresses; alter table mails drop column content cascade'),
  )
  expect((await gatherDatabase(database.owner)).letters).toBeUndefined()
})
