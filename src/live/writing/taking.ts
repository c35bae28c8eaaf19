import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import type { Open } from '../../context.ts'
import { minute } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { hasTry, type Limit, takeTry } from '../../platform/tries.ts'
import { isByScript } from '../by-script.ts'
import { countGuests, type Guest } from '../guests/queries.ts'
import { livePaths } from '../paths.ts'

/** What is said of what a guest sent, once it is taken. */
export const taken = {
  shown: 'Thank you. Everyone can read it now.',
  waits: 'Thank you. A host reads it before anybody else does.',
  wanted: '',
  late: 'This event is over.',
  often: 'That was a lot in a short time. Wait ten minutes, then try again.',
}
type Taken = keyof typeof taken

/** What is said of what a guest sent, when it is not taken. */
export type Refused = Readonly<{ error: FieldError; status: 409 | 422 | 429 }>

/**
 * May this guest send one more? A new guest is not a new phone: what comes from one address counts too. Everyone in a hall
 * may come from one, so that there is room there for a quarter of what each guest of the room may send.
 */
export async function mayTake(c: Context<Open>, guest: Guest, limit: Limit): Promise<boolean> {
  const { db, keyed, clock } = c.var
  const [counting, from] = [{ db, keyed, now: clock.now() }, clientAddress(c)]
  if (!(await takeTry(counting, limit, guest.guestId))) return false
  const ofAddress = { what: `${limit.what} of an address`, most: alwaysFromAddress, within: 10 * minute }
  if (await hasTry(counting, ofAddress, from)) return takeTry(counting, ofAddress, from)
  const guests = await asViewer(db, guest, tx => countGuests(tx, guest))
  return takeTry(counting, { ...ofAddress, most: mostFromAddress(limit, guests) }, from)
}

const alwaysFromAddress = 2_000
/** Whoever lets a machine join as more than a hall holds gains nothing by it. */
const mostInHall = 4_000

const mostFromAddress = ({ most }: Limit, guests: number): number =>
  Math.max(alwaysFromAddress, Math.ceil((Math.min(guests, mostInHall) * most) / 4))

export function answerTaken(c: Context<Open>, done: Taken): Response {
  return isByScript(c) ? c.json({ said: taken[done] }) : c.redirect(`${livePaths.here}?done=${done}`, 303)
}

/** A browser without script gets the page again, with what was typed. */
export async function answerRefused(
  c: Context<Open>,
  { error, status }: Refused,
  again: (error: FieldError) => Promise<JSX.Element>,
): Promise<Response> {
  return isByScript(c) ? c.json({ said: `${error.text}.` }, status) : c.html(await again(error), status)
}
