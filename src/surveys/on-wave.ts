import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { surveysPaths } from './paths.ts'
import { findWave } from './queries.ts'
import { stateOf, type Wave } from './wave.ts'

type Handle = (c: Context<SignedIn>, wave: Wave) => Response | Promise<Response>

/** A survey of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onWave(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const wave = id ? await asViewer(db, viewer, tx => findWave(tx, viewer, id)) : null
    return wave ? handle(c, wave) : c.notFound()
  }
}

/** A survey that can still be changed. Of any other, its page says that it is fixed. */
export function onDraft(handle: Handle) {
  return onWave((c, wave) => (wave.fixedOn ? goToFixed(c, wave.id) : handle(c, wave)))
}

/** A survey that is fixed; a draft has none of these pages. */
export function onFixed(handle: Handle) {
  return onWave((c, wave) => (wave.fixedOn ? handle(c, wave) : c.notFound()))
}

/** A survey that is to open, or open: no other needs anything to be handed out or sent. */
export function onRunning(handle: Handle) {
  return onFixed((c, wave) => {
    const state = stateOf(wave, c.var.today)
    return state === 'fixed' || state === 'open'
      ? handle(c, wave)
      : c.redirect(`${surveysPaths.one(wave.id)}?done=over`, 303)
  })
}

export function goToFixed(c: Context<SignedIn>, id: string): Response {
  return c.redirect(`${surveysPaths.one(id)}?done=fixed-already`, 303)
}
