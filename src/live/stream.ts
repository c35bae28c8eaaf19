import type { Context } from 'hono'
import type { Hub, Room } from './hub.ts'
import { readHas, type Topic } from './part.ts'

/** What may wait for a browser that takes nothing, in bytes; then it is let go. */
const mostWaiting = 512 * 1024
/** A line that says nothing goes out this often, ms: proxies end connections on which nothing moves. */
const beat = 15_000

/** Ends the streams of this process: browsers come again, to whoever is there. */
export type Streams = Readonly<{
  /** `page` is where somebody is sent who opens the address of a stream as if it were a page. */
  open(c: Context, page: string, room: Room, topics: readonly Topic[]): Response
}>

/** Server-sent events: the parts that somebody looks at, now and as they change. `has` in the address says what is there. */
export function streamsOf(hub: Hub, leaving: AbortSignal): Streams {
  const ends = new Set<() => void>()
  leaving.addEventListener('abort', () => {
    for (const end of ends) end()
  })
  return {
    open(c, page, room, topics) {
      if (!(c.req.header('accept') ?? '').includes('text/event-stream')) return c.redirect(page, 303)
      const has = readHas(c.req.query('has') ?? '')
      let stop: () => void = () => undefined
      const body = new ReadableStream<Uint8Array>(
        {
          async start(controller) {
            let leave: (() => void) | undefined
            let isOver = false
            stop = () => {
              if (isOver) return
              isOver = true
              clearInterval(beating)
              ends.delete(end)
              leave?.()
            }
            const end = () => {
              if (!isOver) controller.close()
              stop()
            }
            const send = (bytes: Uint8Array) => {
              if (isOver) return false
              if ((controller.desiredSize ?? 0) < -mostWaiting) {
                end()
                return false
              }
              controller.enqueue(bytes)
              return true
            }
            const beating = setInterval(() => send(nothing), beat).unref()
            ends.add(end)
            send(hello)
            leave = await hub.enter(room, topics, has, send)
            if (isOver) leave()
          },
          cancel: () => stop(),
        },
        new ByteLengthQueuingStrategy({ highWaterMark: 16_384 }),
      )
      c.header('content-type', 'text/event-stream; charset=utf-8')
      // A proxy that collects what it passes on would keep it from everyone.
      c.header('x-accel-buffering', 'no')
      return c.body(body)
    },
  }
}

const encoder = new TextEncoder()
const nothing = encoder.encode(':\n\n')
const hello = encoder.encode('retry: 2000\n\n')
