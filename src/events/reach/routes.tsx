import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { holdEvent } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { onEvent } from '../on-event.ts'
import { eventsPaths } from '../paths.ts'
import { type ReachTyped, readReach, typedOf, typedReach } from './forms.ts'
import { ReachPage } from './pages/reach.tsx'
import { proposeReach, writeReach } from './queries.ts'

/** Who came, as the host says. */
export const reachRoutes = new Hono<SignedIn>()

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Event; isProposed?: boolean }>

function showReach(c: Context<SignedIn>, event: Event, typed: ReachTyped, again: Again) {
  const { version, errors = [], stands, isProposed = false } = again
  const page = <ReachPage {...{ frame: c.var.frame, event, typed, version, errors, stands, isProposed }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** Nobody can have come before the day, nor to what was called off. */
const onceHeld = (handle: (c: Context<SignedIn>, event: Event) => Response | Promise<Response>) =>
  onEvent((c, event) =>
    event.heldOn > c.var.today || event.calledOffOn ? c.redirect(eventsPaths.one(event.id), 303) : handle(c, event),
  )

reachRoutes.get(
  eventsPaths.reach(':id'),
  onceHeld(async (c, event) => {
    const { db, viewer } = c.var
    const { version } = event
    if (event.reach.people !== null) return showReach(c, event, typedOf(event.reach), { version })
    const proposed = await asViewer(db, viewer, tx => proposeReach(tx, viewer, event.id))
    const isEmpty = !proposed.people && !proposed.students
    const typed = isEmpty ? typedOf(event.reach) : typedOf(proposed)
    return showReach(c, event, typed, { version, isProposed: !isEmpty })
  }),
)

reachRoutes.post(
  eventsPaths.reach(':id'),
  onceHeld(async (c, event) => {
    const { db, viewer } = c.var
    const form = await readForm(c)
    const [typed, version] = [typedReach(form), versionIn(form)]
    const reading = readReach(typed)
    if (reading.outcome === 'wrong') return showReach(c, event, typed, { version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      const held = await holdEvent(tx, viewer, event.id)
      if (!held || held.version !== version) return held
      await writeReach(tx, viewer, held, reading.value)
      return null
    })
    if (stands) return showReach(c, event, typed, { version: stands.version, stands })
    return c.redirect(`${eventsPaths.one(event.id)}?done=reach`, 303)
  }),
)
