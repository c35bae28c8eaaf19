import { forgetOldDrafts } from './answers/queries.ts'
import type { RunTask } from './answers/task.ts'
import { answersJobs, runTaskInThread } from './answers/work.ts'
import type { House } from './context.ts'
import { countVotes } from './definitions/vote/counting/queries.ts'
import { guestWay } from './events/asking/guests/way.ts'
import { writeEventLetters, writeReminders } from './events/letters/jobs.ts'
import { fillRooms } from './events/places/giving-up.ts'
import { forgetOldPlaces } from './events/places/queries.ts'
import { tellAskedPeople } from './heard/jobs.ts'
import { forgetOldNotes } from './listening/occasions/queries.ts'
import { forgetGuests } from './live/guests/queries.ts'
import { endDays } from './live/running-out.ts'
import { forgetPhotos } from './live/tables/photos/queries.ts'
import { forgetWriters } from './live/tables/writer/queries.ts'
import { writeMailingLetters } from './mailing-list/letters/jobs.ts'
import { forgetUnanswered } from './mailing-list/queries.ts'
import { sendInvitations } from './members/jobs.ts'
import { makePackFiles } from './packs/editions/jobs.ts'
import { eraseLeavers, forgetOldActs } from './people/erasure/queries.ts'
import { forgetEvery, forgetExpired } from './people/instance.ts'
import { sendSignInLink } from './people/jobs.ts'
import { sendAddressLink } from './people/you/jobs.ts'
import { alone } from './platform/alone.ts'
import { hour, minute } from './platform/clock.ts'
import { watchForSteps } from './platform/clock-steps.ts'
import { eachInTurn } from './platform/each-in-turn.ts'
import { forgetLog } from './platform/forget-log.ts'
import type { Jobs } from './platform/jobs.ts'
import { forgetOldMail } from './platform/mail/bounces.ts'
import { deliver, follow } from './platform/mail/deliver.ts'
import { terminalCarrier } from './platform/mail/terminal.ts'
import { finishUpkeep } from './platform/upkeep.ts'
import { startRepeating, startWorker, type Worker } from './platform/worker.ts'
import { writePledgeReminders } from './pledges/letters/jobs.ts'
import { forgetUnconfirmed } from './pledges/letters/queries.ts'
import { forgetOldPledges } from './pledges/queries.ts'
import { takePledgeTotals } from './pledges/totals/queries.ts'
import { writeDigests } from './rhythm/jobs.ts'
import { countRounds } from './starting-point/counting/queries.ts'
import { dropWhatWasCalledOff } from './surveys/closing/jobs.ts'
import { closeWaves } from './surveys/closing/queries.ts'
import { takeOutComments } from './surveys/comments/taking-out.ts'
import { writeAskingLetters } from './surveys/letters/jobs.ts'
import { prepareResults } from './surveys/results/queries.ts'

/** Work that is done in a moment. Somebody waits for it. */
export function quickJobs(house: House): Jobs {
  return {
    'send-sign-in-link': sendSignInLink(house),
    'send-invitations': sendInvitations(house),
    'send-address-link': sendAddressLink(house),
    'tell-asked': tellAskedPeople(house),
    'write-event-letters': writeEventLetters(house),
    'drop-called-off': dropWhatWasCalledOff(house),
  }
}

/** Mail that somebody waits for. It has a lane of its own, because a mail server may take its time. */
export function urgentMailJobs(house: House): Jobs {
  return { 'deliver-mail': deliver(postOffice(house), 'deliver-mail') }
}

/** All other mail: ten thousand invitations hold up no sign-in link. */
export function otherMailJobs(house: House): Jobs {
  const office = postOffice(house)
  return {
    'deliver-much-mail': deliver(office, 'deliver-much-mail'),
    'follow-mail': follow(office),
    'write-mailing-letters': writeMailingLetters(house),
  }
}

function postOffice({ carrier, showMail, ...house }: House) {
  return { ...house, carrier: carrier ?? terminalCarrier(showMail) }
}

/** Work that takes as long as it takes, in a lane of its own, so that nothing quick waits behind it. */
export function slowJobs(house: House, runTask: RunTask = runTaskInThread): Jobs {
  return { ...answersJobs(house, runTask), 'make-pack-files': makePackFiles(house) }
}

/**
 * Everything whose time is over, thrown away: by one process at a time, and at every start for what came due while
 * nothing ran. What fails does not keep the rest here; the first failure is thrown at the end.
 */
export async function forget({ keeper, clock }: Pick<House, 'keeper' | 'clock'>): Promise<void> {
  const [now, today] = [clock.now(), clock.today()]
  const steps = [
    () => forgetExpired(keeper, now),
    () => forgetOldMail(keeper, now),
    () => forgetOldDrafts(keeper, today),
    () => forgetOldActs(keeper, today),
    () => countVotes(keeper, today),
    () => countRounds(keeper, today),
    () => closeWaves(keeper, today),
    () => takeOutComments(keeper, today),
    () => forgetOldNotes(keeper, today),
    () => forgetOldPlaces(keeper, today),
    () => forgetGuests(keeper, now),
    () => forgetPhotos(keeper, now),
    () => forgetWriters(keeper, now),
    () => takePledgeTotals(keeper, today),
    () => forgetUnconfirmed(keeper, today),
    () => forgetOldPledges(keeper, today),
    () => forgetUnanswered(keeper, today),
    () => prepareResults(keeper, clock),
    () => eraseLeavers(keeper, today, now),
  ]
  await alone(keeper, 'forget', async () => {
    await eachInTurn(steps, step => step())
    await finishUpkeep(keeper, now)
  })
}

/**
 * A chore of every hour, but not of that in which the clock was put forward or back: what a wrong clock says is over would
 * be gone before anyone could put it right, and a letter that a wrong clock sent has gone out.
 */
function whileClockIsSteady(house: House, chore: (house: House) => Promise<void>): () => Promise<void> {
  const hasStepped = watchForSteps(house.clock, () => performance.now())
  return async () => {
    if (hasStepped()) return house.log('clock-stepped')
    await chore(house)
  }
}

/** Letters of surveys: to members, and to guests of events, who take their ballot by the address of their place. */
function writeAllAskingLetters(house: House): Promise<void> {
  return writeAskingLetters(house, guestWay(house.keyed))
}

/** Last of all the log in which the database wrote down what came when: also of what was just thrown away. */
async function forgetAll(house: House): Promise<void> {
  try {
    await forget(house)
  } finally {
    await forgetLog(house.keeper)
  }
}

/** Everything that goes on beside requests, until it is stopped. */
export function startWork(house: House): Worker {
  const workers = [
    startWorker(house, quickJobs(house)),
    startWorker(house, urgentMailJobs(house)),
    startWorker(house, otherMailJobs(house)),
    startWorker(house, slowJobs(house)),
    startRepeating(house.log, forgetEvery, whileClockIsSteady(house, forgetAll)),
    startRepeating(house.log, minute, whileClockIsSteady(house, endDays)),
    startRepeating(house.log, hour, whileClockIsSteady(house, writeDigests)),
    startRepeating(house.log, hour, whileClockIsSteady(house, writeAllAskingLetters)),
    startRepeating(house.log, hour, whileClockIsSteady(house, writeReminders)),
    startRepeating(house.log, hour, whileClockIsSteady(house, fillRooms)),
    startRepeating(house.log, hour, whileClockIsSteady(house, writePledgeReminders)),
  ]
  return {
    async stop() {
      await Promise.all(workers.map(worker => worker.stop()))
    },
  }
}
