import { sql } from 'kysely'
import { after, type Clock, minute } from './clock.ts'
import { jsonb } from './db.ts'
import { describeError, type Log } from './log.ts'
import type { Db } from './schema.ts'

/**
 * The work behind a name. It may run twice after a crash, so doing it twice must do no harm. `giveUp` comes after the
 * last attempt failed, or killed the process: it tells whoever waits.
 */
export type Job = Readonly<{ run(payload: unknown): Promise<void>; giveUp?(payload: unknown): Promise<void> }>
export type Jobs = Readonly<Record<string, Job>>

/** What doing jobs takes. */
export type Workshop = Readonly<{ keeper: Db; clock: Clock; log: Log }>

type Taken = { id: string; name: string; payload: unknown; attempts: number }

const mostAttempts = 5

/** How long to wait after an attempt failed, ms. */
const waitAfter = (attempts: number) => attempts * attempts * minute

/** How long a job that was taken is left to whoever took it, until they hold it, ms. */
const handover = 5_000

/** Hands in work as part of a transaction: it is done after the commit, and only then, even when we are killed. */
export async function enqueue(db: Db, name: string, payload: object, now: Date): Promise<void> {
  await db
    .insertInto('jobs')
    .values({ name, payload: jsonb(payload), due_at: now })
    .execute()
}

/** The jobs of one name that wait: how many are due, how many have failed before, how long the oldest is due. */
export type JobQueue = Readonly<{ name: string; due: number; retrying: number; oldestSeconds: number }>

export async function findJobQueues(keeper: Db): Promise<JobQueue[]> {
  const { rows } = await sql<JobQueue>`
    select name, count(*) filter (where due_at <= now()) as due,
      count(*) filter (where attempts > 0 and due_at > now()) as retrying,
      coalesce(extract(epoch from now() - min(due_at) filter (where due_at <= now())), 0)::float8 as "oldestSeconds"
    from jobs group by name order by name`.execute(keeper)
  return rows
}

/**
 * Does the next due job, if there is one. Returns whether there was. When `hurry` comes, a job under way is given back
 * at once, and the attempt does not count.
 */
export async function runNextJob(workshop: Workshop, jobs: Jobs, hurry?: AbortSignal): Promise<boolean> {
  const taken = await takeNext(workshop, Object.keys(jobs))
  const job = taken && jobs[taken.name]
  if (!job) return false
  await holding(workshop.keeper, taken, () => attempt(workshop, job, taken, hurry))
  return true
}

/**
 * After the clock was put back: what was handed in or put off while it was ahead is due now, instead of once it has
 * caught up. What was to wait until then anyway comes early, once.
 */
export async function catchUp({ keeper, clock }: Workshop, ahead: Date): Promise<void> {
  const now = clock.now()
  const latest = after(ahead, waitAfter(mostAttempts))
  await keeper
    .updateTable('jobs')
    .set({ due_at: now })
    .where('due_at', '>', now)
    .where('due_at', '<=', latest)
    .execute()
}

/**
 * Counts the attempt and commits it first, so that a job that kills the process is not tried for ever. Until the row is
 * held it is due a moment later, so that no other worker takes it in between.
 */
async function takeNext({ keeper, clock }: Workshop, names: string[]): Promise<Taken | undefined> {
  const now = clock.now()
  const { rows } = await sql<Taken>`
    update jobs set attempts = attempts + 1, due_at = ${after(now, handover)}
    where id = (
      select id from jobs
      where name = any(${names}) and due_at <= ${now}
      order by due_at limit 1 for update skip locked
    )
    returning id, name, payload, attempts`.execute(keeper)
  return rows[0]
}

/** What becomes of a job: it is over, or due again. */
type Ending = 'over' | Readonly<{ due_at: Date; attempts: number }>

/**
 * The row stays locked while the work goes on; if we die, the database lets go of it and another worker takes over. One
 * who has taken it since, because we were slow, has counted an attempt: then it is theirs.
 */
async function holding(keeper: Db, { id, attempts }: Taken, work: () => Promise<Ending>): Promise<void> {
  await keeper.transaction().execute(async tx => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    const held = await sql`
      select from jobs where id = ${id} and attempts = ${attempts} for update skip locked`.execute(tx)
    if (!held.rows.length) return
    const ending = await work()
    if (ending === 'over') await tx.deleteFrom('jobs').where('id', '=', id).execute()
    else await tx.updateTable('jobs').set(ending).where('id', '=', id).execute()
  })
}

/** Runs the work, and says what becomes of it. */
async function attempt(
  { clock, log }: Workshop,
  job: Job,
  { name, payload, attempts }: Taken,
  hurry: AbortSignal | undefined,
): Promise<Ending> {
  if (attempts <= mostAttempts) {
    try {
      const ended = await unless(hurry, job.run(payload))
      if (ended === 'done') return 'over'
      log('job-given-back', { name, attempts })
      return { due_at: clock.now(), attempts: attempts - 1 }
    } catch (error) {
      log('job-failed', { name, attempts, ...describeError(error) })
      if (attempts < mostAttempts) return { due_at: after(clock.now(), waitAfter(attempts)), attempts }
    }
  }
  await job.giveUp?.(payload)
  return 'over'
}

/** Waits for the work, but no longer than until `hurry` comes. */
async function unless(hurry: AbortSignal | undefined, work: Promise<void>): Promise<'done' | 'given back'> {
  const done = work.then(() => 'done' as const)
  if (!hurry) return done
  let stop: (() => void) | undefined
  const givenBack = new Promise<'given back'>(resolve => {
    stop = () => resolve('given back')
    hurry.addEventListener('abort', stop)
    if (hurry.aborted) stop()
  })
  // A failure after the job was given back is nobody's any more.
  done.catch(() => undefined)
  return Promise.race([done, givenBack]).finally(() => stop && hurry.removeEventListener('abort', stop))
}
