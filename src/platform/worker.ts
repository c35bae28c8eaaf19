import { setTimeout as wait } from 'node:timers/promises'
import { type Jobs, runNextJob, type Workshop } from './jobs.ts'
import { describeError, type Log } from './log.ts'

/** Something that goes on until it is stopped. `stop` waits for what is under way. */
export type Worker = Readonly<{ stop(): Promise<void> }>

const pollEvery = 250

/** Does the due jobs of these names one after another. Two workers with different names never wait for each other. */
export function startWorker(workshop: Workshop, jobs: Jobs): Worker {
  return goOn(async signal => {
    const wasBusy = await tried(workshop.log, 'worker-failed', () => runNextJob(workshop, jobs))
    if (!wasBusy) await pause(pollEvery, signal)
  })
}

/** Does the work at once and again after every pause, in milliseconds. A failure is logged, and the next time comes. */
export function startRepeating(log: Log, every: number, work: () => Promise<void>): Worker {
  return goOn(async signal => {
    await tried(log, 'repeating-failed', work)
    await pause(every, signal)
  })
}

function goOn(step: (signal: AbortSignal) => Promise<void>): Worker {
  const stopping = new AbortController()
  const loop = async () => {
    while (!stopping.signal.aborted) await step(stopping.signal)
  }
  const ended = loop()
  return {
    stop() {
      stopping.abort()
      return ended
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
