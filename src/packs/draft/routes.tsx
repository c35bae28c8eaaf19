import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { onEvent } from '../../events/on-event.ts'
import { sendPdf, sendSlides } from '../../papers/send.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import type { Tx } from '../../platform/schema.ts'
import { assemble } from '../assemble.ts'
import type { PackContent } from '../content.ts'
import { makePackPdf, makePackSlides } from '../files.ts'
import { packsPaths } from '../paths.ts'
import { findDraft } from '../queries.ts'
import { fieldsTyped, type Needed, partIn, readTyped } from './forms.ts'
import { DraftPage } from './pages/draft.tsx'
import { saveTyped } from './saving.ts'

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

/** What somebody typed and is not saved, by field, which is shown again. `stands`: what somebody else has left there meanwhile. */
export type Again = Readonly<{
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  stands: Readonly<Record<string, string>>
}>

/** The whole draft, with what was typed and what is wrong with it. */
async function showDraft(c: Context<SignedIn>, eventId: string | null, again?: Again): Promise<Response> {
  const { db, viewer, frame, today, publicUrl } = c.var
  const draft = eventId && (await findDraft(db, viewer, eventId, today))
  if (!draft) return c.notFound()
  const mayAddGaps = may(viewer, 'work on the strategy')
  const page = { frame, ...draft, again, today, origin: publicUrl, mayAddGaps, notice: noticeAfter(c, done) }
  const status = !again ? 200 : again.errors.length > 0 ? 422 : 409
  return c.html(<DraftPage {...page} content={assemble(draft.facts)} />, status)
}

draftRoutes.get(packsPaths.draft(':id'), c => showDraft(c, idFrom(c.req.param('id'))))

/** What was pressed on the page of a draft: what it needs, and what it does once everything that was typed is saved. */
type Pressed = Readonly<{
  needs?: Needed
  /** Which word is said of it. */
  also?: (tx: Tx) => Promise<string>
  done?: string
  /** Where on the page it is. */
  at?: string
}>

/** So long are all the texts of a pack together, in any script. */
const wholePack = 4 * 1024 * 1024

/**
 * Saves everything that was typed on the page, whatever was pressed, and then does that. Where something is wrong, or somebody
 * else was first, what was typed stays.
 */
export async function saveDraft(c: Context<SignedIn>, eventId: string, pressed: Pressed): Promise<Response> {
  const { db, viewer } = c.var
  const form = await readForm(c, wholePack)
  const reading = readTyped(form, pressed.needs)
  if (reading.outcome === 'wrong')
    return showDraft(c, eventId, { typed: fieldsTyped(form), errors: reading.errors, stands: {} })
  const { clashes, word } = await asViewer(db, viewer, async tx => {
    const found = await saveTyped(tx, viewer, eventId, reading.value)
    return { clashes: found, word: (await pressed.also?.(tx)) ?? pressed.done ?? 'saved' }
  })
  if (clashes.length === 0) {
    const at = pressed.at ?? partIn(form) ?? ''
    return c.redirect(`${packsPaths.draft(eventId)}?done=${word}${at && `#${at}`}`, 303)
  }
  const byField = (key: 'typed' | 'stands') => Object.fromEntries(clashes.map(each => [each.field, each[key]]))
  return showDraft(c, eventId, { typed: byField('typed'), errors: [], stands: byField('stands') })
}

draftRoutes.post(
  packsPaths.texts(':id'),
  onEvent((c, event) => saveDraft(c, event.id, {})),
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
