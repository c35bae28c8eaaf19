import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { errorsOf, versionIn } from '../../thread/typed.ts'
import { TooLatePage } from '../pages/too-late.tsx'
import { frameworkPaths } from '../paths.ts'
import type { ActionInFull } from './action.ts'
import { mayDo } from './deed.ts'
import { type ActionTyped, readAction, rowsTyped, typedAction, typedOf } from './forms.ts'
import { findKeeper } from './keeper.ts'
import { onForm, onKept } from './on-action.tsx'
import { ActionFormPage } from './pages/form.tsx'
import { changeAction, listPromisesToKeep } from './queries.ts'

/** An action written anew, as long as it is open. */
export const actionChangeRoutes = new Hono<SignedIn>()

actionChangeRoutes.get(
  frameworkPaths.actionChange(':id'),
  onForm('change', (c, action) => showForm(c, action, typedOf(action))),
)

actionChangeRoutes.post(
  frameworkPaths.actionChange(':id'),
  onKept(async (c, action) => {
    const { db, viewer, today, clock } = c.var
    const { id, owner, cycleId } = action.station
    const form = await readForm(c, longForm)
    const [typed, version] = [typedAction(form), versionIn(form)]
    if (!mayDo('change', action)) return showTooLate(c, action, typed)
    const [promises, keeper] = await asViewer(
      db,
      viewer,
      async tx =>
        [
          cycleId ? await listPromisesToKeep(tx, viewer, cycleId) : [],
          await findKeeper(tx, viewer, typed.owner, owner),
        ] as const,
    )
    const reading = readAction(typed, { today, promises, stood: action.dueOn })
    if (reading.outcome === 'wrong' || keeper.outcome === 'wrong')
      return showForm(c, action, typed, { version, errors: [...errorsOf(reading), ...errorsOf(keeper)] })
    const written = { ...reading.value, ownerId: keeper.value }
    const then = { today, now: clock.now() }
    const changed = await asViewer(db, viewer, tx => changeAction(tx, viewer, { id, version }, written, then))
    switch (changed.outcome) {
      case 'gone':
        return c.notFound()
      case 'too-late':
        return showTooLate(c, changed.stands, typed)
      case 'meanwhile':
        return showForm(c, action, typed, { version: changed.stands.station.version, stands: changed.stands })
      case 'changed':
        return c.redirect(`${frameworkPaths.action(id)}?done=changed`, 303)
    }
  }),
)

/** How the form is shown again. `stands`: as somebody else has left the action meanwhile. */
type Again = Readonly<{ version?: number; errors?: readonly FieldError[]; stands?: ActionInFull }>

async function showForm(c: Context<SignedIn>, action: ActionInFull, typed: ActionTyped, again: Again = {}) {
  const { db, viewer, frame } = c.var
  const { id, number, title, version, cycleId, owner } = action.station
  const { errors = [], stands } = again
  const promises = cycleId ? await asViewer(db, viewer, tx => listPromisesToKeep(tx, viewer, cycleId)) : []
  const page = (
    <ActionFormPage
      {...{ frame, typed, errors, promises, stands }}
      title={`Change action ${number}`}
      action={frameworkPaths.actionChange(id)}
      version={again.version ?? version}
      gone={owner?.hasLeft ? owner.name : undefined}
      back={{ href: frameworkPaths.action(id), text: title }}
    />
  )
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** It was done or given up while somebody wrote: what they typed is shown to them, and nothing is changed. */
function showTooLate(c: Context<SignedIn>, { station, doneOn }: ActionInFull, typed: ActionTyped) {
  const why = `Meanwhile it was ${doneOn ? 'done' : 'given up'}. Nothing was changed. To change it, open it again first.`
  const at = { side: `Action ${station.number}`, back: frameworkPaths.action(station.id) }
  const page = (
    <TooLatePage
      frame={c.var.frame}
      now="Act"
      title="Nothing was changed"
      {...{ why, ...at }}
      typed={rowsTyped(typed)}
    />
  )
  return c.html(page, 409)
}
