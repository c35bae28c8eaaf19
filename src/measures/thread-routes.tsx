import { type Context, Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { longForm, readForm } from '../platform/http/form.ts'
import { findLeading, listLeading } from '../thread/leading/queries.ts'
import { LeadingPage } from '../thread/pages/leading.tsx'
import { leadThread, recordChange } from '../thread/queries.ts'
import type { Measure } from './measure.ts'
import { onOpenMeasure } from './on-measure.ts'
import { measuresPaths } from './paths.ts'

/** What a measure measures: promises, actions, and whatever else comes before it on the thread. */
export const threadRoutes = new Hono<SignedIn>()

threadRoutes.get(
  measuresPaths.threads(':id'),
  onOpenMeasure((c, measure) => show(c, measure, c.req.query('find') ?? '')),
)

type Again = Readonly<{ chosen: readonly string[]; error: string }>

async function show(c: Context<SignedIn>, { station }: Measure, typed: string, again?: Again) {
  const { db, viewer, frame } = c.var
  const find = typed.trim().slice(0, 100)
  const offered = await asViewer(db, viewer, tx =>
    listLeading(tx, viewer, { to: station, first: ['promise', 'action'], find }),
  )
  const page = (
    <LeadingPage
      {...{ frame, station, find, offered, chosen: again?.chosen ?? [], error: again?.error }}
      title="What does it measure?"
      now="Review"
      side={`Measure ${station.number}`}
      back={{ href: measuresPaths.measure(station.id), text: 'The measure' }}
      action={measuresPaths.threads(station.id)}
    />
  )
  return c.html(page, again ? 422 : 200)
}

threadRoutes.post(
  measuresPaths.threads(':id'),
  onOpenMeasure(async (c, measure) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const chosen = form.many('station').flatMap(text => idFrom(text) ?? [])
    const { station } = measure
    const led = await asViewer(db, viewer, async tx => {
      const found = await findLeading(tx, viewer, station, chosen)
      for (const from of found) await leadThread(tx, viewer, from, station, today)
      const words = found.map(({ title }) => title).join('\n')
      if (words) await recordChange(tx, viewer, { stationId: station.id, what: 'led', words, now: clock.now() })
      return found.length
    })
    if (led > 0) return c.redirect(`${measuresPaths.measure(station.id)}?done=led`, 303)
    return show(c, measure, form.one('find'), { chosen, error: 'Choose at least one from the list' })
  }),
)
