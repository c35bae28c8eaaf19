import { expect, test } from 'vitest'
import { forgetOld } from './forget-old.ts'

const now = Date.parse('2027-05-12T09:00:00Z')
const hours = (count: number) => String(now - count * 60 * 60 * 1000)

test('what was kept on a device for an event goes a day after it was looked at last, and nothing else does', () => {
  const kept = new Map([
    ['goldthread seen old', hours(24)],
    ['goldthread private old', 'I was afraid'],
    ['goldthread outbox old', '[]'],
    ['goldthread private unseen', 'From before'],
    ['goldthread seen today', hours(23)],
    ['goldthread private today', 'Ask about the rota'],
    ['goldthread answers', 'Of a survey'],
    ['of another page', ''],
  ])
  const storage = {
    get length() {
      return kept.size
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => void kept.delete(name),
  }
  forgetOld(storage, now)
  expect([...kept.keys()]).toEqual([
    'goldthread seen today',
    'goldthread private today',
    'goldthread answers',
    'of another page',
  ])
})
