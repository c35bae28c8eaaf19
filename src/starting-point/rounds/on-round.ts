import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type Part, type Workbook, workbookOf } from '../workbooks.ts'
import { findRound } from './queries.ts'
import type { Items, Round } from './round.ts'

export type FoundRound = Readonly<{ round: Round; workbook: Workbook }>
type Handle<Found> = (c: Context<SignedIn>, found: Found) => Response | Promise<Response>

/** A round of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onRound(handle: Handle<FoundRound>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const round = id ? await asViewer(db, viewer, tx => findRound(tx, viewer, id)) : null
    const workbook = round && workbookOf(round.workbook)
    return round && workbook ? handle(c, { round, workbook }) : c.notFound()
  }
}

/** A part of a round, as it was rated, with what its workbook says about it now. */
export type FoundPart = FoundRound & Readonly<{ item: Items['parts'][number]; part: Part }>

export function onPart(handle: Handle<FoundPart>) {
  return onRound((c, found) => {
    const item = found.round.items.parts.find(({ id }) => id === c.req.param('part'))
    const part = found.workbook.slots.find(({ id }) => id === item?.id)
    return item && part ? handle(c, { ...found, item, part }) : c.notFound()
  })
}

/** A workbook by its key in the address; any other is not found. */
export function onWorkbook(handle: Handle<Workbook>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const workbook = workbookOf(c.req.param('workbook') ?? '')
    return workbook ? handle(c, workbook) : c.notFound()
  }
}
