import { setTimeout as wait } from 'node:timers/promises'
import { minute } from './clock.ts'
import { catchUp, type Jobs, runNextJob, type Workshop } from './jobs.ts'
import { describeError, type Log } from './log.ts'

/** Something that goes on until it is stopped. `stop` waits for what is under way, and not for ever. */
export type Worker = Readonly<{ stop(): Promise<void> }>

const pollEvery = 250

/** How long work under way may take to finish when we stop, ms. What takes longer is given back. */
const patience = 10_000

/** Does the due jobs of these names one after another. Two workers with different names never wait for each other. */
export function startWorker(workshop: Workshop, jobs: Jobs, longestFinish = patience): Worker {
  let last = workshop.clock.now()
  return goOn(longestFinish, async (stopping, hurry) => {
    const ahead = last
    last = workshop.clock.now()
    if (ahead.getTime() - last.getTime() > minute) {
      await tried(workshop.log, 'worker-failed', () => catchUp(workshop, ahead))
    }
    const wasBusy = await tried(workshop.log, 'worker-failed', () => runNextJob(workshop, jobs, hurry))
    if (!wasBusy) await pause(pollEvery, stopping)
  })
}

/** Does the work at once and again after every pause, in milliseconds. A failure is logged, and the next time comes. */
export function startRepeating(log: Log, every: number, work: () => Promise<void>): Worker {
  return goOn(patience, async stopping => {
    await tried(log, 'repeating-failed', work)
    await pause(every, stopping)
  })
}

function goOn(longestFinish: number, step: (stopping: AbortSignal, hurry: AbortSignal) => Promise<void>): Worker {
  const stopping = new AbortController()
  const hurry = new AbortController()
  const loop = async () => {
    while (!stopping.signal.aborted) await step(stopping.signal, hurry.signal)
  }
  const ended = loop()
  return {
    stop() {
      stopping.abort()
      const late = setTimeout(() => hurry.abort(), longestFinish)
      return ended.finally(() => clearTimeout(late))
    },
  }
}

async function tried<T>(log: Log, event: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    log(event, describeError(error))
    return undefined
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal }).catch(() => undefined)
}
