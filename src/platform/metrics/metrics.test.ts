import { expect, onTestFinished, test } from 'vitest'
import { freePort } from '../../../test/process/application.ts'
import { openWorld } from '../../../test/world.ts'
import { createApp } from '../../app.tsx'
import { enqueue, runNextJob } from '../jobs.ts'
import { makeMeters } from './meters.ts'
import { serveMetrics } from './serve.ts'

async function openMeasured() {
  const world = await openWorld()
  onTestFinished(() => world.close())
  const meters = makeMeters({ ...world.database, version: '9.9.9' })
  const house = { ...world.house, log: meters.counting(world.house.log) }
  return { world, meters, house, app: createApp(house) }
}

test('requests are counted by route, method and kind of answer, and never by what a stranger made up', async () => {
  const { meters, app } = await openMeasured()
  await app.request(`/sign-in/link/${'A'.repeat(43)}?name=asha`)
  await app.request('/nowhere/asha@example.org')
  await app.request('/sign-in', { method: 'PROPFIND' })
  const lines = (await meters.print()).split('\n').filter(line => line.startsWith('goldthread_request_seconds_count'))
  expect(lines.sort()).toEqual([
    'goldthread_request_seconds_count{method="GET",route="/sign-in/link/:secret",status="4xx"} 1',
    'goldthread_request_seconds_count{method="GET",route="none",status="4xx"} 1',
    'goldthread_request_seconds_count{method="other",route="none",status="4xx"} 1',
  ])
})

test('work that waits, fails or grows old can be seen by its name', async () => {
  const { world, meters, house } = await openMeasured()
  const past = new Date(Date.now() - 100_000)
  await enqueue(world.database.app, 'deliver-mail', {}, past)
  await enqueue(world.database.app, 'print', {}, past)
  await runNextJob(
    { ...house, clock: { ...house.clock, now: () => new Date() } },
    { print: { run: () => Promise.reject(new Error('no')) } },
  )
  const text = await meters.print()
  expect(text).toContain('goldthread_jobs_due{name="deliver-mail"} 1')
  expect(text).toMatch(/goldthread_jobs_oldest_due_seconds\{name="deliver-mail"\} 1[01]\d\./)
  expect(text).toContain('goldthread_jobs_retrying{name="print"} 1')
  expect(text).toContain('goldthread_jobs_failed_total{name="print"} 1')
})

test('faults are counted, and a database that is gone takes only its own figures with it', async () => {
  const { world, meters, app } = await openMeasured()
  await world.database.app.destroy()
  await world.database.keeper.destroy()
  expect((await app.request('/sign-in')).status).toBe(503)
  const text = await meters.print()
  expect(text).toContain('goldthread_errors_total 1')
  expect(text).toContain('goldthread_build_info{version="9.9.9"} 1')
})

test('the figures have a port of their own, with nothing else there', async () => {
  const { meters } = await openMeasured()
  const address = { host: '127.0.0.1', port: await freePort() }
  const listening = await serveMetrics(meters, address)
  onTestFinished(() => listening.close())
  const url = `http://127.0.0.1:${address.port}`
  expect((await fetch(`${url}/metrics`)).headers.get('content-type')).toContain('text/plain')
  expect((await fetch(`${url}/app`)).status).toBe(404)
  await expect(serveMetrics(meters, address)).rejects.toThrow(`choose another: METRICS_PORT=${address.port + 1}`)
})
