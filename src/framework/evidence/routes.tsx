import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { releasesPaths } from '../../releases/paths.ts'
import { holdStation, listBeside, listChanges, recordChange, withdrawStation } from '../../thread/queries.ts'
import { readWhy, versionIn } from '../../thread/typed.ts'
import type { AddressOf } from '../mine/routes.tsx'
import { findElement } from '../queries.ts'
import { type Evidence, inFull, ownPath } from './evidence.ts'
import { readWords, typedEvidence, typedOf } from './forms.ts'
import { AllEvidencePage } from './pages/all.tsx'
import { EvidencePage } from './pages/evidence.tsx'
import { EvidenceRemovalPage } from './pages/removal.tsx'
import { evidencePaths } from './paths.ts'
import { changeEvidence, deleteContent, evidenceOnPage, findContent, findEvidence, listEvidence } from './queries.ts'
import { sendDocument } from './send.ts'
import { findChoiceOf, showForm } from './show-form.tsx'

/** The list of evidence, and each piece of it: changed, taken back. */
export const evidenceRoutes = new Hono<SignedIn>()

evidenceRoutes.get(evidencePaths.all, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const elementId = idFrom(c.req.query('element'))
  const [found, element] = await asViewer(db, viewer, async tx => {
    const of = elementId ? await findElement(tx, viewer, elementId) : null
    return [await listEvidence(tx, viewer, { elementId: of?.element.id ?? null, page }), of?.element ?? null] as const
  })
  const evidence = found.slice(0, evidenceOnPage)
  const mayWork = may(viewer, 'work on the strategy')
  return c.html(
    <AllEvidencePage {...{ frame, element, evidence, page, mayWork }} hasMore={found.length > evidenceOnPage} />,
  )
})

type Handle = (c: Context<SignedIn>, evidence: Evidence) => Response | Promise<Response>

/** Evidence of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onEvidence(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const evidence = id && (await asViewer(db, viewer, tx => findEvidence(tx, viewer, id)))
    return evidence ? handle(c, evidence) : c.notFound()
  }
}

/** Evidence that was not taken back: what was stays as it is. */
function onStanding(handle: Handle) {
  return onEvidence((c, evidence) =>
    evidence.station.withdrawnOn
      ? c.redirect(`${evidencePaths.evidence(evidence.station.id)}?done=withdrawn-already`, 303)
      : handle(c, evidence),
  )
}

const done: Readonly<Record<string, string>> = {
  added: 'It is on the thread.',
  changed: 'It is changed.',
  withdrawn: 'It is taken back, and your reason stands here.',
  'withdrawn-already': 'It was taken back, and stays as it is.',
}

/** One piece of evidence. `theme`: where a theme is read that it rests on. */
export function evidencePageRoutes(theme: AddressOf): Hono<SignedIn> {
  return new Hono<SignedIn>().get(
    evidencePaths.evidence(':id'),
    onEvidence((c, evidence) => showEvidence(c, evidence, theme)),
  )
}

async function showEvidence(c: Context<SignedIn>, evidence: Evidence, theme: AddressOf): Promise<Response> {
  const { db, viewer, frame, publicUrl } = c.var
  const { id } = evidence.station
  const [beside, changes] = await asViewer(
    db,
    viewer,
    async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
  )
  const own = evidence.href && ownPath(evidence.href, publicUrl)
  const releaseHref = evidence.release && releasesPaths.release(evidence.release.id)
  const notice = noticeAfter(c, done)
  const mayWork = may(viewer, 'work on the strategy')
  const themeHref = evidence.theme && may(viewer, 'work on answers') ? theme(evidence.theme.id) : null
  const ways = { ownPath: own, releaseHref, themeHref }
  return c.html(<EvidencePage {...{ frame, evidence, ...ways, beside, changes, notice, mayWork }} />)
}

evidenceRoutes.get(
  evidencePaths.document(':id'),
  onEvidence(async (c, { station }) => {
    const { db, viewer } = c.var
    const file = await asViewer(db, viewer, tx => findContent(tx, viewer, station.id))
    return file?.content ? sendDocument(c, { ...file, content: file.content }) : c.notFound()
  }),
)

evidenceRoutes.get(
  evidencePaths.change(':id'),
  onStanding(async (c, evidence) => {
    const { db, viewer } = c.var
    const choice = await asViewer(db, viewer, tx => findChoiceOf(tx, viewer, evidence))
    const { version } = evidence.station
    return showForm(c, { form: evidence.form, typed: typedOf(evidence), choice, evidence, version })
  }),
)

evidenceRoutes.post(
  evidencePaths.change(':id'),
  onStanding(async (c, evidence) => {
    const { db, viewer, today, clock } = c.var
    const fields = await readForm(c, longForm)
    const [typed, version] = [typedEvidence(fields), versionIn(fields)]
    const { station, form } = evidence
    const choice = await asViewer(db, viewer, tx => findChoiceOf(tx, viewer, evidence))
    const again = { form, typed, choice, evidence, version }
    const reading = readWords(form, typed, choice.elements, today)
    if (reading.outcome === 'wrong') return showForm(c, { ...again, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeEvidence(tx, viewer, { station, version }, reading.value, today)))
        return findEvidence(tx, viewer, station.id)
      await recordChange(tx, viewer, {
        stationId: station.id,
        what: 'changed',
        words: inFull(evidence),
        now: clock.now(),
      })
      return null
    })
    if (!stands) return c.redirect(`${evidencePaths.evidence(station.id)}?done=changed`, 303)
    return showForm(c, { ...again, version: stands.station.version, stands })
  }),
)

evidenceRoutes.get(
  evidencePaths.removal(':id'),
  onStanding((c, evidence) => {
    const typed = { why: '', deletesFile: false }
    return c.html(<EvidenceRemovalPage {...{ frame: c.var.frame, evidence, typed, errors: [] }} />)
  }),
)

evidenceRoutes.post(
  evidencePaths.removal(':id'),
  onStanding(async (c, evidence) => {
    const { db, viewer, frame, today, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = { why: form.one('why'), deletesFile: form.one('file') === 'delete' }
    const reading = readWhy(form)
    if (reading.outcome === 'wrong')
      return c.html(<EvidenceRemovalPage {...{ frame, evidence, typed, errors: reading.errors }} />, 422)
    const { id } = evidence.station
    const isNew = await asViewer(db, viewer, async tx => {
      await holdStation(tx, viewer, id)
      if ((await findEvidence(tx, viewer, id))?.station.withdrawnOn) return false
      await withdrawStation(tx, viewer, id, today)
      if (typed.deletesFile && evidence.document) {
        await deleteContent(tx, viewer, id, today)
        await recordChange(tx, viewer, { stationId: id, what: 'file-deleted', now: clock.now() })
      }
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
      return true
    })
    return c.redirect(`${evidencePaths.evidence(id)}?done=${isNew ? 'withdrawn' : 'withdrawn-already'}`, 303)
  }),
)
