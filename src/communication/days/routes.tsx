import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { communicationPaths } from '../paths.ts'
import { calendar, comingUp, markOf } from './calendar.ts'
import { nothingTyped, type OwnDayTyped, readOwnDay, typedOwnDay } from './forms.ts'
import { OwnDayFormPage } from './pages/day-form.tsx'
import { DaysPage } from './pages/days.tsx'
import { addOwnDay, hideDay, listHidden, listOwnDays, listPlanned, mostOwnDays, removeOwnDay } from './queries.ts'

/** The year ahead: days and months on which something is worth saying. */
export const dayRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'The day is on your calendar.',
  removed: 'The day is off your calendar.',
  hidden: 'It is hidden. At the end of this page you can show it again.',
  shown: 'It is shown again.',
}

dayRoutes.get(communicationPaths.days, async c => {
  const { db, viewer, frame, today } = c.var
  const found = await asViewer(db, viewer, async tx => {
    const hidden = await listHidden(tx, viewer)
    const coming = comingUp(today, await listOwnDays(tx, viewer), hidden)
    return { coming, hidden, planned: await listPlanned(tx, viewer, coming.map(markOf)) }
  })
  const hidden = calendar.days.filter(({ id }) => found.hidden.includes(id))
  const mayWork = may(viewer, 'work on the strategy')
  return c.html(<DaysPage {...{ frame, today, mayWork, ...found, hidden, notice: noticeAfter(c, done) }} />)
})

function showForm(c: Context<SignedIn>, typed: OwnDayTyped, errors: readonly FieldError[] = []) {
  return c.html(<OwnDayFormPage {...{ frame: c.var.frame, typed, errors }} />, errors.length > 0 ? 422 : 200)
}

dayRoutes.get(communicationPaths.dayAdding, c => showForm(c, nothingTyped))

dayRoutes.post(communicationPaths.ownDays, async c => {
  const { db, viewer, today } = c.var
  const typed = typedOwnDay(await readForm(c, longForm))
  const reading = readOwnDay(typed, today)
  if (reading.outcome === 'wrong') return showForm(c, typed, reading.errors)
  const isAdded = await asViewer(db, viewer, async tx => {
    if ((await listOwnDays(tx, viewer)).length >= mostOwnDays) return false
    await addOwnDay(tx, viewer, reading.value)
    return true
  })
  if (isAdded) return c.redirect(`${communicationPaths.days}?done=added`, 303)
  return showForm(c, typed, [{ field: 'title', text: `There are ${mostOwnDays} days already. Take one off first` }])
})

dayRoutes.post(communicationPaths.ownDayRemoval(':id'), async c => {
  const { db, viewer, today } = c.var
  const id = idFrom(c.req.param('id'))
  const isRemoved = id && (await asViewer(db, viewer, tx => removeOwnDay(tx, viewer, id, today)))
  return isRemoved ? c.redirect(`${communicationPaths.days}?done=removed`, 303) : c.notFound()
})

dayRoutes.post(communicationPaths.hiddenDays, async c => {
  const { db, viewer, today } = c.var
  const form = await readForm(c)
  const key = form.one('key')
  const hides = form.one('show') !== 'yes'
  if (!calendar.days.some(({ id }) => id === key)) return c.notFound()
  await asViewer(db, viewer, tx => hideDay(tx, viewer, { key, hides }, today))
  return c.redirect(`${communicationPaths.days}?done=${hides ? 'hidden' : 'shown'}`, 303)
})
