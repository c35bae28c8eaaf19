import type { House } from './context.ts'
import { forgetEvery, forgetExpired } from './people/instance.ts'
import { sendSignInLink } from './people/jobs.ts'
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
export function slowJobs(_house: House): Jobs {
  return {}
}

/** Everything that goes on beside requests, until it is stopped. */
export function startWork(house: House): Worker {
  const workers = [
    startWorker(house, quickJobs(house)),
    startWorker(house, slowJobs(house)),
    startRepeating(house.log, forgetEvery, () => forgetExpired(house.keeper, house.clock.now())),
  ]
  return {
    async stop() {
      await Promise.all(workers.map(worker => worker.stop()))
    },
  }
}
