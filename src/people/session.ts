import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hour } from '../platform/clock.ts'
import { isSecret } from '../platform/secrets.ts'
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

export function giveSession(c: Context, publicUrl: string, secret: string): void {
  const { name, attributes } = cookie(publicUrl)
  setCookie(c, name, secret, { ...attributes, maxAge: longestSession / 1000 })
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
  const { name, attributes } = cookie(publicUrl)
  deleteCookie(c, name, attributes)
}
