import { forgetOldDrafts } from './answers/queries.ts'
import type { RunTask } from './answers/task.ts'
import { answersJobs, runTaskInThread } from './answers/work.ts'
import type { House } from './context.ts'
import { forgetEvery, forgetExpired } from './people/instance.ts'
import { sendSignInLink } from './people/jobs.ts'
import { alone } from './platform/alone.ts'
import { watchForSteps } from './platform/clock-steps.ts'
import type { Jobs } from './platform/jobs.ts'
import { deliverToTerminal } from './platform/mail.ts'
import { startRepeating, startWorker, type Worker } from './platform/worker.ts'

/** Work that is done in a moment. Somebody waits for it. */
export function quickJobs(house: House): Jobs {
  return {
    'send-sign-in-link': sendSignInLink(house),
    'deliver-mail': deliverToTerminal(house.keeper, house.showMail),
  }
}

/** Work that takes as long as it takes, in a lane of its own, so that nothing quick waits behind it. */
export function slowJobs(house: House, runTask: RunTask = runTaskInThread): Jobs {
  return answersJobs(house, runTask)
}

/** Everything whose time is over, thrown away. */
export async function forget({ keeper, clock }: Pick<House, 'keeper' | 'clock'>): Promise<void> {
  await forgetExpired(keeper, clock.now())
  await forgetOldDrafts(keeper, clock.today())
}

/**
 * Throws away what is over, in one process at a time. Not in the hour in which the clock was put forward or back: what a
 * wrong clock says is over would be gone before anyone could put it right.
 */
function forgetting(house: House): () => Promise<void> {
  const hasStepped = watchForSteps(house.clock, () => performance.now())
  return async () => {
    if (hasStepped()) return house.log('clock-stepped')
    await alone(house.keeper, 'forget', tx => forget({ ...house, keeper: tx }))
  }
}

/** Everything that goes on beside requests, until it is stopped. */
export function startWork(house: House): Worker {
  const workers = [
    startWorker(house, quickJobs(house)),
    startWorker(house, slowJobs(house)),
    startRepeating(house.log, forgetEvery, forgetting(house)),
  ]
  return {
    async stop() {
      await Promise.all(workers.map(worker => worker.stop()))
    },
  }
}
