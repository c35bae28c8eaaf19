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
import { type HeardWave, heardStateOf } from './wave.ts'

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

/** A survey of which there is a release to find something in. Of any other, its page says where it stands. */
export function onReleasedWave(handle: Handle<HeardWave & Readonly<{ releaseId: string }>>) {
  return onHeardWave((c, wave) => {
    const { releaseId } = wave
    if (heardStateOf(wave) !== 'released' || releaseId === null) return c.redirect(heardPaths.heard(wave.id), 303)
    return handle(c, { ...wave, releaseId })
  })
}

export type FindingOfWave = Readonly<{ finding: Finding; wave: HeardWave & Readonly<{ releaseId: string }> }>

/** A finding with the survey it was heard in. */
export function onFinding(handle: Handle<FindingOfWave>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = await asViewer(db, viewer, async tx => {
      const finding = id ? await findFinding(tx, viewer, id) : null
      const wave = finding && (await findHeardWave(tx, viewer, finding.waveId))
      const releaseId = wave?.releaseId
      return finding && wave && releaseId ? { finding, wave: { ...wave, releaseId } } : null
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
