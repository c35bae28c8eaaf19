import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { cameOverHttp } from './client-address.ts'

/**
 * Where people are meant to come over https and a trusted proxy says that this one did not: a page is shown at the
 * safe address instead, and what was sent is not taken.
 */
export function onlyOverHttps(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    if (!publicUrl.startsWith('https:') || !cameOverHttp(c)) return next()
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new HTTPException(403)
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(publicUrl + pathname + search, 308)
  }
}
