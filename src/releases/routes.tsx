import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { recordAct } from '../people/acts/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { type FieldError, readForm } from '../platform/http/form.ts'
import { longForm, readWording } from './forms.ts'
import { onRelease } from './on-release.ts'
import { CorrectPage } from './pages/correct.tsx'
import { ListPage } from './pages/list.tsx'
import { releasesPaths } from './paths.ts'
import { addWording, listReleases } from './queries.ts'
import { readingRoutes, type WaysOn } from './reading-routes.tsx'
import { typedFrom, typedIn } from './typed-wording.ts'

/**
 * Releases: to read, to download, to word anew. Never to change. `bring` is where new answers come in, `ways` where one
 * goes on from a release.
 */
export function releaseRoutes(bring: string, ways: WaysOn): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(releasesPaths.all, async c => {
    const { db, viewer, frame } = c.var
    const releases = await asViewer(db, viewer, tx => listReleases(tx, viewer))
    return c.html(<ListPage frame={frame} releases={releases} bring={may(viewer, 'work on answers') ? bring : null} />)
  })

  routes.route('/', readingRoutes(ways))

  routes.get(
    releasesPaths.wording(':id'),
    onRelease((c, found) => {
      const typed = typedFrom(found.wording, found.frozen)
      return c.html(<CorrectPage frame={c.var.frame} found={found} typed={typed} />)
    }),
  )

  routes.post(
    releasesPaths.wording(':id'),
    onRelease(async (c, found) => {
      const { db, viewer, frame, today } = c.var
      const form = await readForm(c, longForm)
      const reading = readWording(form, found.frozen)
      const again = (errors: readonly FieldError[]) =>
        c.html(<CorrectPage frame={frame} found={found} typed={typedIn(form)} errors={errors} />, 422)
      if (reading.outcome === 'wrong') return again(reading.errors)
      const version = found.version + 1
      const isNext = form.one('version') === String(version)
      const isAdded =
        isNext &&
        (await asViewer(db, viewer, async tx => {
          const added = await addWording(tx, viewer, found.id, version, reading.value, today)
          if (added) await recordAct(tx, viewer, { act: 'words-corrected', now: c.var.clock.now() })
          return added
        }))
      return isAdded ? c.redirect(releasesPaths.release(found.id), 303) : again([meanwhile])
    }),
  )

  return routes
}

const meanwhile: FieldError = {
  field: 'title',
  text: 'Somebody else has corrected the words meanwhile. Look at theirs, then send yours again',
}
