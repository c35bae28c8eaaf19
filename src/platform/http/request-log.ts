import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from '../log.ts'

/**
 * One line for each request: which route, how it ended, how long it took. Not who asked, from where, or for what. Where
 * ballots and marks are made and surveys are answered there is none: with the times in it, who took a ballot and who
 * answered could be told from who was here just before.
 */
export function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    if (unlogged.test(c.req.path)) return next()
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path
    log('request', { method: c.req.method, route, status: c.res.status, ms })
  }
}

const unlogged =
  /^\/(a|b|answer|card)\/|^\/app\/(surveys|votes)\/[^/]+\/(blind-)?ballot$|^\/events\/place\/[^/]+\/ballot\//
