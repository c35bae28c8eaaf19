import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { idFrom } from '../../../platform/http/address.ts'
import { readForm } from '../../../platform/http/form.ts'
import { holdEvent } from '../../details/queries.ts'
import type { Event } from '../../event.ts'
import { onEvent } from '../../on-event.ts'
import { eventsPaths } from '../../paths.ts'
import { type Part, parts } from '../asking.ts'
import { AttachPage } from './pages/attach.tsx'
import { attach, detach, listDrafts } from './queries.ts'

/** A survey that is there already, as the one before or after an event. */
export const attachingRoutes = new Hono<SignedIn>()

/** A part of an event that was not called off. */
function onPart(handle: (c: Context<SignedIn>, event: Event, part: Part) => Promise<Response>) {
  return onEvent((c, event) => {
    const part = parts.find(each => each === c.req.param('when'))
    return part && !event.calledOffOn ? handle(c, event, part) : c.notFound()
  })
}

type Again = Readonly<{ survey: string; error: string }>

async function showAttaching(c: Context<SignedIn>, event: Event, part: Part, again?: Again) {
  const { db, viewer, frame } = c.var
  const drafts = await asViewer(db, viewer, tx => listDrafts(tx, viewer))
  const errors = again ? [{ field: 'survey', text: again.error }] : []
  return c.html(<AttachPage {...{ frame, event, part, drafts, errors }} typed={again?.survey} />, again ? 422 : 200)
}

attachingRoutes.get(
  eventsPaths.attaching(':id', ':when'),
  onPart((c, event, part) => showAttaching(c, event, part)),
)

attachingRoutes.post(
  eventsPaths.attaching(':id', ':when'),
  onPart(async (c, { id }, part) => {
    const { db, viewer, today } = c.var
    const survey = (await readForm(c)).one('survey')
    const { event, error } = await asViewer(db, viewer, async tx => {
      const held = await holdEvent(tx, viewer, id)
      const chosen = held && !held.calledOffOn ? { event: held, part, waveId: idFrom(survey) } : null
      return { event: chosen?.event, error: chosen && (await attach(tx, viewer, chosen, today)) }
    })
    if (!event) return c.notFound()
    if (error) return showAttaching(c, event, part, { survey, error })
    return c.redirect(`${eventsPaths.one(id)}?done=attached#asking`, 303)
  }),
)

attachingRoutes.post(
  eventsPaths.detaching(':id', ':when'),
  onPart(async (c, { id }, part) => {
    const { db, viewer } = c.var
    const isOff = await asViewer(db, viewer, async tx => {
      await holdEvent(tx, viewer, id)
      return detach(tx, viewer, id, part)
    })
    return c.redirect(`${eventsPaths.one(id)}?done=${isOff ? 'detached' : 'not-detached'}#asking`, 303)
  }),
)
