import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { type FieldError, readForm } from '../platform/http/form.ts'
import { readUpload } from '../platform/http/upload.ts'
import { columnsRoutes, findProblems, showColumns } from './columns-routes.tsx'
import { listEarlier } from './earlier.ts'
import { readAbout, readWay } from './forms.ts'
import { onDraft } from './on-draft.ts'
import { AboutPage } from './pages/about.tsx'
import { BringPage, type Refused } from './pages/bring.tsx'
import { StopPage } from './pages/stop.tsx'
import { RefusedPage, WaysPage } from './pages/ways.tsx'
import { FailedPage, WorkingPage } from './pages/working.tsx'
import { answersPaths } from './paths.ts'
import { findCodesPrinted } from './printed.ts'
import { type Draft, listDrafts, removeDraft, saveChoices, storeDraft } from './queries.ts'
import { findUnreleasedBefore } from './series.ts'
import { takeIn } from './upload.ts'
import { valuesRoutes } from './values-routes.tsx'
import type { OfferedWay } from './ways.ts'
import { wordingRoutes } from './wording-routes.tsx'
import { askForRelease, askForWays } from './work.ts'

/** From a file to a draft of its release, step by step. Every step works without script. */
export const answersRoutes = new Hono<SignedIn>()

const goTo = (c: Context<SignedIn>, path: string) => c.redirect(path, 303)

answersRoutes.get(answersPaths.all, c => goTo(c, answersPaths.bring))
answersRoutes.get(answersPaths.bring, c => bring(c, undefined, 200))

async function bring(c: Context<SignedIn>, refused: Refused | undefined, status: 200 | 422): Promise<Response> {
  const { db, viewer, frame } = c.var
  const drafts = await asViewer(db, viewer, tx => listDrafts(tx, viewer))
  const isStopped = c.req.query('kept') === 'nothing'
  return c.html(<BringPage frame={frame} drafts={drafts} refused={refused} isStopped={isStopped} />, status)
}

answersRoutes.post(answersPaths.all, async c => {
  const { db, viewer, today } = c.var
  const taken = await readUpload(c, 'file', file => takeIn(file, today))
  if (taken?.outcome !== 'taken in') return bring(c, taken?.problems ?? 'no file', 422)
  const id = await asViewer(db, viewer, tx => storeDraft(tx, viewer, taken.draft))
  return goTo(c, answersPaths.columns(id))
})

answersRoutes.get(
  answersPaths.draft(':id'),
  onDraft((c, draft) => {
    const page = { frame: c.var.frame, id: draft.id, isFixed: draft.fixed !== null }
    if (draft.offer?.stage === 'working') return c.html(<WorkingPage {...page} working={draft.offer} />)
    if (draft.state === 'failed') return c.html(<FailedPage {...page} />)
    return goTo(c, stepOf(draft))
  }),
)

/** The step a draft has reached. */
function stepOf({ id, content, offer }: Draft): string {
  if (content) return answersPaths.wording(id)
  return offer ? answersPaths.ways(id) : answersPaths.columns(id)
}

answersRoutes.route('/', columnsRoutes)
answersRoutes.route('/', valuesRoutes)

answersRoutes.get(
  answersPaths.about(':id'),
  onDraft(async (c, { id, title, choices: { earlier } }) => {
    const { db, viewer, frame } = c.var
    const releases = await asViewer(db, viewer, tx => listEarlier(tx, viewer))
    const says = earlier === null ? '' : earlier.length > 0 ? 'yes' : 'no'
    return c.html(
      <AboutPage frame={frame} id={id} typed={{ title, says, earlier: earlier ?? [] }} releases={releases} />,
    )
  }),
)

answersRoutes.post(
  answersPaths.about(':id'),
  onDraft(async (c, draft) => {
    const { db, viewer, frame, clock } = c.var
    const problems = await findProblems(c, draft, draft.choices)
    if (problems.length > 0) return showColumns(c, draft, draft.choices, problems)
    const form = await readForm(c)
    const releases = await asViewer(db, viewer, tx => listEarlier(tx, viewer))
    const reading = readAbout(form, releases)
    if (reading.outcome === 'wrong') {
      const typed = { title: form.one('title'), says: form.one('earlier'), earlier: form.many('release') }
      const page = { frame, id: draft.id, typed, releases, errors: reading.errors }
      return c.html(<AboutPage {...page} />, 422)
    }
    const choices = { ...draft.choices, earlier: [...reading.value.earlier] }
    await asViewer(db, viewer, async tx => {
      await saveChoices(tx, viewer, draft.id, choices, reading.value.title)
      await askForWays(tx, viewer, draft.id, clock.now())
    })
    return goTo(c, answersPaths.draft(draft.id))
  }),
)

answersRoutes.get(
  answersPaths.ways(':id'),
  onDraft((c, draft) => {
    const { id, offer, fixed, content } = draft
    if (fixed && content) return goTo(c, answersPaths.draft(id))
    if (offer?.stage === 'refused')
      return c.html(<RefusedPage {...{ frame: c.var.frame, id, words: offer.words, isFixed: fixed !== null }} />)
    if (offer?.stage !== 'offered') return goTo(c, answersPaths.draft(id))
    return chooseWay(c, draft, offer.ways)
  }),
)

answersRoutes.post(
  answersPaths.ways(':id'),
  onDraft(async (c, draft) => {
    const { db, clock } = c.var
    const { id, offer, fixed, content } = draft
    // Of a wave one way is ever made: whoever saw its figures in two could subtract them.
    if (fixed && content) return goTo(c, answersPaths.draft(id))
    if (offer?.stage !== 'offered') return goTo(c, answersPaths.draft(id))
    const reading = readWay(await readForm(c), offer.ways)
    if (reading.outcome === 'wrong') return chooseWay(c, draft, offer.ways, reading.errors)
    const viewer = { ...c.var.viewer, rule: fixed?.rule ?? c.var.viewer.rule }
    await asViewer(db, viewer, tx => askForRelease(tx, viewer, id, reading.value, offer.ways, clock.now()))
    return goTo(c, answersPaths.draft(id))
  }),
)

async function chooseWay(
  c: Context<SignedIn>,
  { id, fixed }: Draft,
  ways: readonly OfferedWay[],
  errors: readonly FieldError[] = [],
): Promise<Response> {
  const { db, viewer, frame } = c.var
  const [unreleased, codesPrinted] = await asViewer(
    db,
    viewer,
    async tx =>
      [await findUnreleasedBefore(tx, viewer, { fixed }), await findCodesPrinted(tx, viewer, { fixed })] as const,
  )
  const page = {
    frame,
    id,
    ways,
    unreleased,
    codesPrinted,
    errors,
    rule: fixed?.rule ?? viewer.rule,
    isFixed: fixed !== null,
  }
  return c.html(<WaysPage {...page} />, errors.length > 0 ? 422 : 200)
}

answersRoutes.route('/', wordingRoutes)

answersRoutes.get(
  answersPaths.removal(':id'),
  onDraft((c, { id, fileName }) => c.html(<StopPage frame={c.var.frame} id={id} fileName={fileName} />)),
)

answersRoutes.post(
  answersPaths.removal(':id'),
  onDraft(async (c, { id }) => {
    const { db, viewer } = c.var
    await asViewer(db, viewer, tx => removeDraft(tx, viewer, id))
    return goTo(c, answersPaths.stopped)
  }),
)
