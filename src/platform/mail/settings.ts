import { isIP } from 'node:net'
import { WrongSetting } from '../cannot-start.ts'
import { isOneAddress } from './address.ts'

/** Every setting about mail. */
export const mailSettingNames = [
  'SMTP_URL',
  'MAIL_FROM',
  'NOTIFY_API_KEY',
  'NOTIFY_EMAIL_TEMPLATE',
  'NOTIFY_TEXT_TEMPLATE',
  'NOTIFY_URL',
] as const

type Environment = Readonly<Partial<Record<(typeof mailSettingNames)[number], string | undefined>>>

export type SmtpSettings = Readonly<{
  carrier: 'smtp'
  host: string
  port: number
  /** Encrypted from the first byte, after STARTTLS and not without it, or not at all. */
  tls: 'whole' | 'starttls' | 'none'
  auth: Readonly<{ user: string; password: string }> | null
  from: Readonly<{ name: string; address: string }>
}>

export type NotifySettings = Readonly<{
  carrier: 'notify'
  /** An origin, without a slash at its end. */
  url: string
  service: string
  secret: string
  emailTemplate: string
  textTemplate: string | null
}>

export type MailSettings = SmtpSettings | NotifySettings

/** How mail goes out; null when nothing is set. Throws `WrongSetting` with one line, and never repeats a secret. */
export function readMailSettings(environment: Environment): MailSettings | null {
  if (environment.SMTP_URL && environment.NOTIFY_API_KEY) {
    throw new WrongSetting('SMTP_URL and NOTIFY_API_KEY are both set: mail goes one way, so take one of them out.')
  }
  if (environment.SMTP_URL) return readSmtp(environment, environment.SMTP_URL)
  if (environment.NOTIFY_API_KEY) return readNotify(environment, environment.NOTIFY_API_KEY)
  const idle = mailSettingNames.find(name => environment[name])
  if (!idle) return null
  const missing = idle === 'MAIL_FROM' ? 'SMTP_URL' : 'NOTIFY_API_KEY'
  throw new WrongSetting(`${idle} is set but ${missing} is not: set both, or neither.`)
}

function readSmtp({ MAIL_FROM, ...others }: Environment, text: string): SmtpSettings {
  const idle = mailSettingNames.find(name => name.startsWith('NOTIFY') && others[name as keyof typeof others])
  if (idle) throw new WrongSetting(`${idle} is set beside SMTP_URL: it is for GOV.UK Notify, so take one of them out.`)
  if (!MAIL_FROM) {
    throw new WrongSetting(
      'SMTP_URL is set but MAIL_FROM is not: say whose mail it is, such as Goldthread <goldthread@example.org>.',
    )
  }
  return { carrier: 'smtp', ...readSmtpUrl(text), from: readFrom(MAIL_FROM) }
}

function readSmtpUrl(text: string): Omit<SmtpSettings, 'carrier' | 'from'> {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const user = unescaped(url?.username)
  const password = unescaped(url?.password)
  const tls = url && readTls(url)
  const isServer = url?.hostname && ['', '/'].includes(url.pathname) && !url.hash && (user === '') === (password === '')
  if (!isServer || !tls || user === null || password === null) throw wrongSmtpUrl()
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (tls === 'whole' ? 465 : 587)),
    tls,
    auth: user ? { user, password } : null,
  }
}

/** Nothing unencrypted leaves this machine unless somebody says so. Null: not one of the ways there are. */
function readTls({ protocol, hostname, search }: URL): SmtpSettings['tls'] | null {
  if (protocol === 'smtps:') return search ? null : 'whole'
  if (protocol !== 'smtp:') return null
  if (search === '?tls=required') return 'starttls'
  if (search === '?tls=none') return 'none'
  if (search) return null
  return isThisMachine(hostname) ? 'none' : 'starttls'
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}

function unescaped(text = ''): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

function wrongSmtpUrl(): WrongSetting {
  // The value may hold a password, so it is not repeated.
  return new WrongSetting(
    'SMTP_URL is not the address of a mail server: it must look like smtp://user:password@server:587 or smtps://user:password@server:465, and what is unusual in user or password must be written as in an address (@ is %40).',
  )
}

function readFrom(text: string): SmtpSettings['from'] {
  const named = /^\s*"?([^"<>]*)"?\s*<([^<>]*)>\s*$/.exec(text)
  const name = named?.[1]?.trim() ?? ''
  const address = named?.[2] ?? text.trim()
  if (isOneAddress(address) && !/\p{Cc}/u.test(name)) return { name: name || 'Goldthread', address }
  throw new WrongSetting(
    `MAIL_FROM is ${JSON.stringify(text)}: it must be a name and an address, such as Goldthread <goldthread@example.org>.`,
  )
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

function readNotify(environment: Environment, key: string): NotifySettings {
  if (environment.MAIL_FROM) {
    throw new WrongSetting(
      'MAIL_FROM is set beside NOTIFY_API_KEY: GOV.UK Notify sends from its own address, so take MAIL_FROM out.',
    )
  }
  const [, service, secret] = new RegExp(`(${uuid})-(${uuid})$`, 'i').exec(key) ?? []
  if (!service || !secret) {
    throw new WrongSetting(
      'NOTIFY_API_KEY is not a key of GOV.UK Notify: it must be copied whole, from its name to its end.',
    )
  }
  const { NOTIFY_EMAIL_TEMPLATE: emailTemplate, NOTIFY_TEXT_TEMPLATE: textTemplate } = environment
  if (!emailTemplate) {
    throw new WrongSetting(
      'NOTIFY_API_KEY is set but NOTIFY_EMAIL_TEMPLATE is not: docs/running/mail.md says how to make one.',
    )
  }
  return {
    carrier: 'notify',
    url: readNotifyUrl(environment.NOTIFY_URL),
    service,
    secret,
    emailTemplate: readTemplate('NOTIFY_EMAIL_TEMPLATE', emailTemplate),
    textTemplate: textTemplate ? readTemplate('NOTIFY_TEXT_TEMPLATE', textTemplate) : null,
  }
}

function readTemplate(name: string, text: string): string {
  if (new RegExp(`^${uuid}$`, 'i').test(text)) return text
  throw new WrongSetting(`${name} is "${text}": it must be the ID of a template, such as Notify shows under it.`)
}

function readNotifyUrl(text = ''): string {
  if (!text) return 'https://api.notifications.service.gov.uk'
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  if (isSafe && url?.href === `${url?.origin}/`) return url.origin
  throw new WrongSetting(
    'NOTIFY_URL is not an https address with nothing after the name, such as https://api.notifications.service.gov.uk.',
  )
}
