import nodemailer from 'nodemailer'
import { isOneAddress } from './address.ts'
import type { Carrier, Outgoing } from './carrier.ts'
import { asPlainText } from './letter.ts'
import { asHtml } from './letter-html.tsx'
import type { SmtpSettings } from './settings.ts'
import { understandFailure } from './smtp-reply.ts'

/** How long a mail server may say nothing, ms. */
export const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  dnsTimeout: 10_000,
  socketTimeout: 30_000,
}

/** Sends through a mail server. Connections are kept, at most three at once; certificates are checked by Node's rules. */
export function smtpCarrier(settings: SmtpSettings, waiting = patience): Carrier {
  const { host, port, tls, auth, from } = settings
  const transport = nodemailer.createTransport({
    pool: true,
    maxConnections: 3,
    host,
    port,
    secure: tls === 'whole',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(auth && { auth: { user: auth.user, pass: auth.password } }),
    ...waiting,
    // A letter never brings in a file or a page.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    name: `${host}:${port}`,
    carriesTexts: false,
    async carry(message) {
      if (message.channel === 'text') throw new Error('A mail server carries no text messages.')
      if (!isOneAddress(message.to)) return { outcome: 'refused', code: '553 5.1.3' }
      try {
        await transport.sendMail(compose(message, from))
        return { outcome: 'taken' }
      } catch (error) {
        return understandFailure(error)
      }
    },
    async findObstacle() {
      try {
        await transport.verify()
        return null
      } catch (error) {
        const found = understandFailure(error)
        return 'code' in found ? found.code : null
      }
    },
    close: () => transport.close(),
  }
}

function compose({ id, to, letter }: Extract<Outgoing, { channel: 'mail' }>, from: SmtpSettings['from']) {
  const domain = from.address.split('@').at(-1)
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: to },
    subject: letter.subject,
    text: asPlainText(letter),
    html: asHtml(letter),
    // Beside the words, so that a mail program offers it, and as a file for those that do not.
    ...(letter.calendar && {
      icalEvent: { method: letter.calendar.method, filename: 'event.ics', content: letter.calendar.text },
    }),
    messageId: `<${id}@${domain}>`,
    // Nobody is to answer a letter of a machine by machine; Exchange looks at a header of its own.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...stopHeaders(letter.stop) },
    envelope: { from: from.address, to: [to] },
    // A server that can report failures says in the report which letter it was.
    dsn: { id, return: 'headers' as const, notify: ['failure' as const], recipient: `rfc822;${to}` },
  }
}

/** RFC 2369, and RFC 8058 for the one press, which has to go over https. */
function stopHeaders(stop: string | undefined): Record<string, string> {
  if (stop === undefined) return {}
  const oneClick = stop.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  return { 'List-Unsubscribe': `<${stop}>`, ...oneClick }
}
