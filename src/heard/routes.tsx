import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { recordAct } from '../people/acts/queries.ts'
import { may } from '../people/permission.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import type { Tx } from '../platform/schema.ts'
import { findAnswers } from './answers/queries.ts'
import { findingRoutes } from './finding-routes.tsx'
import { type Heard, isComplete } from './heard.ts'
import { findTopics, onHeardWave } from './on-wave.ts'
import { HeardPage } from './pages/heard.tsx'
import { TellingPage } from './pages/telling.tsx'
import { heardPaths } from './paths.ts'
import { findHeardWave, listFindings, tellAsked } from './queries.ts'
import { canBeHeard, type HeardWave, staysUnheard } from './wave.ts'

/** What came of a survey, for everyone who works here; and telling those who were asked. */
export const heardRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'It stands on the page. Now its gap needs an answer.',
  changed: 'It is changed.',
  removed: 'It is off the page. Its gap stays on the list.',
  told: 'Everyone who was asked is being told.',
}

heardRoutes.get(
  heardPaths.heard(':id'),
  onHeardWave(async (c, wave) => {
    const { db, viewer, frame } = c.var
    const heard = await asViewer(db, viewer, tx => findHeard(tx, viewer, wave))
    const mayWork = may(viewer, 'work on the strategy')
    return c.html(<HeardPage {...{ frame, wave, heard, mayWork, notice: noticeAfter(c, done) }} />)
  }),
)

/** What was heard in a survey, each with its answer as its gap has it now. */
async function findHeard(tx: Tx, viewer: Viewer, wave: HeardWave): Promise<Heard[]> {
  if (!canBeHeard(wave)) return []
  const { id, releaseId } = wave
  const findings = await listFindings(tx, viewer, id)
  if (findings.length === 0) return []
  const gaps = findings.map(({ gapId }) => gapId)
  const answers = await findAnswers(tx, viewer, gaps)
  const topics = releaseId ? (await findTopics(tx, viewer, releaseId)).topics : []
  return findings.map(finding => ({
    ...{ id: finding.id, words: finding.words, gap: answers.get(finding.gapId) ?? null },
    about: topics[(finding.topic ?? 0) - 1] ?? null,
  }))
}

/** May those who were asked be told now? */
async function mayTell(tx: Tx, viewer: Viewer, wave: HeardWave): Promise<boolean> {
  if (wave.toldOn) return false
  return staysUnheard(wave) || (canBeHeard(wave) && isComplete(await findHeard(tx, viewer, wave)))
}

heardRoutes.get(
  heardPaths.telling(':id'),
  onHeardWave(async (c, wave) => {
    const { db, viewer, frame } = c.var
    const isReady = await asViewer(db, viewer, tx => mayTell(tx, viewer, wave))
    return isReady ? c.html(<TellingPage {...{ frame, wave }} />) : c.redirect(heardPaths.heard(wave.id), 303)
  }),
)

heardRoutes.post(
  heardPaths.telling(':id'),
  onHeardWave(async (c, { id }) => {
    const { db, viewer, today, clock } = c.var
    const isTold = await asViewer(db, viewer, async tx => {
      const wave = await findHeardWave(tx, viewer, id, 'held')
      if (!wave || !(await mayTell(tx, viewer, wave))) return false
      if (!(await tellAsked(tx, viewer, id, { today, now: clock.now() }))) return false
      await recordAct(tx, viewer, { act: 'people-told', now: clock.now() })
      return true
    })
    return c.redirect(`${heardPaths.heard(id)}${isTold ? '?done=told' : ''}`, 303)
  }),
)

heardRoutes.route('/', findingRoutes)
