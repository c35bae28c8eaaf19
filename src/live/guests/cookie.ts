import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hour } from '../../platform/clock.ts'
import { isSecret } from '../../platform/secrets.ts'

/** As long as a guest is kept, s. */
const lasts = (24 * hour) / 1000

/** The cookie of a guest goes to the room alone: no page of anybody who is signed in sees it, nor the other way round. */
function cookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  const attributes = { path: '/live', httpOnly: true, sameSite: 'Lax', secure } as const
  return { name: secure ? '__Secure-goldthread-live' : 'goldthread-live', attributes }
}

export function giveGuestSecret(c: Context, publicUrl: string, secret: string): void {
  const { name, attributes } = cookie(publicUrl)
  setCookie(c, name, secret, { ...attributes, maxAge: lasts })
}

export function heldGuestSecret(c: Context, publicUrl: string): string | null {
  const secret = getCookie(c, cookie(publicUrl).name)
  return secret && isSecret(secret) ? secret : null
}

export function takeGuestSecret(c: Context, publicUrl: string): void {
  const { name, attributes } = cookie(publicUrl)
  deleteCookie(c, name, attributes)
}
