import { drawId } from './draw-id.ts'
import type { Answer, Entry, Outbox, Sent } from './outbox.ts'

/** What somebody types, as the form says in which they do: which words they are, where they go, and what was seen. */
export type Typed = Readonly<{
  keep: 'note' | 'insight' | 'new'
  key: string
  path: string
  id: string
  table: string
  version: string
  words: string
}>

/** Words that have arrived. Moved, they are a note of their own under another key. */
export type Arrived = Readonly<{ entry: Entry; answer: Answer; key: string; isMoved: boolean }>

type Outside = Readonly<{
  send(entry: Entry): Promise<Sent>
  isOnline(): boolean
  /** Where words stand has changed. */
  paint(): void
  show(arrived: Arrived): void
}>

/** Writing from a device: what is typed is kept until it is sent, sent while typing pauses, and said to be what it is. */
export type Writing = Readonly<{
  typed(what: Typed): void
  /** Words are done. False when there are none. */
  done(key: string, table: string): boolean
  /** Sends what waits, so many ms from now. */
  soon(wait: number): void
  /** What is said beside the words of this key. */
  standing(key: string): string
}>

/** How long a pause in typing is, ms. */
const pause = 800

export function openWriting(outbox: Outbox, outside: Outside): Writing {
  const saved = new Map<string, string>()
  let isSending = false
  let isAway = false
  let waits = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  for (const entry of outbox.entries()) if (entry.key.startsWith('note ')) outbox.put({ ...entry, isReady: true })
  soon(0)
  return { typed, done, soon, standing }

  function typed({ keep, ...what }: Typed): void {
    const { key, words } = what
    const before = outbox.find(key)
    const isReady = (keep === 'note' || before?.isReady === true) && words.trim() !== ''
    saved.delete(key)
    if (words.trim() === '' && !before?.sent.length) outbox.drop(key)
    else {
      const version = before?.version ?? what.version
      outbox.put({ ...what, version, write: drawId(), sent: before?.sent ?? [], isReady })
    }
    outside.paint()
    if (isReady) soon(pause)
  }

  function done(key: string, table: string): boolean {
    const entry = outbox.find(key)
    if (!entry || entry.words.trim() === '') return false
    if (key === 'new') {
      outbox.drop('new')
      outbox.put({ ...entry, ...newNote(), table, isReady: true })
    } else outbox.put({ ...entry, isReady: true })
    soon(0)
    return true
  }

  function soon(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void sendAll(), wait)
  }

  /** One after another. Without a connection it is tried again, and each time after a longer while. */
  async function sendAll(): Promise<void> {
    if (isSending) return soon(200)
    isSending = true
    let isPutOff = false
    for (const { key } of outbox.entries()) {
      // Read anew: while others were sent, typing went on.
      const entry = outbox.find(key)
      if (!entry?.isReady) continue
      // Noted before it goes: should no answer come, the next write says which it follows.
      outbox.put({ ...entry, sent: [...new Set([...entry.sent, entry.write])].slice(-50) })
      const came = await outside.send(entry)
      isAway = came === null
      if (came === null) break
      if ('refusal' in came) {
        refused(entry, came.refusal, came.isFinal)
        isPutOff ||= !came.isFinal
      } else arrived(entry, came)
    }
    isSending = false
    waits = isAway || isPutOff ? waits + 1 : 0
    outside.paint()
    if (outbox.entries().some(({ isReady }) => isReady)) soon(Math.min(10_000, 1000 * 2 ** waits))
  }

  function refused(entry: Entry, refusal: string, isFinal: boolean): void {
    const now = outbox.find(entry.key) ?? entry
    outbox.put({ ...now, refusal, isReady: now.isReady && !(isFinal && now.write === entry.write) })
  }

  /** Words have arrived. What was typed since goes on from there. */
  function arrived(entry: Entry, answer: Answer): void {
    const { outcome, id, version, said } = answer
    const now = outbox.find(entry.key)
    const isDone = !now || now.write === entry.write
    const apart = outcome === 'apart' ? `note ${id}` : entry.key
    // An answer that came late: the note apart stands here by now, and somebody types in it. That stays theirs.
    const isTaken = apart !== entry.key && outbox.find(apart) !== undefined
    const isMoved = outcome === 'apart' && entry.key.startsWith('note ') && !isTaken
    outbox.drop(entry.key)
    const path = outcome === 'apart' ? entry.path.replace(/insight$/, 'notes') : entry.path
    const onward = isTaken ? newNote() : { key: apart, id, version: String(version) }
    if (now && !isDone) outbox.put({ ...now, ...onward, path, sent: [] })
    saved.set(isMoved ? apart : entry.key, said)
    outside.show({ entry, answer, key: apart, isMoved })
  }

  function standing(key: string): string {
    const entry = outbox.find(key)
    if (!entry) return saved.get(key) ?? ''
    if (entry.refusal) return entry.refusal
    if (!entry.isReady) return 'Not saved yet'
    return isAway || !outside.isOnline() ? 'Not sent yet: no connection' : 'Saving'
  }
}

function newNote(): Pick<Entry, 'key' | 'id' | 'version'> {
  const id = drawId()
  return { key: `note ${id}`, id, version: '0' }
}
