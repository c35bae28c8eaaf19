import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readMailSettings, type SmtpSettings } from '../../src/platform/mail/settings.ts'
import { smtpCarrier } from '../../src/platform/mail/smtp.ts'
import { root } from '../../src/platform/root.ts'
import { type MailCatcher, openMailCatcher } from '../mail-catcher.ts'
import { type Application, startApplication } from './application.ts'
import { post, setUp } from './owner.ts'
import { eventually, temporaryFolder } from './program.ts'

const certificate = join(root, 'test/certificate/localhost.crt')
const auth = { user: 'goldthread', password: 'correct horse' }

async function openTlsCatcher(whole = false): Promise<MailCatcher> {
  const [key, cert] = await Promise.all([
    readFile(join(root, 'test/certificate/localhost.key'), 'utf8'),
    readFile(certificate, 'utf8'),
  ])
  const catcher = await openMailCatcher({ tls: { key, cert, whole }, auth })
  onTestFinished(catcher.close)
  return catcher
}

const environmentFor = ({ port }: MailCatcher) => ({
  SMTP_URL: `smtp://goldthread:correct%20horse@localhost:${port}?tls=required`,
  MAIL_FROM: 'Goldthread <goldthread@aldermoor.example>',
})

async function start(dataFolder: string, environment: NodeJS.ProcessEnv): Promise<Application> {
  const application = await startApplication({ dataFolder, environment })
  onTestFinished(async () => void (await application.stop()))
  return application
}

test('with the certificate trusted, mail goes out encrypted; kill -9 in the middle of it loses nothing; no secret is printed', {
  timeout: 180_000,
}, async () => {
  const catcher = await openTlsCatcher()
  const dataFolder = await temporaryFolder()
  const environment = { ...environmentFor(catcher), NODE_EXTRA_CA_CERTS: certificate }
  const killed = await start(dataFolder, environment)
  await setUp(killed)
  await eventually(() => killed.printed().includes(`Mail goes out through localhost:${catcher.port}.`))
  catcher.behave('hang')
  await post(killed, '', '/sign-in', new URLSearchParams({ email: 'asha@example.org' }))
  await eventually(() => catcher.isHanging())
  await killed.stop('SIGKILL')

  catcher.behave('take')
  const application = await start(dataFolder, environment)
  await eventually(() => catcher.caught.length > 0)
  expect(catcher.caught).toMatchObject([{ secure: true, user: 'goldthread', to: ['asha@example.org'] }])
  const [link = ''] = /\/sign-in\/link\/[\w-]{43}/.exec(catcher.caught[0]?.mail.text ?? '') ?? []
  expect((await post(application, '', link)).status).toBe(303)
  const secret = link.split('/').at(-1) ?? 'none'
  for (const { printed } of [killed, application]) {
    for (const word of ['correct', 'horse', 'asha@', secret]) expect(printed()).not.toContain(word)
  }
})

test.each([
  ['offers STARTTLS', false, '?tls=required'],
  ['speaks TLS at once', true, ''],
])('a server that %s with a certificate nobody trusts gets neither password nor letter', async (_, whole, query) => {
  const catcher = await openTlsCatcher(whole)
  const url = `smtp${whole ? 's' : ''}://goldthread:correct%20horse@localhost:${catcher.port}${query}`
  const carrier = smtpCarrier(readMailSettings({ ...environmentFor(catcher), SMTP_URL: url }) as SmtpSettings)
  onTestFinished(carrier.close)
  const letter = { subject: 'Due', body: 'It is due.', footer: 'Sent by Goldthread.' }
  const message = { id: '1', to: 'sam@example.org', channel: 'mail', letter } as const
  expect(await carrier.carry(message)).toMatchObject({ outcome: 'not now' })
  expect(await carrier.findObstacle()).toBe('ECERTIFICATE')
  expect(catcher.caught).toEqual([])
  expect(catcher.wasAskedToSignIn()).toBe(false)
})

test('a server without STARTTLS gets nothing where encryption is asked for', async () => {
  const catcher = await openMailCatcher()
  onTestFinished(catcher.close)
  const carrier = smtpCarrier(readMailSettings(environmentFor(catcher)) as SmtpSettings)
  onTestFinished(carrier.close)
  expect(await carrier.findObstacle()).toBe('ETLS')
  expect(catcher.wasAskedToSignIn()).toBe(false)
})
