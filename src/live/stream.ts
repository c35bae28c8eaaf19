import type { Context } from 'hono'
import type { Hub, Room } from './hub.ts'
import { readHas, type Topic } from './part.ts'

/** What may wait for a browser that takes nothing, in bytes; then it is let go. */
const mostWaiting = 512 * 1024
/** Something that says nothing goes out this often, ms: proxies end connections on which nothing moves, and browsers hear that it stands. */
const beat = 15_000
/** So many streams somebody has at once, in several windows: beyond that the oldest ends. */
const mostOfOne = 8

type Wanted = Readonly<{
  /** Whose stream it is: a guest, or whoever is signed in. */
  of: string
  /** Where somebody is sent who opens the address of a stream as if it were a page. */
  page: string
  room: Room
  topics: readonly Topic[]
}>

/** The streams of this process. When it stops they end: browsers come again, to whoever is there. */
export type Streams = Readonly<{ open(c: Context, wanted: Wanted): Response }>

/** Server-sent events: the parts that somebody looks at, now and as they change. `has` in the address says what is there, or the id of the last event. */
export function streamsOf(hub: Hub, leaving: AbortSignal): Streams {
  /** How to end each stream, by whose it is, the oldest first. */
  const ends = new Map<string, Set<() => void>>()
  leaving.addEventListener('abort', () => {
    for (const end of [...ends.values()].flatMap(each => [...each])) end()
  })

  function keep(of: string, end: () => void): () => void {
    const theirs = ends.get(of) ?? new Set()
    ends.set(of, theirs.add(end))
    const [oldest] = theirs
    if (theirs.size > mostOfOne) oldest?.()
    return () => {
      theirs.delete(end)
      if (theirs.size === 0) ends.delete(of)
    }
  }

  return {
    open(c, { of, page, room, topics }) {
      if (!(c.req.header('accept') ?? '').includes('text/event-stream')) return c.redirect(page, 303)
      const has = readHas(c.req.query('has') ?? c.req.header('last-event-id') ?? '')
      let end: () => void = () => undefined
      const start = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
        let isOver = false
        let leave: (() => void) | undefined
        end = () => {
          if (isOver) return
          isOver = true
          clearInterval(beating)
          forget()
          leave?.()
          closed(controller)
        }
        const send = (bytes: Uint8Array) => {
          if (isOver) return false
          if ((controller.desiredSize ?? 0) < -mostWaiting) end()
          else controller.enqueue(bytes)
          return !isOver
        }
        const beating = setInterval(() => send(nothing), beat).unref()
        const forget = keep(of, () => end())
        send(hello)
        // The database may be away: then the browser comes again.
        const entered = await hub.enter(room, topics, has, send).catch(() => null)
        leave = entered ?? undefined
        if (!entered) end()
        else if (isOver) entered()
      }
      const queuing = new ByteLengthQueuingStrategy({ highWaterMark: 16_384 })
      const body = new ReadableStream<Uint8Array>({ start, cancel: () => end() }, queuing)
      c.header('content-type', 'text/event-stream; charset=utf-8')
      // A proxy that collects what it passes on would keep it from everyone.
      c.header('x-accel-buffering', 'no')
      return c.body(body)
    },
  }
}

/** Closes it, unless whoever read it has gone already. */
function closed(controller: ReadableStreamDefaultController<Uint8Array>): void {
  try {
    controller.close()
  } catch {
    // Nobody reads it any more.
  }
}

const encoder = new TextEncoder()
const nothing = encoder.encode('event: beat\ndata:\n\n')
const hello = encoder.encode('retry: 2000\n\n')
