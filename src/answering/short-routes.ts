import { type Context, Hono } from 'hono'
import { answerPaths, shortPaths } from '../ballots/paths.ts'
import { idsBehind } from '../ballots/short.ts'
import type { Open } from '../context.ts'
import type { Db } from '../platform/schema.ts'
import { findWaveBetween } from './queries.ts'

/** Short addresses lead on to the long ones; `ballot` says where somebody who signs in takes theirs. */
export function shortRoutes(answers: Db, ballot: (wave: string) => string): Hono<Open> {
  const routes = new Hono<Open>()
  const leadOn = (to: (wave: string) => string) => async (c: Context<Open>) => {
    const ids = idsBehind(c.req.param('short') ?? '')
    const wave = ids && (await findWaveBetween(answers, ids))
    return wave ? c.redirect(to(wave), 303) : c.notFound()
  }
  routes.get(shortPaths.answer(':short'), leadOn(answerPaths.answer))
  routes.get(shortPaths.ballot(':short'), leadOn(ballot))
  return routes
}
