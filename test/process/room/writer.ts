import { type Entry, openOutbox, send } from '../../../src/live/browser/outbox.ts'
import { type Arrived, openWriting } from '../../../src/live/browser/writing.ts'
import { livePaths } from '../../../src/live/paths.ts'
import type { Following } from './following.ts'
import type { Guest } from './guest.ts'

/** A form of a note: what is at the server, as far as is known here, and what stands in the field. */
type Field = Readonly<{ version: number; words: string; value: string }>

/** Somebody who writes at a table with the very script of the page, of which only the page itself is missing. */
export type Writer = Readonly<{
  guest: Guest
  following: Following
  /** Notes of the table as they stand in this browser, by their ids. */
  notes(): ReadonlyMap<string, string>
  add(words: string): void
  type(note: string, more: string): void
  /** Words that are on the device alone. */
  unsent(): readonly Entry[]
  /** Every text that was shown as saved. */
  saved: string[]
}>

/** Sits down, and reads what is there. */
export async function sitAndWrite(guest: Guest, table: number): Promise<Writer> {
  const sat = await guest.post(livePaths.table, { table: String(table) }, 'text/html')
  if (sat.status !== 303) throw new Error(`Sitting down: ${sat.status}`)
  const fields = new Map<string, Field>()
  const saved: string[] = []
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  }
  const outbox = openOutbox('a room', () => storage)
  const writing = openWriting(outbox, {
    send: entry => send(entry, (path, body) => postBy(guest, path, body)),
    isOnline: () => true,
    paint: () => undefined,
    show,
  })

  /** As the page does with its forms. */
  function show({ entry, answer: { id, version, other }, isMoved }: Arrived): void {
    saved.push(entry.words)
    const field = fields.get(entry.id)
    if (!field) return
    if (isMoved) fields.set(id, { ...field, version, words: entry.words })
    if (other) fields.set(entry.id, { ...other, value: other.words })
    else fields.set(entry.id, { ...field, version, words: entry.words })
  }

  /** What is being typed stays, with the version that its writer had seen. */
  function read(html: string): void {
    for (const [, id = '', version, words = ''] of html.matchAll(noteForm)) {
      const known = fields.get(id)
      if (known && known.value !== known.words) continue
      fields.set(id, { version: Number(version), words: words.trim(), value: words.trim() })
    }
  }

  const following = await guest.follow(({ part, html }) => part === `table ${table}` && read(html))
  const own = { path: livePaths.notes, table: String(table) }
  return {
    ...{ guest, following, saved },
    notes: () => new Map([...fields].map(([id, { value }]) => [id, value])),
    unsent: () => outbox.entries(),
    add(words) {
      writing.typed({ ...own, keep: 'new', key: 'new', id: '', version: '0', words })
      writing.done('new', own.table)
    },
    type(id, more) {
      const field = fields.get(id)
      if (!field) throw new Error('There is no such note.')
      const words = field.value + more
      fields.set(id, { ...field, value: words })
      writing.typed({ ...own, keep: 'note', key: `note ${id}`, id, version: String(field.version), words })
    },
  }
}

const noteForm =
  /data-keep="note".*?name="note" value="([\w-]+)".*?name="version" value="(\d+)".*?<textarea[^>]*>([^<]*)<\/textarea>/gs

async function postBy(guest: Guest, path: string, body: URLSearchParams): Promise<Response | null> {
  const answered = await guest.post(path, body).catch(() => null)
  return answered && new Response(answered.text || null, { status: answered.status })
}
