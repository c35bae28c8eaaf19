import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { dayTyped, readWhy } from '../../thread/typed.ts'
import { keepUsualAudiences, listAudiences } from '../audiences/queries.ts'
import { communicationPaths } from '../paths.ts'
import { nothingTyped, readSaid, readTelling, type TellingTyped, typedSaid, typedTelling } from './forms.ts'
import { isOpen, type Message, type Telling, tellingInWords } from './message.ts'
import { mayKeep, onKept, onMessage, onTelling } from './on-message.ts'
import { GivingUpPage, SaidPage } from './pages/ends.tsx'
import { TellingFormPage } from './pages/telling-form.tsx'
import { addTellings, type End, endTelling } from './queries.ts'

/** Whom a message is for: added, told, or given up for a reason. */
export const tellingRoutes = new Hono<SignedIn>()

async function showForm(
  c: Context<SignedIn>,
  message: Message,
  typed: TellingTyped,
  errors: readonly FieldError[] = [],
) {
  const { db, viewer, frame } = c.var
  const audiences = await asViewer(db, viewer, tx => listAudiences(tx, viewer))
  return c.html(
    <TellingFormPage {...{ frame, message, audiences, telling: typed, errors }} />,
    errors.length > 0 ? 422 : 200,
  )
}

tellingRoutes.get(
  communicationPaths.tellings(':id'),
  onMessage((c, message) => showForm(c, message, nothingTyped())),
)

tellingRoutes.post(
  communicationPaths.tellings(':id'),
  onMessage(async (c, message) => {
    const { db, viewer, today, clock } = c.var
    const typed = typedTelling(await readForm(c, longForm))
    const audiences = await asViewer(db, viewer, tx => listAudiences(tx, viewer))
    const reading = readTelling(typed, audiences, today)
    if (reading.outcome === 'wrong') return showForm(c, message, typed, reading.errors)
    const { id } = message.station
    const names = audiences.filter(({ key }) => reading.value.audiences.includes(key)).map(({ name }) => name)
    await asViewer(db, viewer, async tx => {
      await keepUsualAudiences(tx, viewer)
      await addTellings(tx, viewer, id, reading.value)
      await recordChange(tx, viewer, { stationId: id, what: 'planned', words: names.join('\n'), now: clock.now() })
    })
    return c.redirect(`${communicationPaths.message(id)}?done=added`, 303)
  }),
)

/** Says what came of a telling, with what is written down of it; back to its message. */
async function finish(c: Context<SignedIn>, telling: Telling, end: End) {
  const { db, viewer, clock } = c.var
  const what = 'saidOn' in end ? 'said' : 'dropped'
  const words = `${tellingInWords(telling)}\n${'saidOn' in end ? end.words : end.why}`
  const isWritten = await asViewer(db, viewer, async tx => {
    if (!(await endTelling(tx, viewer, telling.id, end))) return false
    await recordChange(tx, viewer, { stationId: telling.messageId, what, words, now: clock.now() })
    return true
  })
  return c.redirect(`${communicationPaths.message(telling.messageId)}?done=${isWritten ? what : 'meanwhile'}`, 303)
}

/** Back to the message: for whom there is nothing to say about a telling, or nothing more. */
function goBack(c: Context<SignedIn>, message: Message) {
  const after = mayKeep(c, message) ? '?done=meanwhile' : ''
  return c.redirect(`${communicationPaths.message(message.station.id)}${after}`, 303)
}

tellingRoutes.get(
  communicationPaths.telling(':id'),
  onTelling((c, { telling, message }) => {
    if (!isOpen(telling) || !mayKeep(c, message)) return goBack(c, message)
    const typed = { words: '', href: '', said: dayTyped(c.var.today) }
    return c.html(<SaidPage {...{ frame: c.var.frame, telling, message, typed, errors: [] }} />)
  }),
)

tellingRoutes.post(
  communicationPaths.telling(':id'),
  onKept(async (c, { telling, message }) => {
    const typed = typedSaid(await readForm(c, longForm))
    const reading = readSaid(typed, c.var.today)
    if (reading.outcome === 'read') return finish(c, telling, reading.value)
    return c.html(<SaidPage {...{ frame: c.var.frame, telling, message, typed, errors: reading.errors }} />, 422)
  }),
)

tellingRoutes.get(
  communicationPaths.givingUp(':id'),
  onTelling((c, { telling, message }) => {
    if (!isOpen(telling) || !mayKeep(c, message)) return goBack(c, message)
    return c.html(<GivingUpPage {...{ frame: c.var.frame, telling, message, why: '', errors: [] }} />)
  }),
)

tellingRoutes.post(
  communicationPaths.givingUp(':id'),
  onKept(async (c, { telling, message }) => {
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'read') return finish(c, telling, { droppedOn: c.var.today, why: reading.value })
    const page = (
      <GivingUpPage {...{ frame: c.var.frame, telling, message, why: form.one('why'), errors: reading.errors }} />
    )
    return c.html(page, 422)
  }),
)
