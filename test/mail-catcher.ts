import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A letter as it came: read as a mail program reads it, and as it travelled. */
export type Caught = Readonly<{
  mail: ParsedMail
  raw: string
  from: string
  to: readonly string[]
  secure: boolean
  user: string | undefined
  /** What the sender asked for with DSN: the id that a report about this letter will name. */
  envelopeId: string | undefined
}>

/** What the server does with the next letters. */
export type Manner = 'take' | 'hang' | Readonly<{ at: 'from' | 'recipient' | 'letter'; reply: number; words: string }>

/** A real mail server on this machine that keeps what it is sent, and that can be as difficult as others are. */
export type MailCatcher = Readonly<{
  port: number
  /** `smtp://localhost:PORT`, for SMTP_URL. */
  url: string
  caught: Caught[]
  behave(manner: Manner): void
  /** Is somebody kept waiting? */
  isHanging(): boolean
  /** Has anybody shown a user and a password? */
  wasAskedToSignIn(): boolean
  /** Gone, with every connection, in the middle of whatever it did. */
  kill(): Promise<void>
  /** There again, on the same port. */
  restart(): Promise<void>
  close(): Promise<void>
}>

type Opening = {
  /** Offers STARTTLS with this key and certificate; with `whole`, speaks TLS from the first byte. */
  tls?: { key: string; cert: string; whole?: boolean }
  /** Takes mail only from this user. */
  auth?: { user: string; password: string }
}

export async function openMailCatcher({ tls, auth }: Opening = {}): Promise<MailCatcher> {
  const caught: Caught[] = []
  let manner: Manner = 'take'
  let hanging = false
  let askedToSignIn = false
  const options: SMTPServerOptions = {
    ...(tls ? { key: tls.key, cert: tls.cert, secure: tls.whole === true } : { disabledCommands: ['STARTTLS'] }),
    hideDSN: false,
    authOptional: !auth,
    disableReverseLookup: true,
    closeTimeout: 10,
    onAuth({ username, password }, _, done) {
      askedToSignIn = true
      if (username === auth?.user && password === auth?.password) done(null, { user: username })
      else done(refusal(535, '5.7.8 Who are you?'))
    },
    onMailFrom: (_, __, done) => answer('from', done),
    onRcptTo: (_, __, done) => answer('recipient', done),
    async onData(stream, session, done) {
      const raw = await buffer(stream)
      if (manner !== 'take') return answer('letter', done)
      const { mailFrom, rcptTo, dsn } = session.envelope
      caught.push({
        mail: await simpleParser(raw),
        raw: raw.toString('latin1'),
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user === undefined ? undefined : String(session.user),
        envelopeId: dsn?.envid ?? undefined,
      })
      done()
    },
  }

  function answer(step: 'from' | 'recipient' | 'letter', done: (error?: Error) => void): void {
    if (manner === 'take' || (typeof manner === 'object' && manner.at !== step)) done()
    else if (manner === 'hang') hanging = true
    else done(refusal(manner.reply, manner.words))
  }

  let server = await listen(options, 0)
  const { port } = server.server.address() as AddressInfo
  const kill = () => stop(server)
  return {
    port,
    url: `smtp://localhost:${port}`,
    caught,
    behave(next) {
      manner = next
      hanging = false
    },
    isHanging: () => hanging,
    wasAskedToSignIn: () => askedToSignIn,
    kill,
    async restart() {
      server = await listen(options, port)
    },
    close: kill,
  }
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

async function listen(options: SMTPServerOptions, port: number): Promise<SMTPServer> {
  const server = new SMTPServer(options)
  // A client that breaks off is what some tests are about.
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return server
}

async function stop(server: SMTPServer): Promise<void> {
  await new Promise<void>(done => server.close(() => done()))
}
