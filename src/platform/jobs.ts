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

/** Does the next due job, if there is one. Returns whether there was. */
export async function runNextJob(workshop: Workshop, jobs: Jobs): Promise<boolean> {
  const taken = await takeNext(workshop, Object.keys(jobs))
  const job = taken && jobs[taken.name]
  if (!job) return false
  await holding(workshop.keeper, taken, () => attempt(workshop, job, taken))
  return true
}

/** Counts the attempt and commits it first, so that a job that kills the process is not tried for ever. */
async function takeNext({ keeper, clock }: Workshop, names: string[]): Promise<Taken | undefined> {
  const { rows } = await sql<Taken>`
    update jobs set attempts = attempts + 1
    where id = (
      select id from jobs where name = any(${names}) and due_at <= ${clock.now()}
      order by due_at limit 1 for update skip locked
    )
    returning id, name, payload, attempts`.execute(keeper)
  return rows[0]
}

/** The row stays locked while the work goes on; if we die, the database lets go of it and another worker takes over. */
async function holding(keeper: Db, { id }: Taken, work: () => Promise<Date | null>): Promise<void> {
  await keeper.transaction().execute(async tx => {
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
    const held = await sql`select from jobs where id = ${id} for update skip locked`.execute(tx)
    if (!held.rows.length) return
    const again = await work()
    if (again) await tx.updateTable('jobs').set({ due_at: again }).where('id', '=', id).execute()
    else await tx.deleteFrom('jobs').where('id', '=', id).execute()
  })
}

/** Runs the work. Returns when to try again, or null when it is done or given up. */
async function attempt({ clock, log }: Workshop, job: Job, { name, payload, attempts }: Taken): Promise<Date | null> {
  if (attempts <= mostAttempts) {
    try {
      await job.run(payload)
      return null
    } catch (error) {
      log('job-failed', { name, attempts, ...describeError(error) })
      if (attempts < mostAttempts) return after(clock.now(), attempts * attempts * minute)
    }
  }
  await job.giveUp?.(payload)
  return null
}
