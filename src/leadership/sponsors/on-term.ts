import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { leadershipPaths } from '../paths.ts'
import { listTerms } from './queries.ts'
import { isOpen, type Term } from './sponsorship.ts'

type Handle = (c: Context<SignedIn>, term: Term, terms: readonly Term[]) => Response | Promise<Response>

/** A term of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onTerm(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const terms = id ? await asViewer(db, viewer, tx => listTerms(tx, viewer)) : []
    const term = terms.find(each => each.id === id)
    return term ? handle(c, term, terms) : c.notFound()
  }
}

/** May the viewer say something in this term: as its sponsor, or for them as somebody who leads the strategy? */
export function maySpeak({ var: { viewer } }: Context<SignedIn>, { who }: Term): boolean {
  return may(viewer, 'lead the strategy') || who?.id === viewer.memberId
}

/** A term that is not over, and that the viewer may change or speak in: everybody else is shown it. */
export function onOpenTerm(mayDo: (c: Context<SignedIn>, term: Term) => boolean, handle: Handle) {
  return onTerm((c, term, terms) => {
    const isTheirs = mayDo(c, term)
    if (isTheirs && isOpen(term, terms, c.var.today)) return handle(c, term, terms)
    const isShown = c.req.method === 'GET' || isTheirs
    return isShown ? c.redirect(leadershipPaths.sponsor(term.id), 303) : c.notFound()
  })
}
