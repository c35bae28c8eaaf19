import { appendFile, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

// A mail server as a process of its own: like a real one it says OK only when the letter is on the disk.
const [port = '', file = ''] = process.argv.slice(2)

async function keep(stream: Readable, { envelope }: SMTPServerSession): Promise<void> {
  await buffer(stream)
  await appendFile(file, envelope.rcptTo.map(({ address }) => `${address}\n`).join(''))
  const kept = await open(file, 'r+')
  await kept.sync()
  await kept.close()
}

const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  disableReverseLookup: true,
  hideDSN: false,
  // A sender that is killed breaks off in the middle of a letter.
  onData: (stream, session, done) => void keep(stream, session).then(() => done(), done),
})
server.on('error', () => undefined)
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
