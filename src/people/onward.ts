import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { minute } from '../platform/clock.ts'

/**
 * Where somebody was sent by a letter, a text message or a poster, and has to sign in first. Of nothing else it is kept where
 * somebody wanted to go: others may use the same browser.
 */
const askedPages = /^\/app\/(surveys|votes)\/[0-9a-f-]{36}\/(blind-)?ballot$/

/** Longer than a link to sign in works. */
const lasts = 30 * minute

/** For the sign-in pages alone. */
function cookie(publicUrl: string) {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Secure-goldthread-onward' : 'goldthread-onward'
  return { name, attributes: { path: '/sign-in', httpOnly: true, sameSite: 'Lax', secure } } as const
}

export function keepOnward(c: Context, publicUrl: string): void {
  const { name, attributes } = cookie(publicUrl)
  if (c.req.method === 'GET' && askedPages.test(c.req.path))
    setCookie(c, name, c.req.path, { ...attributes, maxAge: lasts / 1000 })
}

/** Where whoever signs in was sent; null for nowhere. */
export function onwardIn(c: Context, publicUrl: string): string | null {
  const path = getCookie(c, cookie(publicUrl).name)
  return path && askedPages.test(path) ? path : null
}

export function dropOnward(c: Context, publicUrl: string): void {
  const { name, attributes } = cookie(publicUrl)
  if (getCookie(c, name) !== undefined) deleteCookie(c, name, attributes)
}
