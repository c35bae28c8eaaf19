import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { findTerm } from '../queries.ts'
import type { Term } from '../term.ts'
import { findVote, listOnBallot, type OnBallot, type Vote } from './queries.ts'

/** A vote with its term, and the wordings on its ballot. */
export type FoundVote = Readonly<{ term: Term; vote: Vote; wordings: readonly OnBallot[] }>

/** A vote of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onVote(handle: (c: Context<SignedIn>, found: FoundVote) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const found = await asViewer(db, viewer, async tx => {
      const vote = id ? await findVote(tx, viewer, id) : null
      const term = vote && (await findTerm(tx, viewer, vote.termId))
      return term ? { term, vote, wordings: await listOnBallot(tx, viewer, vote.id) } : null
    })
    return found ? handle(c, found) : c.notFound()
  }
}
