import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../platform/clock.ts'
import { routeOf } from '../platform/http/route.ts'
import type { Db } from '../platform/schema.ts'
import type { Link, Station } from '../ui/head.tsx'
import type { Frame } from '../ui/page.tsx'
import { keepOnward } from './onward.ts'
import { peoplePaths } from './paths.ts'
import { may, type Permission } from './permission.ts'
import { findViewer } from './queries.ts'
import { heldSession, takeSession } from './session.ts'
import type { Viewer } from './viewer.ts'

type Carried = { Variables: { db: Db; clock: Clock; publicUrl: string; frame: Frame; viewer: Viewer } }

/** What each route asks for: `GET /app/you` and a permission. */
export type Access = Readonly<Record<string, Permission>>

/** The stations and places that a page's head leads to, where whoever reads it may go there. */
export type Places = Readonly<{ stations: Readonly<Partial<Record<Station, string>>>; places: readonly Link[] }>

/**
 * The line: what is mounted below it is only for people who are signed in, and only for those whose roles allow it. A
 * signed-out visitor to a signed-in page is sent to sign in; anywhere else, and for whoever may not, there is nothing
 * to see, and nothing says that there might be.
 */
export function signInLine(access: Access, places: Places): MiddlewareHandler<Carried> {
  const isOpenTo = (viewer: Viewer, route: string | undefined) => {
    const permission = route === undefined ? undefined : access[route]
    return permission !== undefined && may(viewer, permission)
  }
  return async (c, next) => {
    const { db, clock, publicUrl, frame } = c.var
    const secret = heldSession(c, publicUrl)
    const viewer = secret && (await findViewer(db, secret, clock.now()))
    if (!viewer) return turnAway(c, secret !== null)
    c.set('viewer', viewer)
    const mayGo = (href: string) => isOpenTo(viewer, `GET ${href}`)
    c.set('frame', { ...frame, ...frameFor(viewer), ...placesFor(places, mayGo) })
    return isOpenTo(viewer, routeOf(c)) ? next() : c.notFound()
  }
}

function frameFor(viewer: Viewer) {
  const person = { text: viewer.name, href: peoplePaths.you }
  return { home: peoplePaths.home, organisation: viewer.organisationName, person }
}

function placesFor({ stations, places }: Places, mayGo: (href: string) => boolean) {
  return {
    stations: Object.fromEntries(Object.entries(stations).filter(([, href]) => mayGo(href))),
    places: places.filter(({ href }) => mayGo(href)),
  }
}

/** Whoever was erased while they were at work is turned away as at the line; null for whoever still has a place. */
export async function turnAwayIfGone(c: Context): Promise<Response | null> {
  const { db, clock, publicUrl } = c.var as Carried['Variables']
  const secret = heldSession(c, publicUrl)
  if (secret === null || (await findViewer(db, secret, clock.now()))) return null
  return turnAway(c, true)
}

function turnAway(c: Context<Carried>, wasSignedIn: boolean): Response | Promise<Response> {
  if (!isSignedInPage(c.req.path)) return c.notFound()
  if (wasSignedIn) takeSession(c, c.var.publicUrl)
  keepOnward(c, c.var.publicUrl)
  return c.redirect(wasSignedIn ? peoplePaths.away : peoplePaths.signIn, 303)
}

function isSignedInPage(path: string): boolean {
  return path === peoplePaths.home || path.startsWith(`${peoplePaths.home}/`)
}
