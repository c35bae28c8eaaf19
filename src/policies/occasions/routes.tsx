import { type Context, Hono } from 'hono'
import { inWords } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { mayKeep, onKeptPolicy } from '../on-policy.ts'
import { policiesPaths } from '../paths.ts'
import type { Policy } from '../policy.ts'
import { findPolicy } from '../queries.ts'
import { nothingTyped, type OccasionTyped, readOccasion, typedOccasion } from './forms.ts'
import { OccasionFormPage } from './pages/occasion-form.tsx'
import { addOccasion, findOccasion, withdrawOccasion } from './queries.ts'

/** When and where a policy was shown to people, or talked about with them. */
export const occasionRoutes = new Hono<SignedIn>()

occasionRoutes.get(
  policiesPaths.addingOccasion(':id'),
  onKeptPolicy((c, policy) => showForm(c, policy, nothingTyped(c.var.today))),
)

occasionRoutes.post(
  policiesPaths.occasions(':id'),
  onKeptPolicy(async (c, policy) => {
    const { db, viewer, today, clock } = c.var
    const typed = typedOccasion(await readForm(c, longForm))
    const reading = readOccasion(typed, today)
    if (reading.outcome === 'wrong') return showForm(c, policy, typed, reading.errors)
    const stationId = policy.station.id
    await asViewer(db, viewer, async tx => {
      await addOccasion(tx, viewer, stationId, reading.value)
      await recordChange(tx, viewer, { stationId, what: 'talked-about', now: clock.now() })
    })
    return c.redirect(`${policiesPaths.policy(stationId)}?done=talked-about`, 303)
  }),
)

function showForm(c: Context<SignedIn>, policy: Policy, typed: OccasionTyped, errors: readonly FieldError[] = []) {
  const page = <OccasionFormPage {...{ frame: c.var.frame, policy, typed, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

/** What was noted by mistake leaves the list, and stays in the history of its policy. */
occasionRoutes.post(policiesPaths.occasionRemoval(':id'), async c => {
  const { db, viewer, today, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const stationId = await asViewer(db, viewer, async tx => {
    const occasion = id && (await findOccasion(tx, viewer, id))
    const policy = occasion && (await findPolicy(tx, viewer, occasion.policyId))
    if (!id || !policy || !mayKeep(viewer, policy)) return null
    await withdrawOccasion(tx, viewer, id, today)
    const words = `${inWords(occasion.heldOn)}: ${occasion.words}`
    await recordChange(tx, viewer, { stationId: policy.station.id, what: 'not-talked-about', words, now: clock.now() })
    return policy.station.id
  })
  return stationId ? c.redirect(`${policiesPaths.policy(stationId)}?done=not-talked-about`, 303) : c.notFound()
})
