import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { answersPaths } from './paths.ts'
import { type Draft, findDraft } from './queries.ts'

type Handle = (c: Context<SignedIn>, draft: Draft) => Response | Promise<Response>

/**
 * A step of a draft. An address that is malformed, leads nowhere or to another organisation's draft is not found. While
 * work on the draft goes on, every step but the way out leads to its progress.
 */
export function onDraft(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const draft = id && (await asViewer(db, viewer, tx => findDraft(tx, viewer, id)))
    if (!draft) return c.notFound()
    const progress = answersPaths.draft(draft.id)
    if (draft.fixed && choosesAgain(c.req.path, draft.id)) return c.redirect(progress, 303)
    const isOpen = [progress, answersPaths.removal(draft.id)].includes(c.req.path)
    if (draft.state === 'computing' && !isOpen) return c.redirect(progress, 303)
    return handle(c, draft)
  }
}

/** Would this step choose again what was fixed with a wave: its questions, its groups, its values, or that it is kept? */
function choosesAgain(path: string, id: string): boolean {
  const steps = [answersPaths.columns(id), answersPaths.about(id), answersPaths.removal(id)]
  return steps.some(step => path === step || path.startsWith(`${step}/`))
}
