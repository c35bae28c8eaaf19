import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listBeside, listChanges, recordChange } from '../../thread/queries.ts'
import { errorsOf, readWhy, typedDay } from '../../thread/typed.ts'
import { type Decision, standingOf } from './decision.ts'
import { inAYear, readLookAgain } from './forms.ts'
import { DecisionsPage } from './pages/all.tsx'
import { DecisionPage } from './pages/decision.tsx'
import { LookPage, type LookPageProps } from './pages/look.tsx'
import { decisionPaths } from './paths.ts'
import { decisionsOnPage, findDecision, holdDecision, listDecisions, setLookAgain } from './queries.ts'

/** The decision log, each decision, and that it was looked at again. */
export const decisionRoutes = new Hono<SignedIn>()

decisionRoutes.get(decisionPaths.all, async c => {
  const { db, viewer, frame, today } = c.var
  const page = readPage(c.req.query('page'))
  const found = await asViewer(db, viewer, tx => listDecisions(tx, viewer, page))
  const decisions = found.slice(0, decisionsOnPage)
  const mayWork = may(viewer, 'work on the strategy')
  return c.html(
    <DecisionsPage {...{ frame, decisions, page, today, mayWork }} hasMore={found.length > decisionsOnPage} />,
  )
})

type Handle = (c: Context<SignedIn>, decision: Decision) => Response | Promise<Response>

/** A decision of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onDecision(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const decision = id && (await asViewer(db, viewer, tx => findDecision(tx, viewer, id)))
    return decision ? handle(c, decision) : c.notFound()
  }
}

/** A decision that holds: one in whose place another stands is not touched again. */
function onHolding(handle: Handle) {
  return onDecision((c, decision) =>
    standingOf(decision, c.var.today) === 'superseded' ? superseded(c, decision) : handle(c, decision),
  )
}

function superseded(c: Context<SignedIn>, { station }: Decision) {
  return c.redirect(`${decisionPaths.decision(station.id)}?done=superseded`, 303)
}

const done: Readonly<Record<string, string>> = {
  written: 'It is written down.',
  replaced: 'It is written down, and takes the place of the one before.',
  'looked-again': 'It still holds.',
  superseded: 'Another decision took its place meanwhile. This is how it stands now.',
}

decisionRoutes.get(
  decisionPaths.decision(':id'),
  onDecision(async (c, decision) => {
    const { db, viewer, frame, today } = c.var
    const { id } = decision.station
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
    )
    const notice = noticeAfter(c, done)
    const mayWork = may(viewer, 'work on the strategy')
    return c.html(<DecisionPage {...{ frame, decision, beside, changes, today, notice, mayWork }} />)
  }),
)

decisionRoutes.get(
  decisionPaths.look(':id'),
  onHolding((c, decision) => showLook(c, decision, { why: '', again: inAYear(c.var.today) }, [])),
)

decisionRoutes.post(
  decisionPaths.look(':id'),
  onHolding(async (c, decision) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const typed = { why: form.one('why'), again: typedDay(form, 'again') }
    const [why, again] = [readWhy(form), readLookAgain(typed.again, today)]
    if (why.outcome === 'wrong' || again.outcome === 'wrong')
      return showLook(c, decision, typed, [...errorsOf(why), ...errorsOf(again)])
    const { id } = decision.station
    const isHeld = await asViewer(db, viewer, async tx => {
      const now = await holdDecision(tx, viewer, id)
      if (!now || now.supersededBy) return false
      await setLookAgain(tx, viewer, id, again.value)
      await recordChange(tx, viewer, { stationId: id, what: 'looked-again', words: why.value, now: clock.now() })
      return true
    })
    return isHeld ? c.redirect(`${decisionPaths.decision(id)}?done=looked-again`, 303) : superseded(c, decision)
  }),
)

function showLook(
  c: Context<SignedIn>,
  decision: Decision,
  typed: LookPageProps['typed'],
  errors: LookPageProps['errors'],
) {
  return c.html(<LookPage {...{ frame: c.var.frame, decision, typed, errors }} />, errors.length > 0 ? 422 : 200)
}
