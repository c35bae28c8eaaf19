import type { Ear } from '../platform/ear.ts'
import { type Part, partOf, type Topic } from './part.ts'

/** An event that is under way, and whose it is. */
export type Room = Readonly<{ organisationId: string; eventId: string }>

/** Makes parts as they are now, each a piece of a page, in the order asked for. */
export type Render = (room: Room, topics: readonly Topic[]) => Promise<readonly string[]>

/** Takes bytes for one browser. False when it is too slow: then it is let go, and comes again. */
export type Send = (bytes: Uint8Array) => boolean

export type Hub = Readonly<{
  /**
   * Sends a browser the parts it looks at, and from then on each as it changes, until it leaves. What it has already, by
   * the digest it was given, is not sent again.
   */
  enter(room: Room, topics: readonly Topic[], has: ReadonlyMap<Topic, string>, send: Send): Promise<() => void>
  /** Says that parts have changed, to every process. To be called once the change is in the database. */
  tell(room: Room, topics: readonly Topic[]): void
}>

export type Outside = Readonly<{
  ear: Ear
  say(text: string): Promise<unknown>
  render: Render
  failed(error: unknown): void
}>

type Looking = Readonly<{ topics: ReadonlySet<Topic>; send: Send }>

type Open = Readonly<{
  room: Room
  looking: Set<Looking>
  /** How many look at each part. */
  lookers: Map<Topic, number>
  /** Each part as it was made last. */
  parts: Map<Topic, Promise<Part>>
  changed: Set<Topic>
  /** How often parts of each kind were looked at anew. */
  turns: Map<string, number>
  isBusy: { now: boolean }
  timer: NodeJS.Timeout
}>

/** Parts of tables, of guests, and those of which there is one each. */
const kindOf = (topic: Topic): string => (topic.includes(' ') ? (topic.split(' ')[0] ?? '') : '')

export const channel = 'goldthread_live'

/** What changes again and again is sent so often and no more, ms. */
const pause = 80
/** After a failure it is tried again so much later, ms: the database may be away for a while. */
const pauseAfterFailure = 1_000
/**
 * So often the next part of each kind is looked at anew, ms: what a process changed that died meanwhile shows too. What
 * everyone sees waits neither for the parts of a thousand guests nor for those of the tables.
 */
const lookAnew = 500
/** So many parts fit in what the database passes on at once. */
const mostTold = 100

/** What processes tell each other when parts of a room have changed. */
export function textsOf(eventId: string, topics: readonly Topic[]): string[] {
  const firsts = topics.map((_, i) => i).filter(i => i % mostTold === 0)
  return firsts.map(i => [eventId, ...topics.slice(i, i + mostTold)].join('\n'))
}

/** Sends everyone what changes. Every process has one, and they tell each other through the database. */
export function makeHub({ ear, say, render, failed }: Outside): Hub {
  const rooms = new Map<string, Open>()
  const untold = new Map<string, Set<Topic>>()
  let isListening = false

  function listen(): void {
    if (isListening) return
    isListening = true
    ear.listen(channel, {
      heard(text) {
        const [eventId = '', ...topics] = text.split('\n')
        const open = rooms.get(eventId)
        if (open) change(open, topics)
      },
      missed() {
        for (const open of rooms.values()) change(open, open.parts.keys())
      },
    })
  }

  function change(open: Open, topics: Iterable<Topic>, wait = pause): void {
    for (const topic of topics) if (open.parts.has(topic)) open.changed.add(topic)
    if (open.changed.size === 0 || open.isBusy.now) return
    open.isBusy.now = true
    setTimeout(() => void refresh(open), wait).unref()
  }

  async function refresh(open: Open): Promise<void> {
    const topics = [...open.changed]
    open.changed.clear()
    let wait = pause
    try {
      await renew(open, topics)
    } catch (error) {
      failed(error)
      for (const topic of topics) open.changed.add(topic)
      wait = pauseAfterFailure
    } finally {
      open.isBusy.now = false
    }
    if (rooms.get(open.room.eventId) === open) change(open, [], wait)
  }

  /** Makes parts anew, and sends those that are not as they were to whoever looks at them. */
  async function renew(open: Open, topics: readonly Topic[]): Promise<void> {
    const pieces = await render(open.room, topics)
    for (const [i, topic] of topics.entries()) {
      const [before, part] = [await open.parts.get(topic), partOf(topic, pieces[i] ?? '')]
      if (!open.lookers.has(topic) || before?.digest === part.digest) continue
      open.parts.set(topic, Promise.resolve(part))
      for (const one of open.looking) if (one.topics.has(topic) && !one.send(part.bytes)) leave(open, one)
    }
  }

  function openRoom(room: Room): Open {
    const known = rooms.get(room.eventId)
    if (known) return known
    const open: Open = {
      ...{ room, looking: new Set(), lookers: new Map(), parts: new Map(), changed: new Set() },
      turns: new Map(),
      isBusy: { now: false },
      timer: setInterval(() => lookAtNext(open), lookAnew).unref(),
    }
    rooms.set(room.eventId, open)
    return open
  }

  function lookAtNext(open: Open): void {
    const all = [...open.parts.keys()]
    for (const kind of new Set(all.map(kindOf))) {
      const topics = all.filter(topic => kindOf(topic) === kind)
      const turn = open.turns.get(kind) ?? 0
      open.turns.set(kind, turn + 1)
      change(open, [topics[turn % topics.length] ?? ''])
    }
  }

  function leave(open: Open, one: Looking): void {
    if (!open.looking.delete(one)) return
    for (const topic of one.topics) {
      const others = (open.lookers.get(topic) ?? 1) - 1
      if (others > 0) open.lookers.set(topic, others)
      else {
        open.lookers.delete(topic)
        open.parts.delete(topic)
      }
    }
    if (open.looking.size > 0) return
    clearInterval(open.timer)
    rooms.delete(open.room.eventId)
  }

  /** Makes those parts that nobody has looked at yet, once for all who ask, and waits until all of these are there. */
  function partsOf(open: Open, topics: readonly Topic[]): Promise<unknown> {
    const missing = topics.filter(topic => !open.parts.has(topic))
    const making = missing.length > 0 ? render(open.room, missing) : Promise.resolve([])
    for (const [i, topic] of missing.entries()) {
      const made = making.then(pieces => partOf(topic, pieces[i] ?? ''))
      open.parts.set(topic, made)
      made.catch(() => open.parts.get(topic) === made && open.parts.delete(topic))
    }
    return Promise.all(topics.flatMap(topic => open.parts.get(topic) ?? []))
  }

  return {
    async enter(room, topics, has, send) {
      listen()
      const open = openRoom(room)
      const one: Looking = { topics: new Set(topics), send }
      open.looking.add(one)
      for (const topic of one.topics) open.lookers.set(topic, (open.lookers.get(topic) ?? 0) + 1)
      try {
        await partsOf(open, [...one.topics])
        for (const topic of one.topics) {
          const part = await newest(open, topic)
          if (part && has.get(topic) !== part.digest) send(part.bytes)
        }
      } catch (error) {
        leave(open, one)
        throw error
      }
      return () => leave(open, one)
    },
    tell({ eventId }, topics) {
      const known = untold.get(eventId)
      for (const topic of topics) known?.add(topic)
      if (known) return
      untold.set(eventId, new Set(topics))
      setTimeout(() => {
        const all = [...(untold.get(eventId) ?? [])]
        untold.delete(eventId)
        for (const text of textsOf(eventId, all)) say(text).catch(failed)
      }, pause / 2)
    },
  }
}

/** A part as it was made last, also when it was made anew while it was waited for: what is older is sent to nobody. */
async function newest({ parts }: Open, topic: Topic): Promise<Part | undefined> {
  for (;;) {
    const making = parts.get(topic)
    const part = await making
    if (parts.get(topic) === making) return part
  }
}
