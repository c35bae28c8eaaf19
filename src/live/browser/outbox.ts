import { keptAs, type Storage } from './kept.ts'

/** Words that are not at the server yet. They stay on this device until they are, also through a reload. */
export type Entry = {
  /** `note` with an id, `insight` with a table, or `new` for a note that is still being typed. */
  key: string
  path: string
  id: string
  table: string
  /** What was seen when the writing began. */
  version: string
  words: string
  write: string
  /** Writes that were sent, and never answered. */
  sent: string[]
  /** Is it meant to be sent, or still being typed? */
  isReady: boolean
  /** What the server said of words that it does not take. */
  refusal?: string | undefined
}

/** The server's answer to words it has taken. */
export type Answer = Readonly<{
  outcome: 'saved' | 'apart'
  id: string
  version: number
  said: string
  /** What stands there now, when somebody else had written meanwhile. */
  other?: Readonly<{ words: string; version: number }>
}>

export type Outbox = Readonly<{
  entries(): Entry[]
  find(key: string): Entry | undefined
  put(entry: Entry): void
  drop(key: string): void
}>

/** Kept on this device, in the order in which they were written. */
export function openOutbox(event: string, storage?: () => Storage): Outbox {
  const { read: entries, write: keep } = keptAs<Entry[]>(`goldthread outbox ${event}`, [], storage)
  return {
    entries,
    find: key => entries().find(entry => entry.key === key),
    put: entry => keep([...entries().filter(({ key }) => key !== entry.key), entry]),
    drop: key => keep(entries().filter(entry => entry.key !== key)),
  }
}

/** What came of sending: an answer, words of the server that refuse it, or nothing at all. */
export type Sent = Answer | Readonly<{ refusal: string; isFinal: boolean }> | null

/** Sends words by what posts forms, which is another where there is no browser. */
export async function send(entry: Entry, postForm: typeof post = post): Promise<Sent> {
  const { path, id, table, version, words, write, sent } = entry
  const body = new URLSearchParams({ note: id, table, version, words, write, follows: sent.join(',') })
  const answer = await postForm(path, body)
  if (!answer || answer.status >= 500) return null
  if (answer.status === 401) return { refusal: 'Not sent yet: you are not in the room. Join again', isFinal: false }
  const said = (await answer.json().catch(() => null)) as (Answer & { said: string }) | null
  if (answer.ok) return said
  return { refusal: said?.said ?? 'This cannot be saved', isFinal: answer.status !== 429 }
}

/** A form, sent by script. Null when there is no connection. */
export function post(path: string, body: URLSearchParams): Promise<Response | null> {
  const headers = { accept: 'application/json' }
  return fetch(path, { method: 'POST', body, headers, signal: AbortSignal.timeout(10_000) }).catch(() => null)
}
