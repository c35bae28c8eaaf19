import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import type { InstanceFacts } from '../platform/instance-facts.ts'
import { assessmentRoutes } from './assessment/routes.tsx'
import { groundedKinds, readContacts, readGrounds } from './forms.ts'
import { keepingRoutes } from './keeping/routes.tsx'
import { kindOf } from './kinds.ts'
import { noticeRoutes } from './notice/routes.tsx'
import { ContactsPage } from './pages/contacts.tsx'
import { GroundsPage } from './pages/grounds.tsx'
import { privacyPaths } from './paths.ts'
import { findContacts, findGrounds, saveContacts, saveGrounds } from './queries.ts'
import { yourDataRoutes } from './your-data/routes.tsx'

/** Everything about people's data behind the sign-in line. `facts`: how this instance is set up. */
export function privacyRoutes(facts: InstanceFacts): Hono<SignedIn> {
  return new Hono<SignedIn>()
    .route('/', noticeRoutes(facts))
    .route('/', assessmentRoutes(facts))
    .route('/', keepingRoutes)
    .route('/', yourDataRoutes)
    .route('/', decisionRoutes)
}

/** For owners: whom people ask, and on what grounds data is held. */
const decisionRoutes = new Hono<SignedIn>()

decisionRoutes.get(privacyPaths.contacts, async c => {
  const { db, viewer, frame } = c.var
  const { privacy, barrier } = await asViewer(db, viewer, tx => findContacts(tx, viewer))
  const typed = { privacy: privacy ?? '', barrier: barrier ?? '' }
  return c.html(<ContactsPage frame={frame} typed={typed} saved={c.req.query('saved') !== undefined} />)
})

decisionRoutes.post(privacyPaths.contacts, async c => {
  const { db, viewer, frame, clock } = c.var
  const form = await readForm(c)
  const reading = readContacts(form)
  if (reading.outcome === 'wrong') {
    const typed = { privacy: form.one('privacy'), barrier: form.one('barrier') }
    return c.html(<ContactsPage frame={frame} typed={typed} errors={reading.errors} />, 422)
  }
  await asViewer(db, viewer, tx => saveContacts(tx, viewer, reading.value, clock.now()))
  return c.redirect(`${privacyPaths.contacts}?saved=1`, 303)
})

decisionRoutes.get(privacyPaths.grounds, async c => {
  const { db, viewer, frame } = c.var
  const decided = await asViewer(db, viewer, tx => findGrounds(tx, viewer))
  const suggested = Object.fromEntries(groundedKinds.map(id => [id, kindOf(id).basis ?? '']))
  const page = { frame, ids: groundedKinds, chosen: { ...suggested, ...decided } }
  return c.html(<GroundsPage {...page} saved={c.req.query('saved') !== undefined} />)
})

decisionRoutes.post(privacyPaths.grounds, async c => {
  const { db, viewer, frame, clock, today } = c.var
  const form = await readForm(c)
  const reading = readGrounds(form)
  if (reading.outcome === 'wrong') {
    const chosen = Object.fromEntries(groundedKinds.map(id => [id, form.one(id)]))
    return c.html(<GroundsPage frame={frame} ids={groundedKinds} chosen={chosen} errors={reading.errors} />, 422)
  }
  await asViewer(db, viewer, tx => saveGrounds(tx, viewer, reading.value, { now: clock.now(), today }))
  return c.redirect(`${privacyPaths.grounds}?saved=1`, 303)
})
