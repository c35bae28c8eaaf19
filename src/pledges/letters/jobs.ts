import { isByDay } from '../../calendar/day.ts'
import type { Of } from '../../events/details/queries.ts'
import { type Clock, day } from '../../platform/clock.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import { post } from '../../platform/mail/post.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { Keyed, Seals } from '../../platform/secrets.ts'
import { pledgePaths } from '../paths.ts'
import { openAddress, sealAddress } from '../sealed.ts'
import { confirmingLetter, reminderLetter } from './letter.ts'
import { askForLetters, type Due, findLetters, listDue, takeReminder } from './queries.ts'
import { lettersToken } from './token.ts'

/** What writing letters takes. */
export type Desk = Readonly<{ clock: Clock; keyed: Keyed; seals: Seals; publicUrl: string }>

type Asked = Readonly<{ pledgeId: string; email: string; secret: string }>

/** Keeps where reminders are to go, and asks there whether they are wanted. */
export async function askAt(tx: Tx, desk: Desk, of: Of, { pledgeId, email, secret }: Asked): Promise<void> {
  const id = crypto.randomUUID()
  await askForLetters(tx, of, { id, pledgeId, sealed: sealAddress(desk.seals, id, { email, secret }) })
  const letters = await findLetters(tx, of, id)
  if (!letters) throw new Error('Letters that were just asked for are not there.')
  const token = lettersToken(desk.keyed, { organisationId: of.organisationId, lettersId: id })
  const links = { page: desk.publicUrl + pledgePaths.confirming(token), stop: desk.publicUrl + pledgePaths.stop(token) }
  const letter = confirmingLetter(letters, links)
  await post(tx, { organisationId: of.organisationId, to: email, ...letter, now: desk.clock.now(), lifetime: 3 * day })
}

/** Reminds everyone once after 30 days and once after 90, by day. What fails for one holds up no other. */
export async function writePledgeReminders(desk: Desk & Readonly<{ keeper: Db }>): Promise<void> {
  const { keeper, clock } = desk
  if (!isByDay(clock.now())) return
  await eachInTurn(await listDue(keeper, clock.today()), due =>
    keeper.transaction().execute(tx => remind(tx, desk, due)),
  )
}

async function remind(tx: Tx, { clock, keyed, seals, publicUrl }: Desk, due: Due): Promise<void> {
  const { id, organisationId, sealed, after } = due
  const addressed = openAddress(seals, id, sealed)
  if (!(await takeReminder(tx, due)) || !addressed) return
  const stop = publicUrl + pledgePaths.stop(lettersToken(keyed, { organisationId, lettersId: id }))
  const letter = reminderLetter(due, after, { page: publicUrl + pledgePaths.one(addressed.secret), stop })
  await post(tx, { organisationId, to: addressed.email, ...letter, now: clock.now(), lifetime: 3 * day })
}
