import pg from 'pg'
import { expect, inject, test } from 'vitest'

test('the cluster of a test run answers', async () => {
  const client = new pg.Client(inject('cluster'))
  await client.connect()
  const { rows } = await client.query(`select upper('ß'), current_setting('server_encoding') as encoding`)
  await client.end()
  expect(rows[0]).toMatchObject({ encoding: 'UTF8' })
})
