import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listBeside, listChanges, recordChange, withdrawStation } from '../../thread/queries.ts'
import { readWhy, versionIn } from '../../thread/typed.ts'
import { mayKeepOf, onKeptPolicy } from '../on-policy.ts'
import { RemovalPage } from '../pages/removal.tsx'
import { policiesPaths } from '../paths.ts'
import { inFull } from '../policy.ts'
import { type Clause, linesOf } from './clause.ts'
import { type ClauseTyped, nothingTyped, readClause, typedClause, typedOf } from './forms.ts'
import { ClausePage } from './pages/clause.tsx'
import { ClauseFormPage } from './pages/clause-form.tsx'
import { addClause, changeClause, findClause } from './queries.ts'

/** Where allyship stands in a policy, clause by clause. */
export const clauseRoutes = new Hono<SignedIn>()

type Place = Readonly<{ id: string; title: string }>

clauseRoutes.get(
  policiesPaths.addingClause(':id'),
  onKeptPolicy((c, { station }) => showForm(c, station, nothingTyped(c.var.today))),
)

clauseRoutes.post(
  policiesPaths.clauses(':id'),
  onKeptPolicy(async (c, { station }) => {
    const { db, viewer, today, clock } = c.var
    const typed = typedClause(await readForm(c, longForm))
    const reading = readClause(typed, today)
    if (reading.outcome === 'wrong') return showForm(c, station, typed, { errors: reading.errors })
    const id = await asViewer(db, viewer, async tx => {
      const added = await addClause(tx, viewer, station, reading.value, today)
      const words = reading.value.title
      await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
      await recordChange(tx, viewer, { stationId: station.id, what: 'clause-added', words, now: clock.now() })
      return added
    })
    return c.redirect(`${policiesPaths.clause(id)}?done=added`, 303)
  }),
)

/** How the form is shown again. `stands`: as somebody else has left the clause meanwhile. */
type Again = Readonly<{ clause?: Clause; version?: number; errors?: readonly FieldError[]; stands?: Clause }>

function showForm(c: Context<SignedIn>, policy: Place, typed: ClauseTyped, again: Again = {}) {
  const { clause, version, errors = [], stands } = again
  const page = <ClauseFormPage {...{ frame: c.var.frame, policy, clause, version, typed, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

type Handle = (c: Context<SignedIn>, clause: Clause) => Response | Promise<Response>

function onClause(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const clause = id && (await asViewer(db, viewer, tx => findClause(tx, viewer, id)))
    return clause ? handle(c, clause) : c.notFound()
  }
}

function keeps(c: Context<SignedIn>, { station, policy }: Clause): boolean {
  return !station.withdrawnOn && mayKeepOf(c.var.viewer, policy)
}

/** A clause of a policy that the viewer may write on; see `onKeptPolicy`. */
function onKeptClause(handle: Handle) {
  return onClause((c, clause) => {
    if (keeps(c, clause)) return handle(c, clause)
    return c.req.method === 'GET' ? c.redirect(policiesPaths.clause(clause.station.id), 303) : c.notFound()
  })
}

const done: Readonly<Record<string, string>> = { added: 'It stands on the thread.', changed: 'It is changed.' }

clauseRoutes.get(
  policiesPaths.clause(':id'),
  onClause(async (c, clause) => {
    const { db, viewer, frame } = c.var
    const { id } = clause.station
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
    )
    const notice = noticeAfter(c, done)
    return c.html(<ClausePage {...{ frame, clause, beside, changes, notice, keeps: keeps(c, clause) }} />)
  }),
)

clauseRoutes.get(
  policiesPaths.clauseChange(':id'),
  onKeptClause((c, clause) => showForm(c, clause.policy, typedOf(clause), { clause, version: clause.station.version })),
)

clauseRoutes.post(
  policiesPaths.clauseChange(':id'),
  onKeptClause(async (c, clause) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedClause(form), versionIn(form)]
    const reading = readClause(typed, today)
    if (reading.outcome === 'wrong')
      return showForm(c, clause.policy, typed, { clause, version, errors: reading.errors })
    const { station } = clause
    const stands = await asViewer(db, viewer, async tx => {
      if (!(await changeClause(tx, viewer, { station, version }, reading.value)))
        return findClause(tx, viewer, station.id)
      const words = inFull(linesOf(clause))
      await recordChange(tx, viewer, { stationId: station.id, what: 'changed', words, now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${policiesPaths.clause(station.id)}?done=changed`, 303)
    return showForm(c, clause.policy, typed, { clause, version: stands.station.version, stands })
  }),
)

clauseRoutes.get(
  policiesPaths.clauseRemoval(':id'),
  onKeptClause((c, clause) => showRemoval(c, clause, '')),
)

clauseRoutes.post(
  policiesPaths.clauseRemoval(':id'),
  onKeptClause(async (c, clause) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showRemoval(c, clause, form.one('why'), reading.errors)
    const { id } = clause.station
    await asViewer(db, viewer, async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${policiesPaths.policy(clause.policy.id)}?done=clause-withdrawn`, 303)
  }),
)

function showRemoval(c: Context<SignedIn>, { station }: Clause, why: string, errors: readonly FieldError[] = []) {
  const page = (
    <RemovalPage
      {...{ frame: c.var.frame, why, errors }}
      title="Take this clause off the list"
      side={`Clause ${station.number}`}
      what={station.title}
      action={policiesPaths.clauseRemoval(station.id)}
      back={policiesPaths.clause(station.id)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
