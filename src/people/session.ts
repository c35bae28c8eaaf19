import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hour } from '../platform/clock.ts'
import { digestOf, isSecret } from '../platform/secrets.ts'
import { deviceIn } from './device.ts'

/** How long a session lasts without a page being asked for, and at most. */
export const idleFor = hour
export const longestSession = 12 * hour

/**
 * The cookie of a session is confined to the signed-in pages: answering and public pages never see who is signed in.
 * That rules out the `__Host-` prefix, which wants the whole site.
 */
const confined = { path: '/app', httpOnly: true, sameSite: 'Lax' } as const

function cookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  return { name: secure ? '__Secure-goldthread' : 'goldthread', attributes: { ...confined, secure } }
}

/**
 * A second cookie goes to the sign-in pages alone. It holds the session's digest, which opens nothing: with it a new
 * sign-in ends the session that this browser had before, though the session's own cookie never comes there.
 */
function earlierCookie(publicUrl: string) {
  const { name, attributes } = cookie(publicUrl)
  return { name: `${name}-earlier`, attributes: { ...attributes, path: '/sign-in' } }
}

export function giveSession(c: Context, publicUrl: string, secret: string): void {
  const maxAge = longestSession / 1000
  const [session, earlier] = [cookie(publicUrl), earlierCookie(publicUrl)]
  setCookie(c, session.name, secret, { ...session.attributes, maxAge })
  setCookie(c, earlier.name, digestOf(secret).toString('base64url'), { ...earlier.attributes, maxAge })
}

/** The digest of the session this browser had before, or null. Only sign-in pages see it. */
export function earlierSession(c: Context, publicUrl: string): Buffer | null {
  const digest = getCookie(c, earlierCookie(publicUrl).name)
  return digest && isSecret(digest) ? Buffer.from(digest, 'base64url') : null
}

/** The secret of the session this browser holds, or null. */
export function heldSession(c: Context, publicUrl: string): string | null {
  const secret = getCookie(c, cookie(publicUrl).name)
  return secret && isSecret(secret) ? secret : null
}

/** What kind of browser this is, in words its owner knows it by: enough to tell two sessions apart, and no more. */
export function deviceOf(c: Context): string {
  return deviceIn(c.req.header('user-agent') ?? '')
}

export function takeSession(c: Context, publicUrl: string): void {
  for (const { name, attributes } of [cookie(publicUrl), earlierCookie(publicUrl)]) deleteCookie(c, name, attributes)
}
