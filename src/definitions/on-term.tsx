import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { TooLatePage } from '../framework/pages/too-late.tsx'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Tx } from '../platform/schema.ts'
import type { SummaryRow } from '../ui/govuk/summary-list.tsx'
import { kindWords } from './kinds.ts'
import { definitionsPaths } from './paths.ts'
import { findTerm, lockTerm } from './queries.ts'
import { mayTake, type Step, type Term } from './term.ts'

type Handle = (c: Context<SignedIn>, term: Term) => Response | Promise<Response>

/** A term of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onTerm(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const term = id && (await asViewer(db, viewer, tx => findTerm(tx, viewer, id)))
    return term ? handle(c, term) : c.notFound()
  }
}

/** A term with which this can be done now; otherwise back to its page, which says how it stands. */
export function onTermFor(step: Step, handle: Handle) {
  return onTerm((c, term) => (mayTake(step, term, c.var.today) ? handle(c, term) : standsOtherwise(c, term)))
}

export function standsOtherwise(c: Context<SignedIn>, { station }: Term): Response {
  return c.redirect(`${definitionsPaths.term(station.id)}?done=meanwhile`, 303)
}

/** Nothing was changed, and what was typed is not lost. */
export function showTooLate(c: Context<SignedIn>, { station, kind }: Term, typed: readonly SummaryRow[]) {
  const why = 'Somebody else has gone on with it meanwhile, or a vote has been set. Nothing was changed.'
  const at = { side: `${kindWords[kind].side} ${station.number}`, note: station.title }
  const page = (
    <TooLatePage
      {...{ frame: c.var.frame, why, typed }}
      {...at}
      title="Nothing was changed"
      back={definitionsPaths.term(station.id)}
    />
  )
  return c.html(page, 409)
}

/**
 * Does something with a term while nobody else changes it, if its days still allow that. Null when they do not: then
 * nothing is changed.
 */
export async function take<T>(
  c: Context<SignedIn>,
  { station }: Term,
  step: Step,
  work: (tx: Tx, term: Term) => Promise<T>,
): Promise<T | null> {
  const { db, viewer, today } = c.var
  return asViewer(db, viewer, async tx => {
    const now = await lockTerm(tx, viewer, station.id)
    return mayTake(step, now, today) ? work(tx, now) : null
  })
}
