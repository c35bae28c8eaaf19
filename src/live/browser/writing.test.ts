import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Entry, openOutbox, type Sent } from './outbox.ts'
import { openWriting, type Typed } from './writing.ts'

const typed = (id: string, words: string): Typed => ({
  ...{ keep: 'note', key: `note ${id}`, path: '/notes', id, table: '1', version: '1', words },
})

test('an answer that came late takes no words away that are typed meanwhile into the note it names', async () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  }
  const outbox = openOutbox('a room', () => storage)
  const sent: Entry[] = []
  let answer: (came: Sent) => void = () => undefined
  const writing = openWriting(outbox, {
    send(entry) {
      sent.push(entry)
      if (sent.length === 1) return new Promise(resolve => (answer = resolve))
      return Promise.resolve({ outcome: 'saved', id: entry.id, version: 2, said: 'Saved' })
    },
    isOnline: () => true,
    paint: () => undefined,
    show: () => undefined,
  })
  writing.typed(typed('first', 'What I said'))
  while (sent.length === 0) await pause(20)
  // The server has put it apart, and the note apart has come with a part of the page before the answer did.
  writing.typed(typed('apart', 'What I said, and typed there'))
  writing.typed(typed('first', 'What I said, and typed here'))
  answer({ outcome: 'apart', id: 'apart', version: 1, said: '', other: { words: 'Of somebody else', version: 2 } })
  while (outbox.entries().length > 0) await pause(20)
  const words = sent.slice(1).map(entry => [entry.id === 'apart', entry.words])
  expect(words).toContainEqual([true, 'What I said, and typed there'])
  expect(words).toContainEqual([false, 'What I said, and typed here'])
})
