import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import type { Viewer } from '../people/viewer.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import type { Tx } from '../platform/schema.ts'
import type { Link } from '../ui/head.tsx'
import type { ReasonedLink } from '../ui/link-list.tsx'
import { findAround } from './around.ts'
import { lettersWords } from './letters/when.ts'
import { onWave } from './on-wave.ts'
import { DraftPage } from './pages/draft.tsx'
import { FixedPage } from './pages/fixed.tsx'
import { SurveysPage } from './pages/list.tsx'
import { surveysPaths } from './paths.ts'
import { findFingerprint, listWaves, wavesOnPage } from './queries.ts'

const done: Readonly<Record<string, string>> = {
  begun: 'The draft is there. Its days and groups are suggestions: change what does not fit.',
  changed: 'It is changed.',
  'look-again': 'It is changed. The words in other languages are as they were: look whether they still say the same.',
  removed: 'The draft is gone.',
  fixed: 'It is fixed for good.',
  'fixed-already': 'It is fixed, and cannot be changed any more.',
  off: 'It is called off, and the reason stands here.',
  'no-poster': 'Only those who are asked can answer this one, so there is no poster.',
  over: 'Its last day is over: nothing more goes on paper.',
  'not-now': 'It is closed, and cannot be called off any more.',
}

/** What a survey was made for, if it was for anything but itself. */
export type FindPurpose = (tx: Tx, viewer: Viewer, waveId: string) => Promise<Link | null>

/** The list of surveys, and each of them. `beside`: where else one asks. */
export function listRoutes(beside: readonly ReasonedLink[], findPurpose: FindPurpose): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(surveysPaths.all, async c => {
    const { db, viewer, frame, today } = c.var
    const page = readPage(c.req.query('page'))
    const found = await asViewer(db, viewer, tx => listWaves(tx, viewer, page))
    const [waves, hasMore] = [found.slice(0, wavesOnPage), found.length > wavesOnPage]
    return c.html(<SurveysPage {...{ frame, waves, page, hasMore, today, beside }} notice={noticeAfter(c, done)} />)
  })

  routes.get(
    surveysPaths.one(':id'),
    onWave(async (c, wave) => {
      const { db, viewer, frame, today, clock, sendsMail } = c.var
      const purpose = await asViewer(db, viewer, tx => findPurpose(tx, viewer, wave.id))
      const shown = { frame, wave, purpose, around: await findAround(c, wave), notice: noticeAfter(c, done) }
      if (!wave.fixedOn) return c.html(<DraftPage {...shown} />)
      const fingerprint = await asViewer(db, viewer, tx => findFingerprint(tx, viewer, wave.id))
      const telling = { ...lettersWords(wave, clock.now()), sendsMail }
      return c.html(<FixedPage {...{ ...shown, today, fingerprint, telling }} />)
    }),
  )
  return routes
}
