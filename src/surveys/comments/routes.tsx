import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { CommentsPage } from './pages/comments.tsx'
import { commentsPath } from './paths.ts'
import { commentsOnPage, findWritten, listComments } from './queries.ts'

/** What people wrote in words of their own, question by question, apart from everything else they answered. */
export const commentsRoutes = new Hono<SignedIn>()

commentsRoutes.get(commentsPath(':id'), async c => {
  const { db, viewer, frame } = c.var
  const id = idFrom(c.req.param('id'))
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, async tx => {
    const wave = id && (await findWritten(tx, viewer, id))
    if (!wave) return null
    const question = wave.questions.find(each => each.id === c.req.query('question')) ?? wave.questions[0] ?? null
    const texts = question ? await listComments(tx, viewer, { waveId: wave.id, question: question.id, page }) : []
    return { wave, question, texts }
  })
  if (!found) return c.notFound()
  const { texts, ...rest } = found
  const shown = { texts: texts.slice(0, commentsOnPage), hasMore: texts.length > commentsOnPage, page }
  return c.html(<CommentsPage {...{ frame, ...rest, ...shown }} />)
})
