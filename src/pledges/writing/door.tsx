import type { Context } from 'hono'
import type { Open, SignedIn } from '../../context.ts'
import type { Of } from '../../events/details/queries.ts'
import type { Event } from '../../events/event.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { newSecret } from '../../platform/secrets.ts'
import { takeTry } from '../../platform/tries.ts'
import { findPlaces } from '../../questionnaires/support/queries.ts'
import { type PledgeTyped, readPledge, typedPledge, type Written } from '../forms.ts'
import { askAt } from '../letters/jobs.ts'
import { limits } from '../limits.ts'
import { pledgePaths } from '../paths.ts'
import { standingOf } from '../pledge.ts'
import { addPledge, type Writer } from '../queries.ts'
import { sealWords } from '../sealed.ts'
import { WritingPage } from './pages/writing.tsx'

type Asking = Context<Open> | Context<SignedIn>

/** Where somebody comes from to write a pledge: four doors lead to the same form. */
export type Door = Readonly<{
  whose: Of & Readonly<{ organisationName: string }>
  event: Event
  action: string
  back: Readonly<{ href: string; text: string }>
  /** Their address, where it is known; '' otherwise. */
  email: string
  isInRoom?: boolean
  writerOf(secret: string): Writer
  /** Counts a try; false when that was one too many. */
  mayWrite(): Promise<boolean>
}>

type Again = Readonly<{ typed?: PledgeTyped; errors?: readonly FieldError[]; status?: 200 | 409 | 422 | 429 }>

export async function showForm(c: Asking, door: Door, again: Again = {}): Promise<Response> {
  const { db, frame, today } = c.var
  const { whose, event, action, back, email, isInRoom } = door
  const { typed = { words: '', channel: '', email }, errors = [], status = 200 } = again
  const support = await asViewer(db, whose, tx => findPlaces(tx, whose))
  c.header('x-robots-tag', 'noindex')
  const page = {
    ...{
      frame: { ...frame, organisation: frame.organisation ?? whose.organisationName },
      event,
      action,
      back,
      support,
    },
    ...{ standing: standingOf(event, today, isInRoom), typed, errors },
  }
  return c.html(<WritingPage {...page} />, status)
}

const tooOften = (field: string) => ({
  field,
  text: 'That was a lot in a short time. Wait an hour, or choose another way to be reminded',
})

/** Keeps what was written, and leads to the page of whoever wrote it. What is refused stands in the form again. */
export async function write(c: Asking, door: Door): Promise<Response> {
  const { db, keyed, clock, today } = c.var
  const typed = typedPledge(await readForm(c))
  if (standingOf(door.event, today, door.isInRoom) !== 'open') return showForm(c, door, { typed, status: 409 })
  const reading = readPledge(typed)
  if (reading.outcome === 'wrong') return showForm(c, door, { typed, errors: reading.errors, status: 422 })
  const { email } = reading.value
  if (!(await door.mayWrite())) return showForm(c, door, { typed, errors: [tooOften('words')], status: 429 })
  const counting = { db, keyed, now: clock.now() }
  if (email && !(await takeTry(counting, limits.lettersTo, email.toLowerCase())))
    return showForm(c, door, { typed, errors: [tooOften('email')], status: 429 })
  const secret = newSecret()
  const isKept = await asViewer(db, door.whose, tx => keep(c, tx, door, reading.value, secret))
  const address = isKept ? `${pledgePaths.one(secret)}?done=${reading.value.channel}` : door.action
  return c.redirect(address, 303)
}

/** False when this person wrote one before, which is shown to them instead. */
async function keep(
  c: Asking,
  tx: Tx,
  { whose, event, writerOf }: Door,
  { words, email }: Written,
  secret: string,
): Promise<boolean> {
  const pledge = { eventId: event.id, heldOn: event.heldOn, secret, sealedWords: sealWords(secret, words) }
  const pledgeId = await addPledge(tx, whose, { ...pledge, writer: writerOf(secret) })
  if (pledgeId && email) await askAt(tx, c.var, whose, { pledgeId, email, secret })
  return pledgeId !== null
}
