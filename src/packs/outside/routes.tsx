import { type Context, Hono } from 'hono'
import type { Open } from '../../context.ts'
import { findEvent } from '../../events/details/queries.ts'
import type { Event } from '../../events/event.ts'
import { findOutside, type Outside } from '../../events/outside/queries.ts'
import { outsidePaths } from '../../events/paths.ts'
import { sendPdf, sendSlides } from '../../papers/send.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { Edition, Listed } from '../editions/edition.ts'
import { fileOf } from '../editions/jobs.ts'
import { EditionPage } from '../editions/pages/edition.tsx'
import { findEdition, listEditions } from '../editions/queries.ts'
import type { FileKind } from '../files.ts'
import { outsidePackPaths } from '../paths.ts'

/** Packs that everyone can read: of events that are told of, as long as the newest edition is for everyone. */
export const outsidePackRoutes = new Hono<Open>()

type Found = Readonly<{ outside: Outside; event: Event; edition: Edition; newest: Listed }>

function onPack(handle: (c: Context<Open>, found: Found) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db } = c.var
    const [id, number] = [idFrom(c.req.param('id')), c.req.param('number')]
    const isNumber = number === undefined || /^[1-9]\d{0,5}$/.test(number)
    const outside = id && isNumber ? await findOutside(db, 'event', id) : null
    const found =
      id && outside
        ? await asViewer(db, outside, async tx => {
            const [newest] = await listEditions(tx, outside, id)
            if (newest?.audience !== 'everyone') return null
            const edition = await findEdition(tx, outside, id, number === undefined ? undefined : Number(number))
            const event = await findEvent(tx, outside, id)
            return event && edition?.audience === 'everyone' ? { outside, event, edition, newest } : null
          })
        : null
    if (!found) return c.notFound()
    if (found.event.entry === 'invited') c.header('x-robots-tag', 'noindex')
    // Who looks again sees at once what was corrected or taken out.
    c.header('cache-control', 'no-cache')
    return handle(c, found)
  }
}

const showEdition = onPack((c, { outside, event, edition, newest }) => {
  const { frame, publicUrl } = c.var
  const addresses = {
    ...{
      pdf: outsidePackPaths.pdf(event.id, edition.number),
      slides: outsidePackPaths.slides(event.id, edition.number),
    },
    ...{ newest: outsidePackPaths.newest(event.id), event: outsidePaths.event(event.id) },
  }
  const page = { frame: { ...frame, organisation: outside.organisationName }, edition, newest, addresses }
  return c.html(<EditionPage {...page} origin={publicUrl} isOutside />)
})

outsidePackRoutes.get(outsidePackPaths.newest(':id'), showEdition)
outsidePackRoutes.get(outsidePackPaths.edition(':id', ':number'), showEdition)

const sendFile = (kind: FileKind) =>
  onPack(async (c, { outside, event, edition }) => {
    const { db, publicUrl } = c.var
    const bytes = await fileOf(db, outside, { edition, kind, origin: publicUrl })
    return kind === 'pdf' ? sendPdf(c, event.title, bytes) : sendSlides(c, event.title, bytes)
  })

outsidePackRoutes.get(outsidePackPaths.pdf(':id', ':number'), sendFile('pdf'))
outsidePackRoutes.get(outsidePackPaths.slides(':id', ':number'), sendFile('pptx'))
