import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

// The least there can be: reads a form and keeps it in one row, as lasting as an answer is. A process of its own.
const [connectionString = '', port = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString, max: 10 })
await pool.query('create table floor (id uuid primary key, given jsonb not null)')
const app = new Hono()
app.post('/', async c => {
  const { row, ...given } = await c.req.parseBody()
  await pool.query('insert into floor (id, given) values ($1, $2)', [row, JSON.stringify(given)])
  return c.text('kept')
})
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => process.send?.('ready'))
