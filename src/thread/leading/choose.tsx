import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import { LeadingPage, type LeadingPageProps } from '../pages/leading.tsx'
import { leadThread, recordChange } from '../queries.ts'
import type { StationKind } from '../station.ts'
import { findLeading, listLeading } from './queries.ts'

/** Choosing what leads to a station, as the page of its kind says it. */
type Choice = Pick<LeadingPageProps, 'station' | 'title' | 'now' | 'side' | 'action'> &
  Readonly<{
    /** What is most likely meant comes first. */
    first: readonly StationKind[]
    /** The page of the station. */
    back: Readonly<{ href: string; text: string }>
  }>

/** What could lead to it, found by words. */
export function offerLeading(c: Context<SignedIn>, choice: Choice): Promise<Response> {
  return offer(c, choice, c.req.query('find') ?? '')
}

type Again = Readonly<{ chosen: readonly string[]; error: string }>

async function offer(c: Context<SignedIn>, { first, ...choice }: Choice, typed: string, again?: Again) {
  const { db, viewer, frame } = c.var
  const find = typed.trim().slice(0, 100)
  const offered = await asViewer(db, viewer, tx => listLeading(tx, viewer, { to: choice.station, first, find }))
  const page = (
    <LeadingPage {...choice} {...{ frame, find, offered, chosen: again?.chosen ?? [], error: again?.error }} />
  )
  return c.html(page, again ? 422 : 200)
}

/** Leads a thread from each that was chosen, and writes it into the history of the station. */
export async function takeLeading(c: Context<SignedIn>, choice: Choice): Promise<Response> {
  const { db, viewer, today, clock } = c.var
  const form = await readForm(c, longForm)
  const chosen = form.many('station').flatMap(text => idFrom(text) ?? [])
  const { station, back } = choice
  const led = await asViewer(db, viewer, async tx => {
    const found = await findLeading(tx, viewer, station, chosen)
    for (const from of found) await leadThread(tx, viewer, from, station, today)
    const words = found.map(({ title }) => title).join('\n')
    if (words) await recordChange(tx, viewer, { stationId: station.id, what: 'led', words, now: clock.now() })
    return found.length
  })
  if (led > 0) return c.redirect(`${back.href}?done=led`, 303)
  return offer(c, choice, form.one('find'), { chosen, error: 'Choose at least one from the list' })
}
