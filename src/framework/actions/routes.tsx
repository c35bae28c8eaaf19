import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { errorsOf } from '../../thread/typed.ts'
import type { CycleInFull } from '../cycles/find.ts'
import { onCycle, onOpenCycle, rests, showTooLate } from '../cycles/on-cycle.tsx'
import { frameworkPaths } from '../paths.ts'
import { type ActionTyped, nothingTyped, readAction, rowsTyped, typedAction } from './forms.ts'
import { findKeeper } from './keeper.ts'
import { onAction, showAction } from './on-action.tsx'
import { ActionFormPage } from './pages/form.tsx'
import { addAction, listPromisesToKeep } from './queries.ts'

/** What is done: added to a cycle, and read. What happens to it then is in `change-routes.tsx` and `step-routes.tsx`. */
export const actionRoutes = new Hono<SignedIn>()

actionRoutes.get(
  frameworkPaths.acting(':id'),
  onOpenCycle((c, found) => showForm(c, found, nothingTyped(c.var.viewer.name))),
)

actionRoutes.post(
  frameworkPaths.actions(':id'),
  onCycle(async (c, found) => {
    const { db, viewer, today, clock } = c.var
    const { cycle, element } = found
    const typed = typedAction(await readForm(c, longForm))
    if (rests(found)) return showTooLate(c, found, rowsTyped(typed))
    const [promises, keeper] = await asViewer(
      db,
      viewer,
      async tx => [await listPromisesToKeep(tx, viewer, cycle.id), await findKeeper(tx, viewer, typed.owner)] as const,
    )
    const reading = readAction(typed, { today, promises })
    if (reading.outcome === 'wrong' || keeper.outcome === 'wrong')
      return showForm(c, found, typed, [...errorsOf(reading), ...errorsOf(keeper)])
    const id = await asViewer(db, viewer, async tx => {
      const of = { cycleId: cycle.id, elementId: element.id, ownerId: keeper.value }
      const added = await addAction(tx, viewer, { ...reading.value, ...of }, today)
      await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
      return added
    })
    return c.redirect(`${frameworkPaths.action(id)}?done=added`, 303)
  }),
)

async function showForm(
  c: Context<SignedIn>,
  { cycle, element }: CycleInFull,
  typed: ActionTyped,
  errors: readonly FieldError[] = [],
) {
  const { db, viewer, frame } = c.var
  const promises = await asViewer(db, viewer, tx => listPromisesToKeep(tx, viewer, cycle.id))
  const page = (
    <ActionFormPage
      {...{ frame, typed, errors, promises }}
      title="Add an action"
      action={frameworkPaths.actions(cycle.id)}
      note={element.title}
      back={{ href: frameworkPaths.cycle(cycle.id), text: element.title }}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

actionRoutes.get(
  frameworkPaths.action(':id'),
  onAction((c, action) => showAction(c, action)),
)
