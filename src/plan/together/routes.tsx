import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { colleagueError } from '../../thread/colleague.ts'
import { findColleague } from '../../thread/queries.ts'
import { planPaths } from '../paths.ts'
import type { ProposalLine } from '../proposals/line.ts'
import { propose } from '../proposals/on-proposal.ts'
import { errorsOfLines } from '../proposals/pages/refused.tsx'
import { findActions, listOpenElements } from '../proposals/queries.ts'
import { listOpen } from '../queries.ts'
import { nothingChosen, readTogether, type Together, type TogetherTyped, typedTogether } from './forms.ts'
import { TogetherPage } from './pages/together.tsx'

/** Several actions chosen, and one thing changed in all of them. */
export const togetherRoutes = new Hono<SignedIn>()

/** The most actions to choose from on one page. */
const onPage = 100

type Place = Readonly<{ elementId: string | null; page: number }>

togetherRoutes.get(planPaths.together, c =>
  show(c, { elementId: idFrom(c.req.query('element')), page: readPage(c.req.query('page')) }, nothingChosen),
)

togetherRoutes.post(planPaths.together, async c => {
  const { db, viewer, today } = c.var
  const form = await readForm(c, longForm)
  const typed = typedTogether(form)
  const place = { elementId: idFrom(form.one('element')), page: readPage(form.one('page')) }
  const reading = readTogether(typed, form, today)
  const outcome = await asViewer(db, viewer, async tx => {
    const keeper = typed.what === 'owner' && typed.owner ? await findColleague(tx, viewer, typed.owner) : null
    const wrong = keeper && keeper.outcome !== 'found' ? [colleagueError('owner', keeper.outcome)] : []
    if (reading.outcome === 'wrong' || wrong.length > 0)
      return [...(reading.outcome === 'wrong' ? reading.errors : []), ...wrong]
    const proposed = await propose(c, tx, await linesOf(c, tx, reading.value), null)
    return typeof proposed === 'string' ? proposed : errorsOfLines(proposed, 'which')
  })
  return typeof outcome === 'string' ? c.redirect(planPaths.proposal(outcome), 303) : show(c, place, typed, outcome)
})

/** A line for every action that was chosen; what is no longer there has nothing to say, and is refused with its number. */
async function linesOf(c: Context<SignedIn>, tx: Tx, { seen, wants }: Together): Promise<ProposalLine[]> {
  const actions = await findActions(tx, c.var.viewer, [...seen.keys()])
  return [...seen].map(([number, version]) => {
    const action = actions.get(number)
    return { at: null, number, seen: version, wants: action ? wants(action) : { title: '' } }
  })
}

async function show(
  c: Context<SignedIn>,
  { elementId, page }: Place,
  typed: TogetherTyped,
  errors: readonly FieldError[] = [],
) {
  const { db, viewer, frame, today } = c.var
  const [found, elements] = await asViewer(
    db,
    viewer,
    async tx =>
      [
        await listOpen(tx, viewer, { elementId, limit: onPage + 1, offset: (page - 1) * onPage }),
        await listOpenElements(tx, viewer),
      ] as const,
  )
  const [actions, hasMore] = [found.slice(0, onPage), found.length > onPage]
  const props = { frame, actions, elements, elementId, page, hasMore, typed, errors, today }
  return c.html(<TogetherPage {...props} />, errors.length > 0 ? 422 : 200)
}
