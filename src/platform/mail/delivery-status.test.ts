import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../test/world.ts'
import { bounceCommand, readReturned } from '../../cli/bounce.ts'
import { readDeliveryStatus } from './delivery-status.ts'
import { post } from './post.ts'

const id = '0f0e0d0c-0b0a-4988-8776-655443322110'

type Parts = {
  envelopeId?: string
  action?: string
  status?: string
  diagnostic?: string
  returned?: string
  extra?: string
}

/** A report as Postfix writes it. */
function report({ envelopeId, action = 'failed', status = '5.1.1', diagnostic, returned, extra = '' }: Parts): Buffer {
  return Buffer.from(
    `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: goldthread@aldermoor.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="9B095B5ADSN=_01D6"

--9B095B5ADSN=_01D6
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--9B095B5ADSN=_01D6
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
${envelopeId ? `Original-Envelope-Id: ${envelopeId}\n` : ''}Arrival-Date: Wed, 12 May 2027 09:00:00 +0000 (UTC)

Final-Recipient: rfc822; gone@example.org
Action: ${action}
Status: ${status}
${diagnostic ? `Diagnostic-Code: ${diagnostic}\n` : ''}
${extra}--9B095B5ADSN=_01D6
Content-Type: ${returned?.includes('Hello') ? 'message/rfc822' : 'text/rfc822-headers'}

${returned ?? 'Subject: Due'}

--9B095B5ADSN=_01D6--
`.replaceAll('\n', '\r\n'),
  )
}

const headers = (name = id) =>
  `From: goldthread@aldermoor.example\nMessage-ID: <${name}@aldermoor.example>\nSubject: Due`

test('a report tells which letter came back, and why, in a code', async () => {
  const diagnostic = 'smtp; 550 5.1.1 <gone@example.org>:\n    Recipient address rejected'
  expect(await readDeliveryStatus(report({ envelopeId: id, diagnostic }))).toEqual({ id, code: '550 5.1.1' })
})

test('without an envelope id, the Message-ID of what was returned tells it', async () => {
  expect(await readDeliveryStatus(report({ returned: headers() }))).toEqual({ id, code: '5.1.1' })
  expect(await readDeliveryStatus(report({ returned: `${headers()}\n\nHello` }))).toEqual({ id, code: '5.1.1' })
})

test('a letter given up after days came back too; one that is only late did not', async () => {
  expect(await readDeliveryStatus(report({ envelopeId: id, status: '4.4.7' }))).toEqual({ id, code: '4.4.7' })
  expect(await readDeliveryStatus(report({ envelopeId: id, action: 'delayed', status: '4.4.1' }))).toBeNull()
  expect(await readDeliveryStatus(report({ envelopeId: id, action: 'delivered', status: '2.1.5' }))).toBeNull()
})

test.each([
  ['nothing', ''],
  ['no mail', '\u0000\u0001\u0002 not mail at all'],
  ['an answer', `From: a@example.org\r\nSubject: Re: Due\r\n\r\nThank you, ${id}`],
  ['a report about a letter of someone else', report({ returned: headers('abc.123') })],
  ['a report with something else for an id', report({ envelopeId: `${id}'; drop table mails; --` })],
  ['a report cut in two', report({ envelopeId: id }).subarray(0, 500)],
  ['parts within parts without end', nested(300)],
])('%s is let pass', async (_, message) => {
  expect(await readDeliveryStatus(Buffer.from(message))).toBeNull()
})

test('what it calls a code is one, whatever was written there', async () => {
  const hostile = report({ envelopeId: id, status: '5.1.1 sam@example.org', diagnostic: 'x-unix; sam@example.org' })
  expect(await readDeliveryStatus(hostile)).toEqual({ id, code: '5.1.1' })
  const nothing = report({ envelopeId: id, status: 'sam@example.org' })
  expect(await readDeliveryStatus(nothing)).toEqual({ id, code: 'failed' })
})

test('every beginning of a report, and any byte of it changed, is read or let pass, and never fails', async () => {
  const whole = report({ envelopeId: id, returned: headers() })
  for (let i = 0; i < whole.length; i += 13) {
    await readDeliveryStatus(whole.subarray(0, i))
    const changed = Buffer.from(whole)
    changed[i] = (i * 37) % 256
    const read = await readDeliveryStatus(changed)
    if (read) expect(read.code).toMatch(/^[A-Za-z0-9 .-]{1,40}$/)
  }
})

function nested(depth: number): string {
  const open = (i: number) => `Content-Type: multipart/report; boundary=b${i}\r\n\r\n--b${i}\r\n`
  return Array.from({ length: depth }, (_, i) => open(i)).join('')
}

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('the command records what a mail server hands it, once', async () => {
  const { keeper, clock } = world.house
  const { viewer } = await world.signedIn()
  const letter = { to: 'gone@example.org', subject: 'Due', body: 'It is due.', now: clock.now(), lifetime: 60_000 }
  await post(keeper, { ...letter, organisationId: viewer.organisationId })
  const mail = await keeper.selectFrom('mails').select('id').executeTakeFirstOrThrow()
  const said: string[] = []
  const terminal = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
  const tail = Buffer.alloc(3_000_000, 'x')
  for (const envelopeId of [mail.id, mail.id, id]) {
    const input = Readable.from([report({ envelopeId }), tail])
    const returned = await readReturned(input)
    expect(await bounceCommand(keeper, returned!, clock.now(), terminal)).toBe(0)
  }
  expect(said).toEqual([
    'Recorded: a letter came back (5.1.1).',
    'It is about no letter that is still known, or not the first.',
    'It is about no letter that is still known, or not the first.',
  ])
  const row = await keeper.selectFrom('mails').selectAll().where('id', '=', mail.id).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ bounce: '5.1.1', bounced_at: clock.now(), content: null })
})
