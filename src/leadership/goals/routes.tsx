import { type Context, Hono } from 'hono'
import { firstOf } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { listElementsToChoose } from '../../framework/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { isLeader } from '../leaders/queries.ts'
import { leadershipPaths } from '../paths.ts'
import { emptyGoal, type GoalTyped, readGoal, readNote, typedGoal, typedNote, typedOf } from './forms.ts'
import type { Goal } from './goal.ts'
import { onGoal, onOwnGoal, showGoal } from './on-goal.tsx'
import { GoalFormPage } from './pages/goal-form.tsx'
import { addGoal, changeGoal, findGoal, noteGoal } from './queries.ts'

/** What leaders set themselves to do, and how it goes. */
export const goalRoutes = new Hono<SignedIn>()

/** The elements to choose from, for somebody on the list of leaders; null for anybody else. */
async function offer(c: Context<SignedIn>) {
  const { db, viewer } = c.var
  return asViewer(db, viewer, async tx => ((await isLeader(tx, viewer)) ? listElementsToChoose(tx, viewer) : null))
}

type Elements = Awaited<ReturnType<typeof listElementsToChoose>>

/** How the form is shown again. `stands`: as it was left elsewhere meanwhile. */
type Again = Readonly<{ goal?: Goal; version?: number; errors?: readonly FieldError[]; stands?: Goal }>

function showForm(c: Context<SignedIn>, elements: Elements, typed: GoalTyped, again: Again = {}) {
  const { goal, version, errors = [], stands } = again
  const page = <GoalFormPage {...{ frame: c.var.frame, goal, version, typed, errors, elements, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

goalRoutes.get(leadershipPaths.settingGoal, async c => {
  const elements = await offer(c)
  return elements ? showForm(c, elements, emptyGoal) : c.redirect(`${leadershipPaths.all}#leaders`, 303)
})

goalRoutes.post(leadershipPaths.goals, async c => {
  const { db, viewer, today } = c.var
  const typed = typedGoal(await readForm(c, longForm))
  const elements = await offer(c)
  if (!elements) return c.redirect(`${leadershipPaths.all}#leaders`, 303)
  const reading = readGoal(typed, elements, today, today)
  if (reading.outcome === 'wrong') return showForm(c, elements, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, tx => addGoal(tx, viewer, reading.value, today))
  return c.redirect(`${leadershipPaths.goal(id)}?done=added`, 303)
})

goalRoutes.get(
  leadershipPaths.goal(':id'),
  onGoal((c, goal) => showGoal(c, goal)),
)

/** The elements to choose from for a goal that stands: the one it belongs to already, too. */
const elementsFor = ({ var: { db, viewer } }: Context<SignedIn>, { element }: Goal) =>
  asViewer(db, viewer, tx => listElementsToChoose(tx, viewer, element?.id))

goalRoutes.get(
  leadershipPaths.goalChange(':id'),
  onOwnGoal('change', async (c, goal) =>
    showForm(c, await elementsFor(c, goal), typedOf(goal), { goal, version: goal.version }),
  ),
)

goalRoutes.post(
  leadershipPaths.goalChange(':id'),
  onOwnGoal('change', async (c, goal) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const [typed, version, elements] = [typedGoal(form), versionIn(form), await elementsFor(c, goal)]
    const reading = readGoal(typed, elements, firstOf(goal.dueOn, today), today)
    if (reading.outcome === 'wrong') return showForm(c, elements, typed, { goal, version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      const isChanged = await changeGoal(tx, viewer, { id: goal.id, version }, reading.value)
      return isChanged ? null : findGoal(tx, viewer, goal.id, today)
    })
    if (!stands) return c.redirect(`${leadershipPaths.goal(goal.id)}?done=changed`, 303)
    return showForm(c, elements, typed, { goal, version: stands.version, stands })
  }),
)

goalRoutes.post(
  leadershipPaths.goalNotes(':id'),
  onOwnGoal('note', async (c, goal) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedNote(form), versionIn(form)]
    if (version !== goal.version) return showGoal(c, goal, { typed, isMeanwhile: true })
    const reading = readNote(typed, goal, today)
    if (reading.outcome === 'wrong') return showGoal(c, goal, { typed, errors: reading.errors })
    const note = { ...reading.value, now: clock.now() }
    const stands = await asViewer(db, viewer, async tx => {
      const isNoted = await noteGoal(tx, viewer, { id: goal.id, version }, note)
      return isNoted ? null : findGoal(tx, viewer, goal.id, today)
    })
    if (!stands) return c.redirect(`${leadershipPaths.goal(goal.id)}?done=noted`, 303)
    return showGoal(c, stands, { typed, isMeanwhile: true })
  }),
)
