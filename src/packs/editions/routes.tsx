import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { findEvent } from '../../events/details/queries.ts'
import type { Event } from '../../events/event.ts'
import { eventsPaths } from '../../events/paths.ts'
import { sendPdf, sendSlides } from '../../papers/send.ts'
import { recordAct } from '../../people/acts/queries.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { assemble, emptyIn, forEveryone, withoutEmpty } from '../assemble.ts'
import type { FileKind } from '../files.ts'
import { packsPaths } from '../paths.ts'
import { type Draft, findDraft, readDraft } from '../queries.ts'
import type { Edition, Listed } from './edition.ts'
import { type Publishing, type PublishingTyped, readPublishing, typedPublishing } from './forms.ts'
import { fileOf, handInFiles } from './jobs.ts'
import { EditionPage } from './pages/edition.tsx'
import { PublishingPage } from './pages/publishing.tsx'
import { findEdition, holdEditions, listEditions, publish } from './queries.ts'

/** Publishing a pack, and its editions for those who work here. */
export const editionsRoutes = new Hono<SignedIn>()

const numberIn = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)

/** The draft of an event of which something can have come: it was told of, its day is there, and it was not called off. */
function onceHeld(handle: (c: Context<SignedIn>, draft: Draft) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer, today } = c.var
    const id = idFrom(c.req.param('id'))
    const draft = id && (await findDraft(db, viewer, id, today))
    if (!draft) return c.notFound()
    const { heldOn, calledOffOn, toldOn } = draft.facts.event
    return heldOn > today || calledOffOn || !toldOn ? c.redirect(packsPaths.draft(id), 303) : handle(c, draft)
  }
}

type Again = Readonly<{ typed?: PublishingTyped; errors?: readonly FieldError[]; meanwhile?: boolean }>
const nothingTyped: PublishingTyped = { audience: '', withResults: false, why: '' }

function showPublishing(c: Context<SignedIn>, { facts, editions }: Draft, again: Again = {}) {
  const { typed = nothingTyped, errors = [], meanwhile = false } = again
  const shown = {
    frame: c.var.frame,
    event: facts.event,
    waves: facts.waves,
    newest: editions[0],
    empty: emptyIn(assemble(facts)),
  }
  const page = <PublishingPage {...{ ...shown, typed, errors, meanwhile }} />
  return c.html(page, meanwhile ? 409 : errors.length > 0 ? 422 : 200)
}

editionsRoutes.get(
  packsPaths.publishing(':id'),
  onceHeld((c, draft) => showPublishing(c, draft)),
)

editionsRoutes.post(
  packsPaths.publishing(':id'),
  onceHeld(async (c, draft) => {
    const form = await readForm(c, longForm)
    const typed = typedPublishing(form)
    const next = (draft.editions[0]?.number ?? 0) + 1
    // What was shown as the next edition is there already: whoever pressed looks at it first.
    if (form.one('number') !== String(next)) return showPublishing(c, draft, { typed, meanwhile: true })
    const reading = readPublishing(typed, next)
    if (reading.outcome === 'wrong') return showPublishing(c, draft, { typed, errors: reading.errors })
    const isMade = await makeEdition(c, draft.facts.event.id, next, reading.value)
    if (!isMade) return showPublishing(c, draft, { typed, meanwhile: true })
    return c.redirect(`${packsPaths.draft(draft.facts.event.id)}?done=published`, 303)
  }),
)

/** Of what may be said at this moment. False when somebody else has published one of this number. */
function makeEdition(c: Context<SignedIn>, eventId: string, number: number, publishing: Publishing): Promise<boolean> {
  const { db, viewer, today, clock } = c.var
  const { audience, withResults, why } = publishing
  return asViewer(db, viewer, async tx => {
    await holdEditions(tx, viewer)
    const facts = (await readDraft(tx, viewer, eventId, today))?.facts
    if (!facts) return false
    const content = withoutEmpty(assemble(audience === 'everyone' ? forEveryone(facts, withResults) : facts))
    const isMade = await publish(tx, viewer, eventId, { number, audience, why, content }, today)
    if (!isMade) return false
    await recordAct(tx, viewer, { act: 'pack-published', now: clock.now() })
    await handInFiles(tx, viewer, eventId, clock.now())
    return true
  })
}

type Found = Readonly<{ event: Event; edition: Edition; newest: Listed }>

/** An edition for those who work here: of an event that they may read of. */
function onEdition(handle: (c: Context<SignedIn>, found: Found) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const [id, number] = [idFrom(c.req.param('id')), numberIn(c.req.param('number') ?? '')]
    if (!id || !number) return c.notFound()
    const found = await asViewer(db, viewer, async tx => {
      const event = await findEvent(tx, viewer, id)
      const edition = event?.toldOn ? await findEdition(tx, viewer, id, number) : null
      const [newest] = edition ? await listEditions(tx, viewer, id) : []
      return event && edition && newest ? { event, edition, newest } : null
    })
    return found ? handle(c, found) : c.notFound()
  }
}

editionsRoutes.get(
  packsPaths.edition(':id', ':number'),
  onEdition((c, { event, edition, newest }) => {
    const { frame, publicUrl, viewer } = c.var
    const addresses = {
      ...{
        pdf: packsPaths.editionPdf(event.id, edition.number),
        slides: packsPaths.editionSlides(event.id, edition.number),
      },
      ...{ newest: packsPaths.edition(event.id, newest.number), event: eventsPaths.one(event.id) },
      ...(may(viewer, 'run events') && { draft: packsPaths.draft(event.id) }),
    }
    return c.html(<EditionPage {...{ frame, edition, newest, addresses, origin: publicUrl }} />)
  }),
)

const sendFile = (kind: FileKind) =>
  onEdition(async (c, { event, edition }) => {
    const { db, viewer, publicUrl } = c.var
    const bytes = await fileOf(db, viewer, { edition, kind, origin: publicUrl })
    return kind === 'pdf' ? sendPdf(c, event.title, bytes) : sendSlides(c, event.title, bytes)
  })

editionsRoutes.get(packsPaths.editionPdf(':id', ':number'), sendFile('pdf'))
editionsRoutes.get(packsPaths.editionSlides(':id', ':number'), sendFile('pptx'))
