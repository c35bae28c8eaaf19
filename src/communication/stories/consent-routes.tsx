import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { listBeside, recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { communicationPaths } from '../paths.ts'
import { type ConsentTyped, nothingAgreed, readConsent, typedConsent } from './forms.ts'
import { onKept, onKeptForm } from './on-story.ts'
import { ConsentFormPage, TakingBackPage } from './pages/consent-form.tsx'
import { takeBack, writeConsent } from './queries.ts'
import type { Story } from './story.ts'

/** Consent to a story: given, and taken back. */
export const consentRoutes = new Hono<SignedIn>()

type Again = Readonly<{ version: number; errors?: readonly FieldError[] }>

function showForm(c: Context<SignedIn>, story: Story, typed: ConsentTyped, { version, errors = [] }: Again) {
  const page = <ConsentFormPage {...{ frame: c.var.frame, story, typed, version, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

consentRoutes.get(
  communicationPaths.consent(':id'),
  onKeptForm((c, story) => showForm(c, story, nothingAgreed(c.var.today), { version: story.station.version })),
)

consentRoutes.post(
  communicationPaths.consent(':id'),
  onKept(async (c, story) => {
    const { db, viewer, today, clock } = c.var
    const { id } = story.station
    const form = await readForm(c, longForm)
    if (story.takenBackOn) return c.redirect(`${communicationPaths.story(id)}?done=meanwhile`, 303)
    const [typed, version] = [typedConsent(form), versionIn(form)]
    const reading = readConsent(typed, today)
    if (reading.outcome === 'wrong') return showForm(c, story, typed, { version, errors: reading.errors })
    const isWritten = await asViewer(db, viewer, async tx => {
      if (!(await writeConsent(tx, viewer, { id, version }, reading.value))) return false
      await recordChange(tx, viewer, { stationId: id, what: 'agreed', now: clock.now() })
      return true
    })
    if (isWritten) return c.redirect(`${communicationPaths.story(id)}?done=agreed`, 303)
    const text = 'The story has other words by now than those you saw. Read it again, and ask again if you have to'
    return showForm(c, story, typed, { version: story.station.version, errors: [{ field: 'by', text }] })
  }),
)

consentRoutes.get(
  communicationPaths.takingBack(':id'),
  onKeptForm(async (c, story) => {
    const { db, viewer, frame } = c.var
    const beside = await asViewer(db, viewer, tx => listBeside(tx, viewer, story.station.id))
    const messages = beside.filter(({ side }) => side === 'after').map(({ station }) => station)
    return c.html(<TakingBackPage {...{ frame, story, messages }} />)
  }),
)

consentRoutes.post(
  communicationPaths.takingBack(':id'),
  onKept(async (c, story) => {
    const { db, viewer, today, clock } = c.var
    const { id } = story.station
    await asViewer(db, viewer, async tx => {
      if (!(await takeBack(tx, viewer, id, today))) return
      await recordChange(tx, viewer, { stationId: id, what: 'taken-back', now: clock.now() })
    })
    return c.redirect(`${communicationPaths.story(id)}?done=taken-back`, 303)
  }),
)
