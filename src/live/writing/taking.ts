import type { Context } from 'hono'
import type { JSX } from '#jsx/jsx-runtime'
import type { Open } from '../../context.ts'
import { minute } from '../../platform/clock.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { type Limit, takeTry } from '../../platform/tries.ts'
import { isByScript } from '../by-script.ts'
import type { Guest } from '../guests/queries.ts'
import { livePaths } from '../paths.ts'

/** What is said of what a guest sent, once it is taken. */
export const taken = {
  shown: 'Thank you. Everyone can read it now.',
  waits: 'Thank you. A host reads it before anybody else does.',
  wanted: '',
  late: 'This event is over.',
}
type Taken = keyof typeof taken

/** What is said of what a guest sent, when it is not taken. */
export type Refused = Readonly<{ error: FieldError; status: 409 | 422 | 429 }>

/** Everyone in a hall may come from one address: this ends a machine, and no hall. */
const fromOneAddress: Limit = { what: 'live words of an address', most: 2_000, within: 10 * minute }

/** May this guest send one more? A new guest is not a new phone: what comes from one address counts too. */
export async function mayTake(c: Context<Open>, { guestId }: Guest, limit: Limit): Promise<boolean> {
  const { db, keyed, clock } = c.var
  const counting = { db, keyed, now: clock.now() }
  return (await takeTry(counting, limit, guestId)) && (await takeTry(counting, fromOneAddress, clientAddress(c)))
}

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
