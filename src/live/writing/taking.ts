import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import type { Open } from '../../context.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { hasTry, type Limit, takeTry } from '../../platform/tries.ts'
import { isByScript } from '../by-script.ts'
import type { Guest } from '../guests/queries.ts'
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
 * May this guest send one more? A new guest is not a new phone, so that it counts for the address, too. Everyone in a hall may
 * come from one: a quarter of what each guest may send is theirs alone, and beyond that all at an address have together what
 * thirty guests may send. Somebody who joins anew and anew has no more than a quarter each time.
 */
export async function mayTake(c: Context<Open>, guest: Guest, limit: Limit): Promise<boolean> {
  const { db, keyed, clock } = c.var
  const counting = { db, keyed, now: clock.now() }
  const isTheirs = await hasTry(counting, { ...limit, most: Math.floor(limit.most / 4) }, guest.guestId)
  if (!(await takeTry(counting, limit, guest.guestId))) return false
  return isTheirs || takeTry(counting, togetherFrom(limit), clientAddress(c))
}

const togetherFrom = ({ what, most, within }: Limit): Limit => ({
  what: `${what} of an address`,
  most: 30 * most,
  within,
})

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
