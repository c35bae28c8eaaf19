import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Listener } from '../platform/ear.ts'
import { makeHub, type Room } from './hub.ts'

const room: Room = { organisationId: 'organisation', eventId: 'event' }
type Said = { part: string; digest: string; html: string }

/** Two processes with one database between them, which passes on what is said. */
function twoProcesses() {
  const listeners: Listener[] = []
  const words = new Map([['day', 'before']])
  /** Parts that are being made until this is over. */
  const making = new Map<string, Promise<void>>()
  let made = 0
  const hub = () =>
    makeHub({
      ear: { listen: (_, listener) => void listeners.push(listener), close: async () => undefined },
      say: async text => {
        for (const { heard } of listeners) heard(text)
      },
      render: async (_, topics) => {
        made += topics.length
        await Promise.all(topics.map(topic => making.get(topic)))
        return topics.map(topic => words.get(topic) ?? '')
      },
      failed: error => {
        throw error
      },
    })
  return { first: hub(), second: hub(), words, making, listeners, made: () => made }
}

function browser() {
  const got: Said[] = []
  const send = (bytes: Uint8Array) => {
    const [, data = ''] = /data: (.*)\n/.exec(new TextDecoder().decode(bytes)) ?? []
    got.push(JSON.parse(data))
    return true
  }
  return { got, send, words: () => got.map(({ html }) => html) }
}

const until = async (isSo: () => boolean) => {
  for (let i = 0; i < 200 && !isSo(); i += 1) await pause(10)
  expect(isSo()).toBe(true)
}

test('whoever comes gets each part as it is, and what changes reaches everyone, whichever process they are at', async () => {
  const { first, second, words } = twoProcesses()
  const [anna, bilal] = [browser(), browser()]
  await first.enter(room, ['day'], new Map(), anna.send)
  await second.enter(room, ['day'], new Map(), bilal.send)
  expect([anna.words(), bilal.words()]).toEqual([['before'], ['before']])
  words.set('day', 'after')
  first.tell(room, ['day'])
  await until(() => anna.got.length === 2 && bilal.got.length === 2)
  expect([anna.words()[1], bilal.words()[1]]).toEqual(['after', 'after'])
})

test('who comes back with what they have is sent only what is new', async () => {
  const { first } = twoProcesses()
  const [before, after] = [browser(), browser()]
  const leave = await first.enter(room, ['day', 'table 3'], new Map(), before.send)
  leave()
  const has = new Map(before.got.map(({ part, digest }) => [part, digest]))
  await first.enter(room, ['day', 'table 3', 'table 4'], has, after.send)
  expect(after.got.map(({ part }) => part)).toEqual(['table 4'])
})

test('many who come at the same moment are one piece of work, and many changes at once are sent once', async () => {
  const { first, words, made } = twoProcesses()
  const many = Array.from({ length: 200 }, browser)
  await Promise.all(many.map(({ send }) => first.enter(room, ['day'], new Map(), send)))
  expect(made()).toBe(1)
  for (let i = 0; i < 50; i += 1) {
    words.set('day', `version ${i}`)
    first.tell(room, ['day'])
  }
  await until(() => many.every(({ got }) => got.length === 2))
  expect(new Set(many.map(({ got }) => got[1]?.html))).toEqual(new Set(['version 49']))
})

test('what nobody said, because a process died, shows all the same', async () => {
  const { first, words } = twoProcesses()
  const anna = browser()
  await first.enter(room, ['day'], new Map(), anna.send)
  words.set('day', 'changed in silence')
  await until(() => anna.words().includes('changed in silence'))
})

test('what everyone sees waits for no part of a single guest, and no room for another', async () => {
  const { first, words } = twoProcesses()
  const other = { ...room, eventId: 'other' }
  const [anna, bilal] = [browser(), browser()]
  for (let i = 0; i < 200; i += 1) await first.enter(room, [`guest ${i}`], new Map(), browser().send)
  await first.enter(room, ['day', 'wall'], new Map(), anna.send)
  await first.enter(other, ['check', 'policy'], new Map(), bilal.send)
  for (const topic of ['day', 'wall', 'check', 'policy']) words.set(topic, `${topic} changed in silence`)
  await until(() => anna.got.length === 4 && bilal.got.length === 4)
})

test('who comes while something changes is left with what it is now', async () => {
  const { first, words, making } = twoProcesses()
  const [anna, bilal] = [browser(), browser()]
  await first.enter(room, ['day'], new Map(), anna.send)
  let isMade: () => void = () => undefined
  making.set(
    'table 1',
    new Promise(resolve => {
      isMade = resolve
    }),
  )
  const entering = first.enter(room, ['day', 'table 1'], new Map(), bilal.send)
  words.set('day', 'after')
  first.tell(room, ['day'])
  await until(() => anna.words().includes('after'))
  isMade()
  await entering
  expect(bilal.got.filter(({ part }) => part === 'day').at(-1)?.html).toBe('after')
})

test('after a broken connection to the database everything is looked at anew', async () => {
  const { first, words, listeners } = twoProcesses()
  const anna = browser()
  await first.enter(room, ['day'], new Map(), anna.send)
  words.set('day', 'meanwhile')
  for (const { missed } of listeners) missed()
  await until(() => anna.words().includes('meanwhile'))
})

test('who takes nothing is let go, and keeps nobody waiting', async () => {
  const { first, words } = twoProcesses()
  const [slow, quick] = [browser(), browser()]
  let takes = true
  await first.enter(room, ['day'], new Map(), bytes => takes && slow.send(bytes))
  await first.enter(room, ['day'], new Map(), quick.send)
  takes = false
  words.set('day', 'one')
  first.tell(room, ['day'])
  await until(() => quick.words().includes('one'))
  takes = true
  words.set('day', 'two')
  first.tell(room, ['day'])
  await until(() => quick.words().includes('two'))
  expect(slow.words()).toEqual(['before'])
})

test('while the database is away it is tried once a second, and then everyone has what changed', async () => {
  let isAway = false
  const failures: unknown[] = []
  const words = new Map([['day', 'before']])
  const listeners: Listener[] = []
  const hub = makeHub({
    ear: { listen: (_, listener) => void listeners.push(listener), close: async () => undefined },
    say: async text => {
      for (const { heard } of listeners) heard(text)
    },
    async render(_, topics) {
      if (isAway) throw new Error('away')
      return topics.map(topic => words.get(topic) ?? '')
    },
    failed: error => void failures.push(error),
  })
  const anna = browser()
  await hub.enter(room, ['day'], new Map(), anna.send)
  isAway = true
  words.set('day', 'after')
  hub.tell(room, ['day'])
  await until(() => failures.length > 0)
  isAway = false
  await until(() => anna.words().includes('after'))
  expect(failures).toHaveLength(1)
})
