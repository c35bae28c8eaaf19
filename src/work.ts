import { forgetOldDrafts } from './answers/queries.ts'
import type { RunTask } from './answers/task.ts'
import { answersJobs, runTaskInThread } from './answers/work.ts'
import type { House } from './context.ts'
import { forgetEvery, forgetExpired } from './people/instance.ts'
import { sendSignInLink } from './people/jobs.ts'
import { sendAddressLink } from './people/you/jobs.ts'
import type { Jobs } from './platform/jobs.ts'
import { deliverToTerminal } from './platform/mail.ts'
import { startRepeating, startWorker, type Worker } from './platform/worker.ts'

/** Work that is done in a moment. Somebody waits for it. */
export function quickJobs(house: House): Jobs {
  return {
    'send-sign-in-link': sendSignInLink(house),
    'send-address-link': sendAddressLink(house),
    'deliver-mail': deliverToTerminal(house.keeper, house.showMail),
  }
}

/** Work that takes as long as it takes, in a lane of its own, so that nothing quick waits behind it. */
export function slowJobs(house: House, runTask: RunTask = runTaskInThread): Jobs {
  return answersJobs(house, runTask)
}

/** Everything whose time is over, thrown away. */
export async function forget({ keeper, clock }: House): Promise<void> {
  await forgetExpired(keeper, clock.now())
  await forgetOldDrafts(keeper, clock.today())
}

/** Everything that goes on beside requests, until it is stopped. */
export function startWork(house: House): Worker {
  const workers = [
    startWorker(house, quickJobs(house)),
    startWorker(house, slowJobs(house)),
    startRepeating(house.log, forgetEvery, () => forget(house)),
  ]
  return {
    async stop() {
      await Promise.all(workers.map(worker => worker.stop()))
    },
  }
}
