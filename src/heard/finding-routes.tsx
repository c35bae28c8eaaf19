import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { addEvidence } from '../framework/evidence/queries.ts'
import { addGap } from '../gaps/queries.ts'
import { asViewer } from '../platform/db.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import type { Tx } from '../platform/schema.ts'
import { leadThread, recordChange } from '../thread/queries.ts'
import { versionIn } from '../thread/typed.ts'
import { listGapsToChoose } from './answers/queries.ts'
import { type FindingRead, type FindingTyped, readFinding, typedFinding, typedOf } from './forms.ts'
import { findTopics, onEndedWave, onFinding } from './on-wave.ts'
import { FindingFormPage } from './pages/finding-form.tsx'
import { heardPaths } from './paths.ts'
import {
  addFinding,
  changeFinding,
  type Finding,
  findEvidenceOfRelease,
  findFinding,
  findHeardWave,
  listFindings,
  orderFindings,
  removeFinding,
} from './queries.ts'
import type { HeardWave } from './wave.ts'

/** What was heard in a survey, written down one by one. */
export const findingRoutes = new Hono<SignedIn>()

type Again = Readonly<{ finding?: Finding; errors?: readonly FieldError[]; stands?: FindingTyped }>

/** What a finding can be about, and the gaps it can be hung on. */
function findOffered(c: Context<SignedIn>, { releaseId }: HeardWave) {
  const { db, viewer } = c.var
  return asViewer(db, viewer, async tx => ({
    topics: releaseId ? (await findTopics(tx, viewer, releaseId)).topics : [],
    gaps: await listGapsToChoose(tx, viewer),
  }))
}

type Offered = Awaited<ReturnType<typeof findOffered>>

function showForm(c: Context<SignedIn>, wave: HeardWave, offered: Offered, typed: FindingTyped, again: Again = {}) {
  const { finding, errors = [], stands } = again
  const of = { waveId: wave.id, waveTitle: wave.title, mayRemove: wave.toldOn === null }
  const page = <FindingFormPage {...{ frame: c.var.frame, ...of, ...offered, finding, typed, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

findingRoutes.get(
  heardPaths.adding(':id'),
  onEndedWave(async (c, wave) => {
    const typed = { words: '', topic: c.req.query('topic') ?? '', gap: c.req.query('gap') ?? '' }
    return showForm(c, wave, await findOffered(c, wave), typed)
  }),
)

findingRoutes.post(
  heardPaths.findings(':id'),
  onEndedWave(async (c, wave) => {
    const { db, viewer, today } = c.var
    const typed = typedFinding(await readForm(c, longForm))
    const offered = await findOffered(c, wave)
    const reading = readFinding(typed, offered)
    if (reading.outcome === 'wrong') return showForm(c, wave, offered, typed, { errors: reading.errors })
    await asViewer(db, viewer, async tx => {
      await findHeardWave(tx, viewer, wave.id, 'held')
      const gapId = await hangOn(c, tx, wave, reading.value)
      await addFinding(tx, viewer, wave.id, { ...reading.value, gapId }, today)
    })
    return c.redirect(`${heardPaths.heard(wave.id)}?done=added`, 303)
  }),
)

/** The gap of a finding, one that is there or a new one; the thread leads to it from what was answered. */
async function hangOn(c: Context<SignedIn>, tx: Tx, wave: HeardWave, { words, gapId }: FindingRead): Promise<string> {
  const { viewer, today, clock } = c.var
  const { source, standsOn, evidenceId } = await findBasis(c, tx, wave)
  const known = { elementId: null, ownerId: null, standsOn }
  const id = gapId ?? (await addGap(tx, viewer, { title: words, words: '', source, ...known }, today))
  await leadThread(tx, viewer, { id: evidenceId, kind: 'evidence' }, { id, kind: 'gap' }, today)
  const what = gapId ? 'heard' : 'written'
  await recordChange(tx, viewer, { stationId: id, what, words: gapId ? words : null, now: clock.now() })
  return id
}

/** The evidence for what was heard: the release, or, where there is none, that people wrote it. */
async function findBasis(c: Context<SignedIn>, tx: Tx, { title, releaseId, closesOn }: HeardWave) {
  const { viewer, today } = c.var
  const piece = { href: null, elementIds: [], themeId: null, document: null }
  if (!releaseId) {
    const words = {
      title: `What people wrote in “${title}”`.slice(0, 200),
      words: 'Read by a few, and quoted nowhere.',
    }
    const of = { ...piece, ...words, standsOn: closesOn, form: 'listening' as const, releaseId }
    return { source: 'listening' as const, standsOn: closesOn, evidenceId: await addEvidence(tx, viewer, of, today) }
  }
  const { title: named, releasedOn } = await findTopics(tx, viewer, releaseId)
  const words = { title: named, words: `What people answered in “${title}”.` }
  const of = { ...piece, ...words, standsOn: releasedOn, form: 'release' as const, releaseId }
  const evidenceId = (await findEvidenceOfRelease(tx, viewer, releaseId)) ?? (await addEvidence(tx, viewer, of, today))
  return { source: 'release' as const, standsOn: releasedOn, evidenceId }
}

findingRoutes.get(
  heardPaths.change(':id'),
  onFinding(async (c, { finding, wave }) =>
    showForm(c, wave, withGapOf(finding, await findOffered(c, wave)), typedOf(finding), { finding }),
  ),
)

/** A gap that is too old to be on the list can stay. */
function withGapOf({ gapId }: Finding, offered: Offered): Offered {
  if (offered.gaps.some(({ id }) => id === gapId)) return offered
  return { ...offered, gaps: [...offered.gaps, { id: gapId, number: 0, title: 'The gap it has' }] }
}

findingRoutes.post(
  heardPaths.change(':id'),
  onFinding(async (c, { finding, wave }) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedFinding(form), versionIn(form)]
    const offered = withGapOf(finding, await findOffered(c, wave))
    const seen = { ...finding, version }
    const reading = readFinding(typed, offered)
    if (reading.outcome === 'wrong') return showForm(c, wave, offered, typed, { finding: seen, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      const held = await findHeardWave(tx, viewer, wave.id, 'held')
      const now = held && (await findFinding(tx, viewer, finding.id))
      if (now?.version !== version) return now
      const isSame = reading.value.gapId === finding.gapId
      const gapId = isSame ? finding.gapId : await hangOn(c, tx, wave, reading.value)
      await changeFinding(tx, viewer, { id: finding.id, version }, { ...reading.value, gapId })
      return 'changed'
    })
    if (stands === null) return c.notFound()
    if (stands === 'changed') return c.redirect(`${heardPaths.heard(wave.id)}?done=changed`, 303)
    return showForm(c, wave, offered, typed, { finding: stands, stands: typedOf(stands) })
  }),
)

findingRoutes.post(
  heardPaths.removal(':id'),
  onFinding(async (c, { finding, wave }) => {
    const { db, viewer } = c.var
    // What people were told stays: it can be put into better words, and not unsaid.
    const isRemoved = await asViewer(db, viewer, async tx => {
      const held = await findHeardWave(tx, viewer, wave.id, 'held')
      if (!held || held.toldOn) return false
      await removeFinding(tx, viewer, finding.id)
      return true
    })
    return c.redirect(`${heardPaths.heard(wave.id)}${isRemoved ? '?done=removed' : ''}`, 303)
  }),
)

findingRoutes.post(
  heardPaths.rise(':id'),
  onFinding(async (c, { finding, wave }) => {
    const { db, viewer } = c.var
    await asViewer(db, viewer, async tx => {
      await findHeardWave(tx, viewer, wave.id, 'held')
      const ids = (await listFindings(tx, viewer, wave.id)).map(({ id }) => id)
      const at = ids.indexOf(finding.id)
      if (at > 0) await orderFindings(tx, viewer, ids.with(at, ids[at - 1]!).with(at - 1, finding.id))
    })
    return c.redirect(`${heardPaths.heard(wave.id)}#heard-${finding.id}`, 303)
  }),
)
