import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { sendPdf, sendSlides } from '../../papers/send.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { assemble } from '../assemble.ts'
import type { PackContent } from '../content.ts'
import { makePackPdf, makePackSlides } from '../files.ts'
import type { Part } from '../part.ts'
import { packsPaths } from '../paths.ts'
import { findDraft } from '../queries.ts'
import { fieldOf, partIn, readText } from './forms.ts'
import { DraftPage } from './pages/draft.tsx'
import { findWritten, writeText } from './queries.ts'

/** The pack of an event as it stands at this moment, while the day goes on and after it. */
export const draftRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  saved: 'It is saved.',
  reworded: 'It is changed. What it became keeps its own words.',
  added: 'It is there.',
  removed: 'It is out.',
  lesson: 'It is a lesson now, and the thread leads there.',
  gap: 'It is a gap now, and the thread leads there.',
  already: 'It leads somewhere already.',
  chosen: 'The case studies are chosen.',
  published: 'It is published. Its files are being made, and are there in a moment.',
}

/** What somebody typed under a heading, which is shown again. `stands`: what somebody else has left there meanwhile. */
export type Again = Readonly<{
  part: Part | 'reflection' | 'resource'
  /** Of a reflection that is there. */
  id?: string
  typed: Readonly<Record<string, string>>
  version?: number
  errors: readonly FieldError[]
  stands?: string
}>

/** The whole draft, with what was typed and what is wrong with it. */
export async function showDraft(c: Context<SignedIn>, eventId: string | null, again?: Again): Promise<Response> {
  const { db, viewer, frame, today, publicUrl } = c.var
  const draft = eventId && (await findDraft(db, viewer, eventId, today))
  if (!draft) return c.notFound()
  const mayAddGaps = may(viewer, 'work on the strategy')
  const page = { frame, ...draft, again, today, origin: publicUrl, mayAddGaps, notice: noticeAfter(c, done) }
  const status = again?.stands !== undefined ? 409 : again ? 422 : 200
  return c.html(<DraftPage {...page} content={assemble(draft.facts)} />, status)
}

draftRoutes.get(packsPaths.draft(':id'), c => showDraft(c, idFrom(c.req.param('id'))))

draftRoutes.post(
  packsPaths.texts(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const part = partIn(form)
    if (!part) return c.redirect(packsPaths.draft(event.id), 303)
    const [words, version] = [form.one(fieldOf(part)), versionIn(form)]
    const typed = { [fieldOf(part)]: words }
    const reading = readText(part, words)
    if (reading.outcome === 'wrong') return showDraft(c, event.id, { part, typed, version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx =>
      (await writeText(tx, viewer, { eventId: event.id, part, version }, reading.value))
        ? null
        : ((await findWritten(tx, viewer, event.id)).texts[part] ?? { words: '', version: 0 }),
    )
    if (stands)
      return showDraft(c, event.id, { part, typed, version: stands.version, errors: [], stands: stands.words })
    return c.redirect(`${packsPaths.draft(event.id)}?done=saved#${part}`, 303)
  }),
)

/** A file of the draft, made now and kept nowhere. */
const onContent =
  (send: (c: Context<SignedIn>, content: PackContent) => Promise<Response>) => async (c: Context<SignedIn>) => {
    const { db, viewer, today } = c.var
    const id = idFrom(c.req.param('id'))
    const draft = id && (await findDraft(db, viewer, id, today))
    return draft ? send(c, assemble(draft.facts)) : c.notFound()
  }

draftRoutes.get(
  packsPaths.draftPdf(':id'),
  onContent(async (c, content) => {
    const { today, publicUrl } = c.var
    return sendPdf(c, content.title, await makePackPdf(content, { edition: null, on: today, origin: publicUrl }))
  }),
)

draftRoutes.get(
  packsPaths.draftSlides(':id'),
  onContent(async (c, content) =>
    sendSlides(c, content.title, await makePackSlides(content, { edition: null, on: c.var.today })),
  ),
)
