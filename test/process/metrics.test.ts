import { expect, onTestFinished, test } from 'vitest'
import { freePort, startApplication } from './application.ts'
import { setUp } from './owner.ts'
import { temporaryFolder } from './program.ts'

/** Everything that is measured, with its labels. A new line here must say nothing of people, and count none. */
const ours = [
  'goldthread_build_info{version}',
  'goldthread_database_connections{pool,state}',
  'goldthread_errors_total{}',
  'goldthread_jobs_due{name}',
  'goldthread_jobs_failed_total{name}',
  'goldthread_jobs_oldest_due_seconds{name}',
  'goldthread_jobs_retrying{name}',
  'goldthread_request_seconds_bucket{le,method,route,status}',
  'goldthread_request_seconds_count{method,route,status}',
  'goldthread_request_seconds_sum{method,route,status}',
]

/** What prom-client measures of any Node program; some of it on Linux alone. */
const ofNode =
  /^(nodejs_(active_(handles|requests|resources)(_total)?|eventloop_lag_\w+|external_memory_bytes|gc_duration_seconds_\w+|heap_(size|space)_\w+|version_info)|process_(cpu_\w+|heap_bytes|max_fds|open_fds|resident_memory_bytes|start_time_seconds|virtual_memory_bytes))\{(|kind|kind,le|le,kind|space|type|version,major,minor,patch)\}$/

test('a running Goldthread measures itself, and no figure says who, or how many people', async () => {
  const port = await freePort()
  const application = await startApplication({
    dataFolder: await temporaryFolder(),
    environment: { METRICS_PORT: String(port) },
  })
  onTestFinished(async () => void (await application.stop()))
  const cookie = await setUp(application)
  const headers = { cookie, origin: application.url }
  await fetch(`${application.url}/app`, { headers })
  await fetch(`${application.url}/sign-in`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ email: 'asha@example.org' }),
  })
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const lines = text.split('\n').filter(line => line && !line.startsWith('#'))
  const series = [...new Set(lines.map(seriesOf))].sort()
  expect(series.filter(each => !ofNode.test(each) && !ours.includes(each))).toEqual([])
  for (const needed of [
    'goldthread_build_info{version}',
    'goldthread_database_connections{pool,state}',
    'goldthread_request_seconds_count{method,route,status}',
  ]) {
    expect(series).toContain(needed)
  }
  expect(text).not.toMatch(/asha|example\.org|Aldermoor|[0-9a-f]{8}-[0-9a-f]{4}|127\.0\.0\.1|[\w-]{43}/i)
})

test('without a port nothing is measured, and the door people use shows no figures', async () => {
  const application = await startApplication({ dataFolder: await temporaryFolder() })
  onTestFinished(async () => void (await application.stop()))
  expect((await fetch(`${application.url}/metrics`)).status).toBe(404)
})

function seriesOf(line: string): string {
  const [, name = '', labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? []
  const names = [...labels.matchAll(/(\w+)="/g)].map(([, label]) => label)
  return `${name}{${(name.startsWith('goldthread') ? names.sort() : names).join(',')}}`
}
