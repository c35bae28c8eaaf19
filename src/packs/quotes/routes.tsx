import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Event } from '../../events/event.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, type Form, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { textErrors } from '../../thread/typed.ts'
import { packsPaths } from '../paths.ts'
import { QuotesPage } from './pages/quotes.tsx'
import { listQuotable, quotablesOnPage, writeQuote } from './queries.ts'
import { type QuoteKind, quoteKinds } from './quote.ts'
import { takeBack } from './taking-back.ts'

/** Which words may stand in a pack: those whose speakers agreed. Who that is stands nowhere. */
export const quotesRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  agreed: 'It may be quoted now.',
  own: 'The question stands in the pack in your words.',
  back: 'It is out, of the draft and of everything that was published.',
  gone: 'It is not there any more, or its words have changed since you read them. Nothing is written down: read it again.',
}

/** What was typed for one question, and what is wrong with it. */
export type OwnTyped = Readonly<{ id: string; words: string; errors: readonly FieldError[] }>

async function showQuotes(c: Context<SignedIn>, event: Event, page: number, own?: OwnTyped) {
  const { db, viewer, frame } = c.var
  const found = await asViewer(db, viewer, tx => listQuotable(tx, viewer, event.id, { page }))
  const listed = { quotable: found.slice(0, quotablesOnPage), page, hasMore: found.length > quotablesOnPage }
  return c.html(<QuotesPage {...{ frame, event, own, ...listed, notice: noticeAfter(c, done) }} />, own ? 422 : 200)
}

quotesRoutes.get(
  packsPaths.quotes(':id'),
  onEvent((c, event) => showQuotes(c, event, readPage(c.req.query('page')))),
)

type Wanted = Readonly<{ kind: QuoteKind; id: string; what: 'agreed' | 'own' | 'back' }>

function readWanted({ one }: Form): Wanted | null {
  const [kind, id, what] = [quoteKinds.find(each => each === one('kind')), idFrom(one('id')), one('do')]
  if (!kind || !id) return null
  if (what === 'own') return kind === 'question' ? { kind, id, what } : null
  return what === 'agreed' || what === 'back' ? { kind, id, what } : null
}

quotesRoutes.post(
  packsPaths.quotes(':id'),
  onEvent(async (c, event) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c)
    const [wanted, page] = [readWanted(form), readPage(form.one('page'))]
    if (!wanted) return showQuotes(c, event, page)
    const words = wanted.what === 'own' ? form.one(`own-${wanted.id}`) : ''
    const errors =
      wanted.what === 'own' ? textErrors(`own-${wanted.id}`, words, 500, 'Enter the question in your own words') : []
    if (errors.length > 0) return showQuotes(c, event, page, { id: wanted.id, words, errors })
    const isThere = await asViewer(db, viewer, async tx => {
      const isOut =
        wanted.what === 'agreed' ? false : await takeBack(tx, { ...viewer, eventId: event.id }, wanted, clock.now())
      if (wanted.what === 'back') return isOut
      const said = { seen: form.one('seen'), agreedOn: wanted.what === 'agreed' ? today : null, ownWords: words }
      return writeQuote(tx, viewer, { ...wanted, eventId: event.id }, said)
    })
    const to = isThere ? wanted.what : 'gone'
    return c.redirect(`${packsPaths.quotes(event.id)}?page=${page}&done=${to}#said-${wanted.id}`, 303)
  }),
)
