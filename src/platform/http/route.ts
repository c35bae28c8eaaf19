import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** The route that answers this request, such as `GET /app/releases/:id`; undefined when none does. */
export function routeOf(c: Context): string | undefined {
  const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')
  return route && `${route.method} ${route.path}`
}
