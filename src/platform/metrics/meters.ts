import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { PoolUse } from '../db.ts'
import { findJobQueues } from '../jobs.ts'
import type { Log } from '../log.ts'
import type { Db } from '../schema.ts'

/** What is measured: the running program, and nothing of people. */
export type Meters = Readonly<{
  /** All figures, in the format Prometheus reads. */
  print(): Promise<string>
  /** A log that also counts what is logged. What the log may not know, the figures cannot know either. */
  counting(log: Log): Log
}>

type Measured = Readonly<{ keeper: Db; poolUse(): readonly PoolUse[]; version: string }>

/** Seconds: a page should take 20 ms, and an upload may take a minute. */
const buckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

export function makeMeters(measured: Measured): Meters {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const build = new Gauge({
    name: 'goldthread_build_info',
    help: 'Which version runs',
    labelNames: ['version'],
    registers,
  })
  build.set({ version: measured.version }, 1)
  const lookAtJobs = measureJobs(measured.keeper, registers)
  measurePools(measured.poolUse, registers)
  const count = countersOf(registers)
  return {
    async print() {
      await lookAtJobs()
      return registry.metrics()
    },
    counting: log => (event, facts) => {
      count(event, facts)
      log(event, facts)
    },
  }
}

function countersOf(registers: Registry[]): Log {
  const requests = new Histogram({
    name: 'goldthread_request_seconds',
    help: 'How long requests took, by route, method and kind of answer',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  })
  const failed = new Counter({
    name: 'goldthread_jobs_failed_total',
    help: 'Attempts at a job that failed',
    labelNames: ['name'],
    registers,
  })
  const broken = new Counter({
    name: 'goldthread_errors_total',
    help: 'Requests that met a fault of ours or of the machine',
    registers,
  })
  return (event, facts = {}) => {
    if (event === 'request') requests.observe(kindOf(facts), Number(facts.ms) / 1000)
    if (event === 'job-failed') failed.inc({ name: String(facts.name) })
    if (event === 'error' || event === 'fault') broken.inc()
  }
}

const methods = ['GET', 'HEAD', 'POST']

/** Routes are our own patterns. Anything a stranger could make up becomes one word, so that figures stay few. */
function kindOf({ method, route, status }: NonNullable<Parameters<Log>[1]>) {
  return {
    method: methods.includes(String(method)) ? String(method) : 'other',
    route: route === undefined ? 'none' : String(route),
    status: `${String(status)[0]}xx`,
  }
}

/** What is returned looks at the jobs anew. A database that does not answer leaves these out; the rest is there. */
function measureJobs(keeper: Db, registers: Registry[]): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: ['name'], registers })
  const due = gauge('goldthread_jobs_due', 'Jobs that are due')
  const retrying = gauge('goldthread_jobs_retrying', 'Jobs that failed and wait to be tried again')
  const oldest = gauge('goldthread_jobs_oldest_due_seconds', 'How long the oldest due job has waited')
  return async () => {
    const queues = await findJobQueues(keeper).catch(() => [])
    for (const each of [due, retrying, oldest]) each.reset()
    for (const { name, ...queue } of queues) {
      due.set({ name }, queue.due)
      retrying.set({ name }, queue.retrying)
      oldest.set({ name }, queue.oldestSeconds)
    }
  }
}

function measurePools(poolUse: () => readonly PoolUse[], registers: Registry[]): void {
  new Gauge({
    name: 'goldthread_database_connections',
    help: 'Connections to the database, and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const { pool, busy, idle, waiting } of poolUse()) {
        this.set({ pool, state: 'busy' }, busy)
        this.set({ pool, state: 'idle' }, idle)
        this.set({ pool, state: 'waiting' }, waiting)
      }
    },
  })
}
