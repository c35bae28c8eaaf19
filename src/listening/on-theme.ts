import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import type { Theme } from './theme.ts'
import { findTheme } from './themes/queries.ts'

type Handle = (c: Context<SignedIn>, theme: Theme) => Response | Promise<Response>

/** A theme of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onTheme(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const theme = id ? await asViewer(db, viewer, tx => findTheme(tx, viewer, id)) : null
    return theme ? handle(c, theme) : c.notFound()
  }
}
