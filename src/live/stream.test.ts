import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Hub } from './hub.ts'
import { streamsOf } from './stream.ts'

const room = { organisationId: 'organisation', eventId: 'event' }

/** A page of one guest, at a hub that does what it is told to. */
function ask(enter: Hub['enter'], leaving = new AbortController().signal) {
  const streams = streamsOf({ enter, tell: () => undefined }, leaving)
  const app = new Hono().get('/', c => streams.open(c, { of: 'guest', page: '/here', room, topics: ['day'] }))
  return () => app.request('/', { headers: { accept: 'text/event-stream' } })
}

test('while the database is away a stream ends, so that the browser comes again, and nothing else breaks', async () => {
  const response = await ask(() => Promise.reject(new Error('away')))()
  expect(await response.text()).toBe('retry: 2000\n\n')
})

test('one phone has a few streams at once, and beyond that its oldest ends', async () => {
  let looking = 0
  const open = ask(async () => {
    looking += 1
    return () => {
      looking -= 1
    }
  })
  const first = await open()
  const others = []
  for (let i = 0; i < 20; i += 1) others.push(await open())
  expect(await first.text()).toBe('retry: 2000\n\n')
  expect(looking).toBe(8)
  await Promise.all(others.slice(-8).map(each => each.body!.cancel()))
  expect(looking).toBe(0)
})

test('when the process stops, its streams end', async () => {
  const leaving = new AbortController()
  const response = await ask(async () => () => undefined, leaving.signal)()
  leaving.abort()
  expect(await response.text()).toBe('retry: 2000\n\n')
})
