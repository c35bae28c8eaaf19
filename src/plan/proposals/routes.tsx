import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import type { Tx } from '../../platform/schema.ts'
import { planPaths } from '../paths.ts'
import type { Comparison } from './comparison.ts'
import { compare, markOf } from './on-proposal.ts'
import { ProposalPage } from './pages/proposal.tsx'
import { RefusedPage } from './pages/refused.tsx'
import { applyProposal, findProposal, holdPlan, listLastChanges, type Proposal, removeProposal } from './queries.ts'

/** What would change in the plan: looked over, and applied whole or not at all. */
export const proposalRoutes = new Hono<SignedIn>()

proposalRoutes.get(planPaths.proposal(':id'), async c => {
  const found = await asViewer(c.var.db, c.var.viewer, tx => findCompared(c, tx))
  if (!found) return c.notFound()
  const { proposal, compared } = found
  if (compared.outcome === 'refused') return showRefused(c, proposal, compared.problems)
  return show(c, proposal, compared.comparison)
})

async function findCompared(c: Context<SignedIn>, tx: Tx) {
  const { viewer, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const proposal = id && (await findProposal(tx, viewer, id, clock.now()))
  return proposal ? { proposal, compared: await compare(c, tx, proposal.lines) } : null
}

proposalRoutes.post(planPaths.proposal(':id'), async c => {
  const { db, viewer, clock, today } = c.var
  if (!idFrom(c.req.param('id'))) return c.notFound()
  const form = await readForm(c)
  const over = form.one('over')
  const outcome = await asViewer(db, viewer, async tx => {
    const found = await findHeld(c, tx)
    if (!found) return null
    const { proposal, compared } = found
    if (form.one('stop') === 'yes') {
      await removeProposal(tx, viewer, proposal.id)
      return 'stopped'
    }
    if (compared.outcome === 'refused') return { proposal, compared }
    const { comparison } = compared
    const errors = errorsIn(comparison, form.one('seen'), over)
    if (errors.length > 0) return { proposal, compared, errors }
    await removeProposal(tx, viewer, proposal.id)
    await applyProposal(tx, viewer, comparison, { over: over === 'write', today, now: clock.now() })
    return 'applied'
  })
  if (outcome === null) return c.notFound()
  if (typeof outcome === 'string') return c.redirect(`${planPaths.plan}?done=${outcome}`, 303)
  const { proposal, compared, errors } = outcome
  if (compared.outcome === 'refused') return showRefused(c, proposal, compared.problems)
  return show(c, proposal, compared.comparison, { errors: errors ?? [], over })
})

/** The proposal with its actions held, so that nobody else writes to them until it is done. */
async function findHeld(c: Context<SignedIn>, tx: Tx) {
  const { viewer, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const proposal = id && (await findProposal(tx, viewer, id, clock.now()))
  if (!proposal) return null
  await holdPlan(tx, viewer, proposal.lines)
  return findCompared(c, tx)
}

function errorsIn(comparison: Comparison, seen: string, over: string): readonly FieldError[] {
  if (seen !== markOf(comparison)) return [{ field: 'main', text: meanwhile }]
  const asks = comparison.changed.some(({ isStale }) => isStale)
  return asks && over !== 'write' && over !== 'leave'
    ? [{ field: 'over', text: 'Choose what is to become of them' }]
    : []
}

const meanwhile = 'Somebody changed the plan meanwhile. This is what would change now: look once more'

type Again = Readonly<{ errors: readonly FieldError[]; over: string }>

async function show(c: Context<SignedIn>, proposal: Proposal, comparison: Comparison, again?: Again) {
  const { db, viewer, frame } = c.var
  const page = readPage(c.req.query('page'))
  const stale = comparison.changed.filter(({ isStale }) => isStale).map(({ action }) => action.station.id)
  const lastChanges = await asViewer(db, viewer, tx => listLastChanges(tx, viewer, stale))
  const { errors, over } = again ?? { errors: [], over: '' }
  const props = { frame, proposal, comparison, lastChanges, page, errors, over, mark: markOf(comparison) }
  return c.html(<ProposalPage {...props} />, errors.length > 0 ? 422 : 200)
}

/** What could be done when it was proposed cannot be done any more. */
function showRefused(
  c: Context<SignedIn>,
  proposal: Proposal,
  problems: Parameters<typeof RefusedPage>[0]['problems'],
) {
  return c.html(<RefusedPage {...{ frame: c.var.frame, proposal, problems }} />, 422)
}
