import type { Context, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

const safeMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses whatever could change something and was not sent by a page of our own: forms, JSON, anything. Modern browsers
 * say so in Sec-Fetch-Site, which a page cannot forge; over plain http only Origin comes. Neither is a refusal too.
 */
export function onlyFromOurPages(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    if (!safeMethods.includes(c.req.method) && !isOurs(c, publicUrl)) throw new HTTPException(403)
    await next()
  }
}

function isOurs(c: Context, publicUrl: string): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin') ?? ''
  return origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'))
}
