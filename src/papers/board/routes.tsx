import { type Context, Hono } from 'hono'
import type { Day, Span } from '../../calendar/day.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, formOf } from '../../platform/http/form.ts'
import { makePdf } from '../../platform/pdf/make.ts'
import { lookOf } from '../look.ts'
import { papersPaths } from '../paths.ts'
import { sendPdf } from '../send.ts'
import { isUnchosen, readPeriod, typedOf, typedPeriod } from './forms.ts'
import { BoardPage } from './pages/board.tsx'
import { boardPaper } from './paper.ts'
import { lastMonths, readyPeriods } from './period.ts'
import { findBoardFacts } from './queries.ts'

/** The board paper from what stands there today, as a page and as PDF. */
export const boardRoutes = new Hono<SignedIn>()

type Chosen = Readonly<{ span: Span; typed: ReturnType<typeof typedPeriod>; errors: readonly FieldError[] }>

/** The time that an address asks for; the usual, with what is wrong, when it cannot be read. */
function chosenIn(c: Context<SignedIn>, today: Day): Chosen {
  const typed = typedPeriod(formOf(new URLSearchParams(c.req.query())))
  const usual = lastMonths(today)
  if (isUnchosen(typed)) return { span: usual, typed: typedOf(usual), errors: [] }
  const reading = readPeriod(typed, today)
  return reading.outcome === 'read'
    ? { span: reading.value, typed, errors: [] }
    : { span: usual, typed, errors: reading.errors }
}

async function findPaper(c: Context<SignedIn>, span: Span) {
  const { db, viewer, today, publicUrl } = c.var
  const facts = await asViewer(db, viewer, tx => findBoardFacts(tx, viewer, span, today))
  const occasion = { organisation: viewer.organisationName, span, today, origin: publicUrl }
  return { facts, paper: boardPaper(facts, occasion) }
}

async function showPaper(c: Context<SignedIn>, { span, typed, errors }: Chosen) {
  const { frame, today } = c.var
  const { facts, paper } = await findPaper(c, span)
  const page = <BoardPage {...{ frame, paper, span, typed, errors, ready: readyPeriods(facts.rows, today) }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

boardRoutes.get(papersPaths.board, c => showPaper(c, chosenIn(c, c.var.today)))

boardRoutes.get(papersPaths.boardPdf, async c => {
  const chosen = chosenIn(c, c.var.today)
  if (chosen.errors.length > 0) return showPaper(c, chosen)
  const { paper } = await findPaper(c, chosen.span)
  const { bytes } = await makePdf(paper.document, lookOf(paper.runs))
  return sendPdf(c, `Board paper ${chosen.span.to}`, bytes)
})
