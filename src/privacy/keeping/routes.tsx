import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { readForm } from '../../platform/http/form.ts'
import { privacyPaths } from '../paths.ts'
import { isOnTime } from '../setup.ts'
import { readKeeping } from './forms.ts'
import { KeepingPage } from './pages/keeping.tsx'
import { changeKeeping, findKeeping, type KeptNow } from './queries.ts'

/** For owners: how long leavers and acts are kept. */
export const keepingRoutes = new Hono<SignedIn>()

keepingRoutes.get(privacyPaths.keeping, async c => {
  const { db, viewer, frame, clock } = c.var
  const kept = await asViewer(db, viewer, tx => findKeeping(tx, viewer))
  const saved = c.req.query('saved') !== undefined
  return c.html(<KeepingPage frame={frame} {...pageOf(kept, clock.now())} saved={saved} />)
})

keepingRoutes.post(privacyPaths.keeping, async c => {
  const { db, viewer, frame, clock } = c.var
  const form = await readForm(c)
  const kept = await asViewer(db, viewer, tx => findKeeping(tx, viewer))
  const reading = readKeeping(form, kept.keeping)
  if (reading.outcome === 'wrong') {
    const typed = { leavers: form.one('leavers'), acts: form.one('acts') }
    const page = <KeepingPage frame={frame} {...pageOf(kept, clock.now())} typed={typed} errors={reading.errors} />
    return c.html(page, 422)
  }
  await asViewer(db, viewer, tx => changeKeeping(tx, viewer, reading.value, clock.now()))
  return c.redirect(`${privacyPaths.keeping}?saved=1`, 303)
})

function pageOf(kept: KeptNow, now: Date) {
  return { ...kept, isOnTime: isOnTime(kept.lastRan, now) }
}
