import type { Context } from 'hono'
import type { Open } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { findEvent } from '../details/queries.ts'
import type { Event } from '../event.ts'
import { findOutside, type Outside } from './queries.ts'

export type OutsideEvent = Readonly<{ outside: Outside; event: Event }>

/** An event that is told of. */
export function onTold(handle: (c: Context<Open>, told: OutsideEvent) => Response | Promise<Response>) {
  return async (c: Context<Open>): Promise<Response> => {
    const { db } = c.var
    const id = idFrom(c.req.param('id'))
    const outside = id ? await findOutside(db, 'event', id) : null
    const event = id && outside ? await asViewer(db, outside, tx => findEvent(tx, outside, id)) : null
    if (!outside || !event) return c.notFound()
    // Those who were given the address of a closed event find it, and no search engine does.
    if (event.entry === 'invited') c.header('x-robots-tag', 'noindex')
    return handle(c, { outside, event })
  }
}

export const frameOf = ({ var: { frame } }: Context<Open>, { organisationName }: Outside) => ({
  ...frame,
  organisation: organisationName,
})
