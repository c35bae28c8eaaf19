import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { readUpload } from './upload.ts'

const ends: string[] = []

const app = new Hono()
  .post('/whole', async c => {
    const size = await readUpload(c, 'file', async ({ name, content }) => {
      let bytes = 0
      for await (const piece of content) bytes += piece.length
      return `${name}: ${bytes}`
    })
    return c.text(size ?? 'no file')
  })
  .post('/early', async c => {
    const first = await readUpload(c, 'file', async ({ content }) => {
      for await (const piece of content) return String.fromCharCode(piece[0]!)
      return ''
    })
    return c.text(first ?? 'no file')
  })
  .post('/broken', async c => {
    const reading = readUpload(c, 'file', async ({ content }) => {
      try {
        for await (const _ of content) ends.push('piece')
        ends.push('end')
      } catch {
        ends.push('error')
      }
    })
    await reading.finally(() => undefined)
    return c.text('whole')
  })

function formWith(name: string, content: Blob, fileName: string): FormData {
  const form = new FormData()
  form.append('other', 'field')
  form.append(name, content, fileName)
  return form
}

const post = (path: string, body: BodyInit, headers?: Record<string, string>) =>
  app.request(path, { method: 'POST', body, ...(headers && { headers }) })

test('a file arrives whole, with its name', async () => {
  const big = new Blob([new Uint8Array(3_000_000).fill(65)])
  expect(await (await post('/whole', formWith('file', big, 'Staff survey £.csv'))).text()).toBe(
    'Staff survey £.csv: 3000000',
  )
})

test('what is not wanted of a file is dropped, and the answer still comes', async () => {
  const big = new Blob([new Uint8Array(3_000_000).fill(65)])
  expect(await (await post('/early', formWith('file', big, 'a.csv'))).text()).toBe('A')
})

test('no file, or another field, is no file', async () => {
  expect(await (await post('/whole', formWith('file', new Blob([]), ''))).text()).toBe('no file')
  expect(await (await post('/whole', formWith('else', new Blob(['A']), 'a.csv'))).text()).toBe('no file')
})

test('a form without files is refused', async () => {
  expect((await post('/whole', new URLSearchParams({ file: 'a.csv' }))).status).toBe(415)
})

test('a file that breaks off is an error, on both sides', async () => {
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nTeam,Q\nA,1\n'
  const answer = await post('/broken', head, { 'content-type': 'multipart/form-data; boundary=x' })
  expect(answer.status).toBe(400)
  await expect.poll(() => ends.at(-1)).toBe('error')
})

test('a form that ends in the middle of a file nobody reads, or reads no more, is refused and breaks nothing', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  const heads = ['name="else"; filename="a.csv"', 'name="file"; filename="a.csv"', 'name="file"; filename=""']
  for (const head of heads) {
    for (const content of ['', 'A', 'A'.repeat(200_000)]) {
      for (const path of ['/whole', '/early']) {
        const body = `--x\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}`
        const { status } = await post(path, body, type)
        expect(status, `${path} ${head} ${content.length}`).toBe(400)
      }
    }
  }
  // An error that nobody heard would end this process now.
  await new Promise(resolve => setTimeout(resolve, 20))
})
