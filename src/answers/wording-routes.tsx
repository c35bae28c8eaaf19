import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { recordAct } from '../people/acts/queries.ts'
import { asViewer } from '../platform/db.ts'
import { readForm } from '../platform/http/form.ts'
import { longForm, readWording } from '../releases/forms.ts'
import { releasesPaths } from '../releases/paths.ts'
import { freezeRelease } from '../releases/queries.ts'
import { topicsOf } from '../releases/topics.ts'
import { type TypedWording, typedFrom, typedIn } from '../releases/typed-wording.ts'
import { restoreWording, reword, type Wording, wordingOf } from '../releases/wording.ts'
import type { Release } from '../statistics/release.ts'
import { onDraft } from './on-draft.ts'
import { DraftTopicPage } from './pages/draft-topic.tsx'
import { ReleasePage } from './pages/release.tsx'
import { WordingPage, type WordingPageProps } from './pages/wording.tsx'
import { answersPaths } from './paths.ts'
import { type Draft, removeDraft, saveWording, tieToWave } from './queries.ts'

/** From the protected draft to the release: its words, a last look, and then it is frozen. */
export const wordingRoutes = new Hono<SignedIn>()

type Protected = Draft & Readonly<{ content: Release }>

/** A step that needs the figures: before they are there, it leads to the step that makes them. */
function onProtected(
  handle: (c: Context<SignedIn>, draft: Protected, wording: Wording) => Response | Promise<Response>,
) {
  return onDraft((c, draft) => {
    const { content } = draft
    if (!content) return c.redirect(answersPaths.draft(draft.id), 303)
    const wording = restoreWording(content, draft.choices.wording) ?? wordingOf(content)
    return handle(c, { ...draft, content }, wording)
  })
}

const pageOf = (
  c: Context<SignedIn>,
  { id, content, offer, fixed }: Protected,
  typed: TypedWording,
): WordingPageProps => ({
  frame: c.var.frame,
  id,
  release: content,
  typed,
  way: offer?.stage === 'offered' ? offer.chosen : null,
  isFixed: fixed !== null,
})

wordingRoutes.get(
  answersPaths.wording(':id'),
  onProtected((c, draft, wording) => c.html(<WordingPage {...pageOf(c, draft, typedFrom(wording, draft.content))} />)),
)

wordingRoutes.post(
  answersPaths.wording(':id'),
  onProtected(async (c, draft) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const reading = readWording(form, draft.content)
    if (reading.outcome === 'wrong') {
      return c.html(<WordingPage {...pageOf(c, draft, typedIn(form))} errors={reading.errors} />, 422)
    }
    await asViewer(db, viewer, tx => saveWording(tx, viewer, draft, reading.value))
    return c.redirect(answersPaths.release(draft.id), 303)
  }),
)

wordingRoutes.get(
  answersPaths.release(':id'),
  onProtected((c, { id, content, choices, fixed }, wording) => {
    const isFixed = fixed !== null
    const isAlone = !isFixed && (choices.earlier ?? []).length === 0
    const page = { frame: c.var.frame, id, release: reword(content, wording), isAlone, isFixed }
    return c.html(<ReleasePage {...page} />)
  }),
)

wordingRoutes.get(
  answersPaths.topic(':id', ':number'),
  onProtected((c, { id, content }, wording) => {
    const release = reword(content, wording)
    const topic = topicsOf(release)[Number(c.req.param('number')) - 1]
    return topic ? c.html(<DraftTopicPage frame={c.var.frame} id={id} release={release} topic={topic} />) : c.notFound()
  }),
)

wordingRoutes.post(
  answersPaths.release(':id'),
  onProtected(async (c, draft, wording) => {
    const { db, viewer, today, clock } = c.var
    const id = await asViewer(db, viewer, async tx => {
      // Whoever comes second finds no draft any more, so that it is released once.
      if (!(await removeDraft(tx, viewer, draft.id))) return null
      await recordAct(tx, viewer, { act: 'answers-released', now: clock.now() })
      const releaseId = await freezeRelease(tx, viewer, { release: draft.content, wording, today, isExample: false })
      if (draft.fixed) await tieToWave(tx, viewer, draft.fixed, releaseId)
      return releaseId
    })
    return id ? c.redirect(releasesPaths.release(id), 303) : c.notFound()
  }),
)
