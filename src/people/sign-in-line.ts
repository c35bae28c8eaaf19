import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/schema.ts'
import type { Stations } from '../ui/head.tsx'
import type { Frame } from '../ui/page.tsx'
import { peoplePaths } from './paths.ts'
import { findViewer } from './queries.ts'
import { heldSession, takeSession } from './session.ts'
import type { Viewer } from './viewer.ts'

type Carried = { Variables: { db: Db; clock: Clock; publicUrl: string; frame: Frame; viewer: Viewer } }

/**
 * The line: what is mounted below it is only for people who are signed in. A signed-out visitor to a signed-in page is
 * sent to sign in; anywhere else there is nothing to see, and nothing says that there might be.
 */
export function signInLine(stations: Stations): MiddlewareHandler<Carried> {
  return async (c, next) => {
    const { db, clock, publicUrl, frame } = c.var
    const secret = heldSession(c, publicUrl)
    const viewer = secret && (await findViewer(db, secret, clock.now()))
    if (!viewer) return turnAway(c, secret !== null)
    c.set('viewer', viewer)
    c.set('frame', { ...frame, ...frameFor(viewer), stations })
    return next()
  }
}

function frameFor(viewer: Viewer) {
  const person = { text: viewer.name, href: peoplePaths.you }
  return { home: peoplePaths.home, organisation: viewer.organisationName, person }
}

function turnAway(c: Context<Carried>, wasSignedIn: boolean): Response | Promise<Response> {
  if (!isSignedInPage(c.req.path)) return c.notFound()
  if (wasSignedIn) takeSession(c, c.var.publicUrl)
  return c.redirect(wasSignedIn ? peoplePaths.away : peoplePaths.signIn, 303)
}

function isSignedInPage(path: string): boolean {
  return path === peoplePaths.home || path.startsWith(`${peoplePaths.home}/`)
}
