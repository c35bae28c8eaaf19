import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { listElementsToChoose } from '../framework/queries.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom, readPage } from '../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../platform/http/form.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { colleagueError } from '../thread/colleague.ts'
import { findColleague, findStation, leadThread, listBeside, listChanges, recordChange } from '../thread/queries.ts'
import { errorsOf, readWhy, versionIn } from '../thread/typed.ts'
import { type GapTyped, nothingTyped, readGap, typedGap, typedOf } from './forms.ts'
import { type Gap, inFull, standingOf } from './gap.ts'
import { AnswerPage } from './pages/answer.tsx'
import { GapPage } from './pages/gap.tsx'
import { GapFormPage } from './pages/gap-form.tsx'
import { GapsPage } from './pages/gaps.tsx'
import { RefusalPage } from './pages/refusal.tsx'
import { gapsPaths } from './paths.ts'
import { addGap, changeGap, findGap, gapsOnPage, listGaps, listOpenActions, refuseGap } from './queries.ts'

/** The list of gaps, and each of them with what answers it. */
export const gapsRoutes = new Hono<SignedIn>()

gapsRoutes.get(gapsPaths.all, async c => {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listGaps(tx, viewer, page))
  const gaps = found.slice(0, gapsOnPage)
  const mayWork = may(viewer, 'work on the strategy')
  return c.html(<GapsPage {...{ frame, gaps, page, mayWork, hasMore: found.length > gapsOnPage }} />)
})

gapsRoutes.get(gapsPaths.adding, async c => {
  const { db, viewer } = c.var
  return showForm(c, await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer)), nothingTyped)
})

gapsRoutes.post(gapsPaths.all, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedGap(await readForm(c, longForm))
  const { elements, reading } = await readTyped(c, typed, null)
  if (reading.outcome === 'wrong') return showForm(c, elements, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addGap(tx, viewer, reading.value, today)
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${gapsPaths.gap(id)}?done=added`, 303)
})

type Elements = Awaited<ReturnType<typeof listElementsToChoose>>

/** How the form is shown again. `stands`: as somebody else has left the gap meanwhile. */
type Again = Readonly<{ gap?: Gap; version?: number; errors?: readonly FieldError[]; stands?: Gap }>

function showForm(c: Context<SignedIn>, elements: Elements, typed: GapTyped, again: Again = {}) {
  const { gap, version, errors = [], stands } = again
  const page = <GapFormPage {...{ frame: c.var.frame, gap, typed, errors, elements, version, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

/** What was typed, with whom its owner means; an owner who has left may stay. */
async function readTyped(c: Context<SignedIn>, typed: GapTyped, gap: Gap | null) {
  const { db, viewer, today } = c.var
  const { elements, owner } = await asViewer(db, viewer, async tx => ({
    elements: await listElementsToChoose(tx, viewer, gap?.element?.id),
    owner: typed.owner === '' ? null : await findColleague(tx, viewer, typed.owner),
  }))
  const reading = readGap(typed, elements, today)
  const kept = gap?.station.owner?.name === typed.owner ? gap.station.owner : null
  const ownerErrors = owner && owner.outcome !== 'found' && !kept ? [colleagueError('owner', owner.outcome)] : []
  const errors = [...errorsOf(reading), ...ownerErrors]
  if (errors.length > 0 || reading.outcome === 'wrong')
    return { elements, reading: { outcome: 'wrong', errors } as const }
  const ownerId = owner?.outcome === 'found' ? owner.id : (kept?.id ?? null)
  return { elements, reading: { outcome: 'read', value: { ...reading.value, ownerId } } as const }
}

type Handle = (c: Context<SignedIn>, gap: Gap) => Response | Promise<Response>

/** A gap of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onGap(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const gap = id && (await asViewer(db, viewer, tx => findGap(tx, viewer, id)))
    return gap ? handle(c, gap) : c.notFound()
  }
}

const done: Readonly<Record<string, string>> = {
  added: 'The gap is on the list. Now somebody has to answer it.',
  changed: 'It is changed.',
  answered: 'The thread holds: an action answers it.',
  refused: 'Your no stands here with its reason, for everyone to read.',
  open: 'The no is taken back. The gap waits for an answer again.',
}

gapsRoutes.get(
  gapsPaths.gap(':id'),
  onGap(async (c, gap) => {
    const { db, viewer, frame } = c.var
    const { id } = gap.station
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
    )
    const notice = noticeAfter(c, done)
    return c.html(
      <GapPage {...{ frame, gap, beside, changes, notice, mayWork: may(viewer, 'work on the strategy') }} />,
    )
  }),
)

gapsRoutes.get(
  gapsPaths.change(':id'),
  onGap(async (c, gap) => {
    const { db, viewer } = c.var
    const elements = await asViewer(db, viewer, tx => listElementsToChoose(tx, viewer, gap.element?.id))
    return showForm(c, elements, typedOf(gap), { gap, version: gap.station.version })
  }),
)

gapsRoutes.post(
  gapsPaths.change(':id'),
  onGap(async (c, gap) => {
    const { db, viewer, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = typedGap(form)
    const version = versionIn(form)
    const { elements, reading } = await readTyped(c, typed, gap)
    if (reading.outcome === 'wrong') return showForm(c, elements, typed, { gap, version, errors: reading.errors })
    const { id } = gap.station
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeGap(tx, viewer, { station: gap.station, version }, reading.value)))
        return findGap(tx, viewer, id)
      await recordChange(tx, viewer, { stationId: id, what: 'changed', words: inFull(gap), now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${gapsPaths.gap(id)}?done=changed`, 303)
    return showForm(c, elements, typed, { gap, version: stands.station.version, stands })
  }),
)

gapsRoutes.get(
  gapsPaths.answer(':id'),
  onGap((c, gap) => showAnswer(c, gap)),
)

gapsRoutes.post(
  gapsPaths.answer(':id'),
  onGap(async (c, gap) => {
    const { db, viewer, today, clock } = c.var
    const chosen = idFrom((await readForm(c, longForm)).one('action'))
    const isLed = await asViewer(db, viewer, async tx => {
      const action = chosen && (await findStation(tx, viewer, chosen, 'action'))
      if (!action || action.withdrawnOn) return false
      await leadThread(tx, viewer, gap.station, action, today)
      if (gap.refusedOn) await refuseGap(tx, viewer, gap.station.id, null)
      await recordChange(tx, viewer, {
        stationId: gap.station.id,
        what: 'answered',
        words: action.title,
        now: clock.now(),
      })
      return true
    })
    if (isLed) return c.redirect(`${gapsPaths.gap(gap.station.id)}?done=answered`, 303)
    return showAnswer(c, gap, [{ field: 'action', text: 'Choose an action from the list' }])
  }),
)

async function showAnswer(c: Context<SignedIn>, gap: Gap, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const actions = await asViewer(db, viewer, tx => listOpenActions(tx, viewer))
  return c.html(<AnswerPage {...{ frame, gap, actions, errors }} />, errors.length > 0 ? 422 : 200)
}

gapsRoutes.get(
  gapsPaths.refusal(':id'),
  onGap((c, gap) => showRefusal(c, gap, gap.refusedWhy ?? '')),
)

gapsRoutes.post(
  gapsPaths.refusal(':id'),
  onGap(async (c, gap) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showRefusal(c, gap, form.one('why'), reading.errors)
    const { id } = gap.station
    if (standingOf(gap) === 'answered') return c.redirect(gapsPaths.gap(id), 303)
    await asViewer(db, viewer, async tx => {
      await refuseGap(tx, viewer, id, { why: reading.value, on: today })
      await recordChange(tx, viewer, { stationId: id, what: 'refused', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${gapsPaths.gap(id)}?done=refused`, 303)
  }),
)

function showRefusal(c: Context<SignedIn>, gap: Gap, why: string, errors: readonly FieldError[] = []) {
  return c.html(<RefusalPage {...{ frame: c.var.frame, gap, why, errors }} />, errors.length > 0 ? 422 : 200)
}

gapsRoutes.post(
  gapsPaths.refusalEnd(':id'),
  onGap(async (c, gap) => {
    const { db, viewer, clock } = c.var
    const { id } = gap.station
    if (gap.refusedOn) {
      await asViewer(db, viewer, async tx => {
        await refuseGap(tx, viewer, id, null)
        await recordChange(tx, viewer, { stationId: id, what: 'opened-again', words: gap.refusedWhy, now: clock.now() })
      })
    }
    return c.redirect(`${gapsPaths.gap(id)}?done=open`, 303)
  }),
)
