import type { Context } from 'hono'
import type { Open } from '../../context.ts'
import { readEmail } from '../../people/forms.ts'
import { hour } from '../../platform/clock.ts'
import { asViewer } from '../../platform/db.ts'
import { clientAddress } from '../../platform/http/client-address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { type Limit, takeTry } from '../../platform/tries.ts'
import type { Child } from '../../ui/jsx/elements.ts'
import type { DoorName } from '../list.ts'
import { askToJoin, type Whose } from './asking.ts'
import { JoiningPage } from './pages/joining.tsx'

/** Where somebody joins: the same form, reached from several places. */
export type Door = Readonly<{
  whose: Whose
  joinedAt: DoorName
  action: string
  back: Readonly<{ href: string; text: string }>
  /** Whom to ask, and where people find support. */
  help?: Child
}>

const limits = {
  ofPhone: { what: 'mailing list', most: 200, within: hour },
  ofAddress: { what: 'mailing list for an e-mail address', most: 5, within: hour },
} as const satisfies Record<string, Limit>

type Again = Readonly<{ email: string; agrees: boolean; errors: readonly FieldError[]; status: 422 | 429 }>

/** The same for everyone, whatever is known of an address. */
const asked = 'Now look at your e-mail. A letter is on its way, and nothing happens until you say yes there.'
const noMail = 'No mail is sent from here yet. Whoever looks after this server finds your letter in its outbox.'

export function showJoining(c: Context<Open>, door: Door, again?: Again) {
  const { frame, sendsMail } = c.var
  c.header('x-robots-tag', 'noindex')
  const { email = '', agrees = false, errors = [], status = 200 } = again ?? {}
  const notice = noticeAfter(c, { asked: sendsMail ? asked : noMail })
  const page = { ...door, email, agrees, errors, notice, organisation: door.whose.organisationName }
  return c.html(<JoiningPage {...page} frame={{ ...frame, organisation: page.organisation }} />, status)
}

const tooOften = { field: 'email', text: 'That was a lot in a short time. Wait an hour, and try again' }
const notAgreed = { field: 'agrees', text: 'Tick this if you want letters. Without it we send none' }

/** Asks at an address whether letters are wanted. */
export async function join(c: Context<Open>, door: Door): Promise<Response> {
  const { db, keyed, clock } = c.var
  const form = await readForm(c)
  const typed = { email: form.one('email'), agrees: form.one('agrees') === 'yes' }
  const reading = readEmail(form)
  const errors = [...(reading.outcome === 'wrong' ? reading.errors : []), ...(typed.agrees ? [] : [notAgreed])]
  if (errors.length > 0) return showJoining(c, door, { ...typed, errors, status: 422 })
  const counting = { db, keyed, now: clock.now() }
  const mayAsk =
    (await takeTry(counting, limits.ofPhone, clientAddress(c))) &&
    (await takeTry(counting, limits.ofAddress, typed.email.toLowerCase()))
  if (!mayAsk) return showJoining(c, door, { ...typed, errors: [tooOften], status: 429 })
  const { whose, joinedAt } = door
  await asViewer(db, whose, tx => askToJoin(tx, c.var, whose, { email: typed.email, joinedAt }))
  return c.redirect(`${door.action}?done=asked`, 303)
}
