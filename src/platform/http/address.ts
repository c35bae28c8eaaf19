import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** No page of ours has an address nearly as long as this, with everything behind it, in characters. */
const longest = 6_000

/** Refuses an address that is too long, in words; one that is longer still does not get past the server itself. */
export const onlyShortAddresses: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > longest) throw new HTTPException(414)
  await next()
}

/** The id in an address, or null when it cannot be one: then there is nothing to look for. */
export function idFrom(text: string | undefined): string | null {
  return text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null
}

/** The page of a list that an address asks for, from 1; the first when it asks for none there can be. */
export function readPage(text: string | undefined): number {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1
}
