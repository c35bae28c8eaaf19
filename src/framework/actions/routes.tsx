import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague, listBeside, listChanges, recordChange } from '../../thread/queries.ts'
import { errorsOf, readWhy } from '../../thread/typed.ts'
import { phaseOf } from '../cycle.ts'
import type { CycleInFull } from '../cycles/find.ts'
import { onCycle, onOpenCycle, showTooLate } from '../cycles/on-cycle.tsx'
import { frameworkPaths } from '../paths.ts'
import { type ActionTyped, readAction, typedAction } from './forms.ts'
import { ActionPage } from './pages/action.tsx'
import { ActionFormPage, GivingUpPage } from './pages/forms.tsx'
import { type Action, addAction, findAction, writeDay } from './queries.ts'
import { isOpen } from './standing.ts'

/** What is done: added to a cycle, started, done, or given up for a reason. */
export const actionRoutes = new Hono<SignedIn>()

actionRoutes.get(
  frameworkPaths.acting(':id'),
  onOpenCycle((c, found) => {
    const due = { day: '', month: '', year: '' }
    return showForm(c, found, { title: '', words: '', owner: c.var.viewer.name, due })
  }),
)

actionRoutes.post(
  frameworkPaths.actions(':id'),
  onCycle(async (c, found) => {
    const { db, viewer, today, clock } = c.var
    const { cycle, element } = found
    const typed = typedAction(await readForm(c, longForm))
    if (phaseOf(cycle) === 'over') return showTooLate(c, found, rowsOf(typed))
    const reading = readAction(typed, today)
    const owner = await asViewer(db, viewer, tx => findColleague(tx, viewer, typed.owner))
    const errors = [
      ...errorsOf(reading),
      ...(typed.owner && owner.outcome !== 'found' ? [colleagueError('owner', owner.outcome)] : []),
    ]
    if (errors.length > 0 || reading.outcome === 'wrong' || owner.outcome !== 'found')
      return showForm(c, found, typed, errors)
    const id = await asViewer(db, viewer, async tx => {
      const of = { cycleId: cycle.id, elementId: element.id, ownerId: owner.id }
      const added = await addAction(tx, viewer, { ...reading.value, ...of }, today)
      await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
      return added
    })
    return c.redirect(`${frameworkPaths.action(id)}?done=added`, 303)
  }),
)

const rowsOf = ({ title, words, owner, due }: ActionTyped) => [
  { key: 'What is to be done', value: title },
  { key: 'What else people should know', value: words },
  { key: 'Looked after by', value: owner },
  { key: 'By', value: [due.day, due.month, due.year].join(' ').trim() },
]

function showForm(c: Context<SignedIn>, found: CycleInFull, typed: ActionTyped, errors: readonly FieldError[] = []) {
  const { cycle, element } = found
  return c.html(
    <ActionFormPage {...{ frame: c.var.frame, cycle, element, typed, errors }} />,
    errors.length ? 422 : 200,
  )
}

type Handle = (c: Context<SignedIn>, action: Action) => Response | Promise<Response>

/** An action of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onAction(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const action = id && (await asViewer(db, viewer, tx => findAction(tx, viewer, id)))
    return action ? handle(c, action) : c.notFound()
  }
}

/** May the viewer say how it goes with an action? Those who work on the strategy, and whoever looks after it. */
function mayKeep(c: Context<SignedIn>, { station }: Action): boolean {
  const { viewer } = c.var
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

/** An action that the viewer may keep; for everybody else there is nothing to see. */
function onKept(handle: Handle) {
  return onAction((c, action) => (mayKeep(c, action) ? handle(c, action) : c.notFound()))
}

const done: Readonly<Record<string, string>> = {
  added: 'It is on the thread.',
  started: 'It has started.',
  done: 'It is done.',
  dropped: 'It is given up, and the reason stands here.',
  meanwhile: 'Somebody else has changed it meanwhile. This is how it stands now.',
}

actionRoutes.get(
  frameworkPaths.action(':id'),
  onAction(async (c, action) => {
    const { db, viewer, frame, today } = c.var
    const { id } = action.station
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
    )
    const notice = noticeAfter(c, done)
    const keeps = mayKeep(c, action) && isOpen(action)
    return c.html(<ActionPage {...{ frame, action, beside, changes, today, notice, keeps }} />)
  }),
)

type Days = Parameters<typeof writeDay>[3]

/** Writes a day of an action, with what happened; back to its page. */
async function write(c: Context<SignedIn>, { station }: Action, what: string, days: Days) {
  const { db, viewer, clock } = c.var
  const isWritten = await asViewer(db, viewer, async tx => {
    if (!(await writeDay(tx, viewer, station.id, days))) return false
    await recordChange(tx, viewer, { stationId: station.id, what, words: days.dropped_why ?? null, now: clock.now() })
    return true
  })
  return c.redirect(`${frameworkPaths.action(station.id)}?done=${isWritten ? what : 'meanwhile'}`, 303)
}

actionRoutes.post(
  frameworkPaths.actionStart(':id'),
  onKept((c, action) => write(c, action, 'started', { started_on: c.var.today })),
)

actionRoutes.post(
  frameworkPaths.actionEnd(':id'),
  onKept((c, action) => write(c, action, 'done', { done_on: c.var.today })),
)

actionRoutes.get(
  frameworkPaths.givingUp(':id'),
  onAction((c, action) => {
    if (!mayKeep(c, action) || !isOpen(action)) return c.redirect(frameworkPaths.action(action.station.id), 303)
    return c.html(<GivingUpPage {...{ frame: c.var.frame, action, why: '', errors: [] }} />)
  }),
)

actionRoutes.post(
  frameworkPaths.givingUp(':id'),
  onKept(async (c, action) => {
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'read')
      return write(c, action, 'dropped', { dropped_on: c.var.today, dropped_why: reading.value })
    const page = <GivingUpPage {...{ frame: c.var.frame, action, why: form.one('why'), errors: reading.errors }} />
    return c.html(page, 422)
  }),
)
