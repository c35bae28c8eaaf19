import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Tx } from '../platform/schema.ts'
import { pathsOf } from '../releases/paths.ts'
import { findRelease } from '../releases/queries.ts'
import { topicsOf } from '../releases/topics.ts'
import { heardPaths } from './paths.ts'
import { type Finding, findFinding, findHeardWave } from './queries.ts'
import { canBeHeard, type HeardWave } from './wave.ts'

type Handle<T> = (c: Context<SignedIn>, found: T) => Response | Promise<Response>

/** A survey of the viewer's organisation that was fixed. Malformed, missing and somebody else's are not found. */
export function onHeardWave(handle: Handle<HeardWave>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const wave = id ? await asViewer(db, viewer, tx => findHeardWave(tx, viewer, id)) : null
    return wave ? handle(c, wave) : c.notFound()
  }
}

/** A survey in which something can be heard. Of any other, its page says where it stands. */
export function onEndedWave(handle: Handle<HeardWave>) {
  return onHeardWave((c, wave) => (canBeHeard(wave) ? handle(c, wave) : c.redirect(heardPaths.heard(wave.id), 303)))
}

export type FindingOfWave = Readonly<{ finding: Finding; wave: HeardWave }>

/** A finding with the survey it was heard in. */
export function onFinding(handle: Handle<FindingOfWave>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = await asViewer(db, viewer, async tx => {
      const finding = id ? await findFinding(tx, viewer, id) : null
      const wave = finding && (await findHeardWave(tx, viewer, finding.waveId))
      return finding && wave && canBeHeard(wave) ? { finding, wave } : null
    })
    return found ? handle(c, found) : c.notFound()
  }
}

/** Something that people were asked about, and where the release says what they answered. */
export type TopicLink = Readonly<{ text: string; href: string }>

/** The topics of a release in their order, with the release itself in its newest words. */
export async function findTopics(tx: Tx, viewer: Viewer, releaseId: string) {
  const found = await findRelease(tx, viewer, releaseId, null)
  if (!found) throw new Error('The release of a survey is not there.')
  const paths = pathsOf(found)
  const topics = topicsOf(found.release).map(({ title }, t): TopicLink => ({ text: title, href: paths.topic(t + 1) }))
  return { topics, title: found.release.title, releasedOn: found.releasedOn }
}
