import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { InstanceFacts } from '../../platform/instance-facts.ts'
import { privacyPaths } from '../paths.ts'
import { findGrounds, findSetup } from '../queries.ts'
import { readSignOff, type SignOffTyped, typedIn } from './forms.ts'
import { AssessmentPage } from './pages/assessment.tsx'
import { listSigned, sign } from './queries.ts'

const nothingTyped: SignOffTyped = {
  consulted: '',
  advice: '',
  openPoints: '',
  decision: '',
  day: '',
  month: '',
  year: '',
}

/** The assessment, for those who may read it; owners sign. `facts`: how this instance is set up. */
export function assessmentRoutes(facts: InstanceFacts): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(privacyPaths.assessment, c => show(c, facts))

  routes.post(privacyPaths.assessment, async c => {
    const { db, viewer, clock, today } = c.var
    const form = await readForm(c)
    const reading = readSignOff(form, today)
    if (reading.outcome === 'wrong') return show(c, facts, typedIn(form), reading.errors)
    await asViewer(db, viewer, async tx => {
      const setup = await findSetup(tx, viewer, facts, clock.now())
      await sign(tx, viewer, reading.value, setup, clock.now())
    })
    return c.redirect(`${privacyPaths.assessment}?signed=1`, 303)
  })

  return routes
}

async function show(
  c: Context<SignedIn>,
  facts: InstanceFacts,
  typed = nothingTyped,
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { db, viewer, frame, clock, today } = c.var
  const found = await asViewer(db, viewer, async tx => ({
    setup: await findSetup(tx, viewer, facts, clock.now()),
    grounds: await findGrounds(tx, viewer),
    signed: await listSigned(tx, viewer),
  }))
  const page = { frame, ...found, today, typed, errors, maySign: may(viewer, 'keep the organisation') }
  const saved = c.req.query('signed') !== undefined
  return c.html(<AssessmentPage {...page} saved={saved} />, errors.length ? 422 : 200)
}
