import { type ClientRequest, get } from 'node:http'
import type { Part } from '../../../src/live/browser/live.ts'

/** Called with each part as it comes. */
export type Heard = (part: Part) => void

export type Following = Readonly<{
  /** How often it came again after the stream had broken off. */
  returns(): number
  /** The connection breaks; it comes again. */
  breakOff(): void
  leave(): void
}>

type Listening = Readonly<{ heard: Heard; isAway?: () => boolean }>

/** Follows a stream on a connection of its own, as a browser does: after a break it comes again, and says what it has. */
export async function follow(
  address: string,
  cookie: string,
  { heard, isAway = () => false }: Listening,
): Promise<Following> {
  const has = new Map<string, string>()
  let asked: ClientRequest | undefined
  let [isLeaving, returns, waits] = [false, 0, 0]

  const once = () =>
    new Promise<void>((opened, failed) => {
      if (isAway()) return failed(new Error('There is no connection.'))
      const list = [...has].map(([topic, digest]) => `${topic}.${digest}`).join(',')
      const headers = { cookie, accept: 'text/event-stream' }
      asked = get(`${address}?has=${encodeURIComponent(list)}`, { agent: false, headers }, answer => {
        if (answer.statusCode !== 200) {
          answer.resume()
          return failed(new Error(`The stream: ${answer.statusCode}`))
        }
        let text = ''
        answer.setEncoding('utf8').on('data', (piece: string) => {
          const events = (text + piece).split('\n\n')
          text = events.pop() ?? ''
          for (const event of events) take(event)
        })
        answer.on('error', () => undefined).on('close', again)
        opened()
      })
      asked.on('error', failed)
    })

  function take(event: string): void {
    waits = 0
    const [, data] = /^data: (.*)$/m.exec(event) ?? []
    if (!data) return
    const part = JSON.parse(data) as Part
    has.set(part.part, part.digest)
    heard(part)
  }

  function again(): void {
    if (isLeaving) return
    setTimeout(
      () => {
        if (isLeaving) return
        once().then(() => (returns += 1), again)
      },
      Math.min(8_000, 500 * 2 ** waits++) * (0.5 + Math.random()),
    )
  }

  await once()
  return {
    returns: () => returns,
    breakOff: () => asked?.destroy(),
    leave() {
      isLeaving = true
      asked?.destroy()
    },
  }
}
