import { Hono } from 'hono'
import type { Open } from '../context.ts'
import { type Form, readForm } from '../platform/http/form.ts'
import { isSecret } from '../platform/secrets.ts'
import { examplesIn, readSetUp } from './forms.ts'
import { UsedLinkPage } from './pages/link.tsx'
import { SetUpPage, type SetUpTyped } from './pages/set-up.tsx'
import { peoplePaths } from './paths.ts'
import { isSetUpLinkOpen } from './queries.ts'
import { deviceOf, giveSession } from './session.ts'
import { type Examples, setUp } from './sign-in.ts'

/** Open: setting up the first organisation, by the one-time link. Examples can be put into it. */
export function setUpRoutes(examples: Examples): Hono<Open> {
  const routes = new Hono<Open>()

  routes.get('/set-up/:secret', async c => {
    const { db, clock, frame } = c.var
    const secret = c.req.param('secret')
    const isOpen = isSecret(secret) && (await isSetUpLinkOpen(db, secret, clock.now()))
    if (!isOpen) return c.html(<UsedLinkPage frame={frame} />, 404)
    return c.html(<SetUpPage frame={frame} action={peoplePaths.setUp(secret)} />)
  })

  routes.post('/set-up/:secret', async c => {
    const { db, clock, today, publicUrl, frame } = c.var
    const secret = c.req.param('secret')
    if (!isSecret(secret)) return c.html(<UsedLinkPage frame={frame} />, 404)
    const form = await readForm(c)
    const reading = readSetUp(form)
    if (reading.outcome === 'wrong') {
      const page = { frame, action: peoplePaths.setUp(secret), errors: reading.errors }
      return c.html(<SetUpPage {...page} typed={typedIn(form)} />, 422)
    }
    const session = await setUp(db, { secret, device: deviceOf(c), now: clock.now(), today }, reading.value, examples)
    if (!session) return c.html(<UsedLinkPage frame={frame} />, 404)
    giveSession(c, publicUrl, session)
    return c.redirect(peoplePaths.home, 303)
  })

  return routes
}

function typedIn(form: Form): SetUpTyped {
  return {
    organisation: form.one('organisation'),
    name: form.one('name'),
    email: form.one('email'),
    rule: form.one('rule'),
    examples: examplesIn(form),
  }
}
