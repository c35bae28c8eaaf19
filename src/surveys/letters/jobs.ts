import { type Day, isByDay } from '../../calendar/day.ts'
import { issuingPaths } from '../../issuing/paths.ts'
import { type Clock, day } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import { post } from '../../platform/mail/post.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { source } from '../../questionnaires/text.ts'
import { messagesFor } from '../by-text/message.ts'
import { listGuestRecipients } from '../guests/queries.ts'
import type { Told } from '../wave.ts'
import { askingLetter, lettersDue } from './letter.ts'
import { findTold, holdForLetters, listOpen, listRecipients, type WaveToTell } from './queries.ts'

type House = Readonly<{ keeper: Db; clock: Clock; publicUrl: string }>

/** Where a guest takes their ballot, without our own address before it. */
export type GuestWay = (guest: Readonly<{ organisationId: string; placeId: string }>, waveId: string) => string

/** By then a survey may be over. */
const lifetime = 3 * day

/**
 * Writes the letters of the surveys that opened today, and the reminders: to everyone who is asked, whoever has taken a
 * ballot. By day, and once. What fails for one survey holds up no other; the first failure is thrown at the end.
 */
export async function writeAskingLetters(house: House, guestWay: GuestWay): Promise<void> {
  const { keeper, clock } = house
  if (!isByDay(clock.now())) return
  const today = clock.today()
  const due = (await listOpen(keeper, today)).filter(wave => lettersDue(wave, today) !== null)
  await eachInTurn(due, wave => asViewer(keeper, wave, tx => writeLetters(tx, { ...house, guestWay }, wave, today)))
}

/** Whoever writes the day down writes its letters: another process waits here, and then finds it done. */
async function writeLetters(
  tx: Tx,
  { clock, publicUrl, guestWay }: House & Readonly<{ guestWay: GuestWay }>,
  wave: WaveToTell,
  today: Day,
): Promise<void> {
  const due = lettersDue(wave, today)
  if (due === null || !(await holdForLetters(tx, wave, due))) return
  const { organisationId, opensOn } = wave
  const told = await findTold(tx, wave)
  const kind = due === opensOn ? 'invitation' : 'reminder'
  const write = async (to: string, of: Addressed) => {
    const others = inOthers({ ...wave, ...told, address: of.href })
    const letter = askingLetter({ ...wave, ...of, others }, kind)
    await post(tx, { organisationId, to, ...letter, now: clock.now(), lifetime })
  }
  const href = publicUrl + issuingPaths.ballot(wave.id)
  for (const { name, email } of await listRecipients(tx, wave)) await write(email, { name, href })
  for (const { placeId, email } of await listGuestRecipients(tx, wave, wave.id))
    await write(email, { name: null, href: publicUrl + guestWay({ organisationId, placeId }, wave.id) })
}

/** What differs between letters: the same address for all members, and that of their own place for each guest. */
type Addressed = Readonly<{ name: string | null; href: string }>

type InOthers = Parameters<typeof messagesFor>[0] & Readonly<{ told: Told }>

/** What whoever reads another language better needs: what they are asked, until when and where, and why. */
function inOthers({ told, ...asking }: InOthers): string[] {
  return messagesFor(asking)
    .filter(({ language }) => language !== source)
    .flatMap(({ language, text }) => [text, told.why[language] ?? ''])
    .filter(text => text !== '')
}
