import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readForm } from './form.ts'

test('a form that keeps arriving, but too slowly, is refused', async () => {
  const app = new Hono().post('/:longest', async c => {
    return c.text((await readForm(c, 1_000, Number(c.req.param('longest')))).one('word'))
  })
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const send = (longest: number, every: number, length?: number) =>
    app.request(`/${longest}`, {
      method: 'POST',
      headers: length === undefined ? headers : { ...headers, 'content-length': String(length) },
      body: dripping('word=slow', every),
      duplex: 'half',
    } as RequestInit)
  expect(await (await send(60_000, 0)).text()).toBe('slow')
  expect((await send(200, 100)).status).toBe(408)
  expect(await (await send(60_000, 0, 9)).text()).toBe('slow')
  expect((await send(200, 100, 9)).status).toBe(408)
})

/** A body that comes letter by letter. */
function dripping(text: string, every: number): ReadableStream<Uint8Array> {
  const letters = [...text]
  return new ReadableStream({
    async pull(controller) {
      await new Promise(resolve => setTimeout(resolve, every))
      const letter = letters.shift()
      if (letter === undefined) controller.close()
      else controller.enqueue(new TextEncoder().encode(letter))
    },
  })
}
