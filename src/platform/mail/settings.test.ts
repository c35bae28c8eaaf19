import { expect, test } from 'vitest'
import { WrongSetting } from '../cannot-start.ts'
import { readMailSettings } from './settings.ts'

const from = 'Goldthread <goldthread@example.org>'
const key = 'live-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0'
const template = '9d751e0e-f929-4891-82a1-a3e1c3c18ee3'

const smtp = (url: string) => readMailSettings({ SMTP_URL: url, MAIL_FROM: from })

test('the address of a mail server says how it is reached', () => {
  expect(smtp('smtps://me%40example.org:p%40ss%2Fw%25@mail.example.org')).toEqual({
    carrier: 'smtp',
    host: 'mail.example.org',
    port: 465,
    tls: 'whole',
    auth: { user: 'me@example.org', password: 'p@ss/w%' },
    from: { name: 'Goldthread', address: 'goldthread@example.org' },
  })
  expect(smtp('smtp://[::1]:25')).toMatchObject({ host: '::1', port: 25, tls: 'none', auth: null })
})

test('nothing goes over a network in the clear unless somebody says so', () => {
  expect(smtp('smtp://mail.example.org')).toMatchObject({ port: 587, tls: 'starttls' })
  expect(smtp('smtp://10.0.0.7:25')).toMatchObject({ tls: 'starttls' })
  expect(smtp('smtp://10.0.0.7:25?tls=none')).toMatchObject({ tls: 'none' })
  expect(smtp('smtp://localhost:25')).toMatchObject({ tls: 'none' })
  expect(smtp('smtp://localhost:25?tls=required')).toMatchObject({ tls: 'starttls' })
})

test.each([
  ['Goldthread <gold@example.org>', { name: 'Goldthread', address: 'gold@example.org' }],
  ['"Care, and Support" <gold@example.org>', { name: 'Care, and Support', address: 'gold@example.org' }],
  ['gold@example.org', { name: 'Goldthread', address: 'gold@example.org' }],
  ['<gold@example.org>', { name: 'Goldthread', address: 'gold@example.org' }],
])('mail can come from %s', (text, expected) => {
  expect(readMailSettings({ SMTP_URL: 'smtp://localhost', MAIL_FROM: text })).toMatchObject({ from: expected })
})

test('GOV.UK Notify is known by its key, and asked at its own address', () => {
  expect(readMailSettings({ NOTIFY_API_KEY: key, NOTIFY_EMAIL_TEMPLATE: template })).toEqual({
    carrier: 'notify',
    url: 'https://api.notifications.service.gov.uk',
    service: '26785a09-ab16-4eb0-8407-a37497a57506',
    secret: '3d844edf-8d35-48ac-975b-e847b4f122b0',
    emailTemplate: template,
    textTemplate: null,
  })
})

test('nothing set is no mail', () => {
  expect(readMailSettings({})).toBeNull()
  expect(readMailSettings({ SMTP_URL: '', MAIL_FROM: '', NOTIFY_API_KEY: '' })).toBeNull()
})

const hunter2 = 'smtp://me:hunter2@mail.example.org'
const notify = { NOTIFY_API_KEY: key, NOTIFY_EMAIL_TEMPLATE: template }

test.each<[string, Record<string, string>]>([
  ['SMTP_URL', { SMTP_URL: hunter2 }],
  ['SMTP_URL', { SMTP_URL: hunter2, MAIL_FROM: from, ...notify }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.org', MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: 'https://me:hunter2@mail.example.org', MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: `${hunter2}/path`, MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: `${hunter2}?tls.rejectUnauthorized=false`, MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: 'smtp://me:hunter2%@mail.example.org', MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: 'smtp://:hunter2@mail.example.org', MAIL_FROM: from }],
  ['SMTP_URL', { SMTP_URL: 'smtp://:99999', MAIL_FROM: from }],
  ['MAIL_FROM', { MAIL_FROM: from }],
  ['MAIL_FROM', { SMTP_URL: hunter2, MAIL_FROM: 'Goldthread' }],
  ['MAIL_FROM', { SMTP_URL: hunter2, MAIL_FROM: 'A <a@example.org>, B <b@example.org>' }],
  ['MAIL_FROM', { SMTP_URL: hunter2, MAIL_FROM: 'A\r\nBcc: x <a@example.org>' }],
  ['MAIL_FROM', { ...notify, MAIL_FROM: from }],
  ['NOTIFY_EMAIL_TEMPLATE', { SMTP_URL: hunter2, MAIL_FROM: from, NOTIFY_EMAIL_TEMPLATE: template }],
  ['NOTIFY_EMAIL_TEMPLATE', { NOTIFY_EMAIL_TEMPLATE: template }],
  ['NOTIFY_EMAIL_TEMPLATE', { ...notify, NOTIFY_EMAIL_TEMPLATE: 'welcome' }],
  ['NOTIFY_API_KEY', { NOTIFY_API_KEY: key }],
  ['NOTIFY_API_KEY', { ...notify, NOTIFY_API_KEY: 'hunter2' }],
  ['NOTIFY_TEXT_TEMPLATE', { ...notify, NOTIFY_TEXT_TEMPLATE: 'welcome' }],
  ['NOTIFY_URL', { ...notify, NOTIFY_URL: 'http://notify.example.org' }],
  ['NOTIFY_URL', { ...notify, NOTIFY_URL: 'https://me:hunter2@notify.example.org' }],
])('what is wrong with %s is said in one line, without a secret (%#)', (name, environment) => {
  const message = refusalOf(environment)
  expect(message).toMatch(new RegExp(`^${name} (is|and) .+\\.$`))
  expect(message).not.toMatch(/\n|\r|hunter2|3d844edf/)
})

function refusalOf(environment: Record<string, string>): string {
  try {
    readMailSettings(environment)
  } catch (error) {
    if (error instanceof WrongSetting) return error.message
    throw error
  }
  throw new Error('It was taken.')
}
