import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listBeside, listChanges, recordChange, withdrawStation } from '../../thread/queries.ts'
import { readWhy, versionIn } from '../../thread/typed.ts'
import { RemovalPage } from '../pages/removal.tsx'
import { policiesPaths } from '../paths.ts'
import { inFull } from '../policy.ts'
import { type Behaviour, linesOf } from './behaviour.ts'
import { type BehaviourTyped, mostForAYear, nothingTyped, readBehaviour, typedBehaviour, typedOf } from './forms.ts'
import { BehaviourPage } from './pages/behaviour.tsx'
import { BehaviourFormPage } from './pages/behaviour-form.tsx'
import { BehavioursPage } from './pages/behaviours.tsx'
import { BehavioursSheetPage } from './pages/behaviours-sheet.tsx'
import { YearPage } from './pages/year.tsx'
import { addBehaviour, changeBehaviour, findBehaviour, listBehaviours, listRoots, type Root } from './queries.ts'

/** What is expected of everyone here: a list to read, to print, and to take something from for a year. */
export const behaviourRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'It is on the list.',
  changed: 'It is changed. What stood there before stays in its history.',
  withdrawn: 'It is off the list. It stays in the record.',
}

const list = ({ var: { db, viewer } }: Context<SignedIn>) => asViewer(db, viewer, tx => listBehaviours(tx, viewer))

behaviourRoutes.get(policiesPaths.behaviours, async c => {
  const mayWork = may(c.var.viewer, 'work on the strategy')
  const props = { frame: c.var.frame, behaviours: await list(c), mayWork, notice: noticeAfter(c, done) }
  return c.html(<BehavioursPage {...props} />)
})

behaviourRoutes.get(policiesPaths.behavioursSheet, async c => {
  const organisation = c.var.viewer.organisationName
  return c.html(<BehavioursSheetPage {...{ frame: c.var.frame, behaviours: await list(c), organisation }} />)
})

/** What somebody takes for their year stands in the address of the page, and is kept nowhere. */
behaviourRoutes.get(policiesPaths.year, async c => {
  const behaviours = await list(c)
  const wanted = c.req.queries('behaviour') ?? []
  const chosen = behaviours.filter(({ station }) => wanted.includes(station.id))
  const isTooMany = chosen.length > mostForAYear
  const props = { frame: c.var.frame, behaviours, chosen, isTooMany, today: c.var.today, name: c.var.viewer.name }
  return c.html(<YearPage {...props} />)
})

behaviourRoutes.get(policiesPaths.addingBehaviour, async c => showForm(c, await rootsFor(c), nothingTyped))

const rootsFor = ({ var: { db, viewer } }: Context<SignedIn>) => asViewer(db, viewer, tx => listRoots(tx, viewer))

behaviourRoutes.post(policiesPaths.behaviours, async c => {
  const { db, viewer, today, clock } = c.var
  const typed = typedBehaviour(await readForm(c, longForm))
  const roots = await rootsFor(c)
  const reading = readBehaviour(typed, roots)
  if (reading.outcome === 'wrong') return showForm(c, roots, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, async tx => {
    const added = await addBehaviour(tx, viewer, { behaviour: reading.value, roots, today })
    await recordChange(tx, viewer, { stationId: added, what: 'written', now: clock.now() })
    return added
  })
  return c.redirect(`${policiesPaths.behaviour(id)}?done=added`, 303)
})

/** How the form is shown again. `stands`: as somebody else has left the behaviour meanwhile. */
type Again = Readonly<{ behaviour?: Behaviour; version?: number; errors?: readonly FieldError[]; stands?: Behaviour }>

function showForm(c: Context<SignedIn>, roots: readonly Root[], typed: BehaviourTyped, again: Again = {}) {
  const { behaviour, version, errors = [], stands } = again
  const page = <BehaviourFormPage {...{ frame: c.var.frame, behaviour, version, typed, errors, roots, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

type Handle = (c: Context<SignedIn>, behaviour: Behaviour) => Response | Promise<Response>

function onBehaviour(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const behaviour = id && (await asViewer(db, viewer, tx => findBehaviour(tx, viewer, id)))
    return behaviour ? handle(c, behaviour) : c.notFound()
  }
}

/** One that is still on the list; what is off it only has its page. */
function onListed(handle: Handle) {
  return onBehaviour((c, behaviour) => {
    const { id, withdrawnOn } = behaviour.station
    return withdrawnOn ? c.redirect(policiesPaths.behaviour(id), 303) : handle(c, behaviour)
  })
}

behaviourRoutes.get(
  policiesPaths.behaviour(':id'),
  onBehaviour(async (c, behaviour) => {
    const { db, viewer, frame } = c.var
    const { id } = behaviour.station
    const [beside, changes] = await asViewer(
      db,
      viewer,
      async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
    )
    const mayWork = may(viewer, 'work on the strategy')
    return c.html(<BehaviourPage {...{ frame, behaviour, beside, changes, mayWork, notice: noticeAfter(c, done) }} />)
  }),
)

behaviourRoutes.get(
  policiesPaths.behaviourChange(':id'),
  onListed(async (c, behaviour) =>
    showForm(c, await rootsFor(c), typedOf(behaviour), { behaviour, version: behaviour.station.version }),
  ),
)

behaviourRoutes.post(
  policiesPaths.behaviourChange(':id'),
  onListed(async (c, before) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version, roots] = [typedBehaviour(form), versionIn(form), await rootsFor(c)]
    const reading = readBehaviour(typed, roots)
    if (reading.outcome === 'wrong')
      return showForm(c, roots, typed, { behaviour: before, version, errors: reading.errors })
    const { station } = before
    const stands = await asViewer(db, viewer, async tx => {
      const now = { behaviour: reading.value, roots, today }
      if (!(await changeBehaviour(tx, viewer, { station, version }, now))) return findBehaviour(tx, viewer, station.id)
      const words = inFull(linesOf(before))
      await recordChange(tx, viewer, { stationId: station.id, what: 'changed', words, now: clock.now() })
      return null
    })
    if (!stands) return c.redirect(`${policiesPaths.behaviour(station.id)}?done=changed`, 303)
    return showForm(c, roots, typed, { behaviour: before, version: stands.station.version, stands })
  }),
)

behaviourRoutes.get(
  policiesPaths.behaviourRemoval(':id'),
  onListed((c, behaviour) => showRemoval(c, behaviour, '')),
)

behaviourRoutes.post(
  policiesPaths.behaviourRemoval(':id'),
  onListed(async (c, behaviour) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const reading = readWhy(form)
    if (reading.outcome === 'wrong') return showRemoval(c, behaviour, form.one('why'), reading.errors)
    const { id } = behaviour.station
    await asViewer(db, viewer, async tx => {
      await withdrawStation(tx, viewer, id, today)
      await recordChange(tx, viewer, { stationId: id, what: 'withdrawn', words: reading.value, now: clock.now() })
    })
    return c.redirect(`${policiesPaths.behaviours}?done=withdrawn`, 303)
  }),
)

function showRemoval(c: Context<SignedIn>, { station }: Behaviour, why: string, errors: readonly FieldError[] = []) {
  const page = (
    <RemovalPage
      {...{ frame: c.var.frame, why, errors }}
      title="It is no longer expected"
      side={`Behaviour ${station.number}`}
      what={station.title}
      action={policiesPaths.behaviourRemoval(station.id)}
      back={policiesPaths.behaviour(station.id)}
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}
