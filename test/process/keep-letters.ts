import { appendFile, open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

// A mail server as a process of its own: like a real one it says OK only when the letter is on the disk.
const [port = '', file = ''] = process.argv.slice(2)
const server = new SMTPServer({
  disabledCommands: ['STARTTLS'],
  authOptional: true,
  disableReverseLookup: true,
  hideDSN: false,
  async onData(stream, session, done) {
    await buffer(stream)
    await appendFile(file, session.envelope.rcptTo.map(({ address }) => `${address}\n`).join(''))
    const kept = await open(file, 'r+')
    await kept.sync()
    await kept.close()
    done()
  },
})
server.on('error', () => undefined)
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
