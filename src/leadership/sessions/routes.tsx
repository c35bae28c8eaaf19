import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { listLeaders } from '../leaders/queries.ts'
import { leadershipPaths } from '../paths.ts'
import { emptySession, readSession, type SessionTyped, typedOf, typedSession } from './forms.ts'
import { SessionPage } from './pages/session.tsx'
import { SessionFormPage } from './pages/session-form.tsx'
import { addSession, changeSession, findSession, withdrawSession } from './queries.ts'
import type { Session } from './session.ts'

/** What leaders took part in to learn. */
export const sessionRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'It is written down.',
  changed: 'It is changed.',
  withdrawn: 'It is taken back.',
  meanwhile: 'Somebody else has changed it meanwhile. This is how it stands now.',
}

type Handle = (c: Context<SignedIn>, session: Session) => Response | Promise<Response>

/** A session of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onSession(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const session = id && (await asViewer(db, viewer, tx => findSession(tx, viewer, id)))
    return session ? handle(c, session) : c.notFound()
  }
}

/** One that was not taken back. */
const onKeptSession = (handle: Handle) =>
  onSession((c, session) =>
    session.withdrawnOn ? c.redirect(leadershipPaths.session(session.id), 303) : handle(c, session),
  )

/** Who can be named: the leaders, and whoever stands there already. */
async function offer({ var: { db, viewer } }: Context<SignedIn>, session: Session | null) {
  const leaders = await asViewer(db, viewer, tx => listLeaders(tx, viewer))
  const listed = leaders.map(({ memberId: id, name }) => ({ id, name }))
  const others = (session?.people ?? []).filter(({ id }) => !listed.some(each => each.id === id))
  return [...listed, ...others]
}

type Again = Readonly<{ session?: Session; version?: number; errors?: readonly FieldError[]; stands?: Session }>
type People = Awaited<ReturnType<typeof offer>>

function showForm(c: Context<SignedIn>, people: People, typed: SessionTyped, again: Again = {}) {
  const { session, version, errors = [], stands } = again
  const page = <SessionFormPage {...{ frame: c.var.frame, session, version, typed, errors, people, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

sessionRoutes.get(leadershipPaths.addingSession, async c => showForm(c, await offer(c, null), emptySession))

sessionRoutes.post(leadershipPaths.sessions, async c => {
  const { db, viewer, today } = c.var
  const typed = typedSession(await readForm(c, longForm))
  const people = await offer(c, null)
  const reading = readSession(typed, people, today)
  if (reading.outcome === 'wrong') return showForm(c, people, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, tx => addSession(tx, viewer, reading.value))
  return c.redirect(`${leadershipPaths.session(id)}?done=added`, 303)
})

sessionRoutes.get(
  leadershipPaths.session(':id'),
  onSession((c, session) => {
    const { frame, viewer } = c.var
    const mayWork = may(viewer, 'work on the strategy') && !session.withdrawnOn
    return c.html(<SessionPage {...{ frame, session, mayWork, notice: noticeAfter(c, done) }} />)
  }),
)

sessionRoutes.get(
  leadershipPaths.sessionChange(':id'),
  onKeptSession(async (c, session) =>
    showForm(c, await offer(c, session), typedOf(session), { session, version: session.version }),
  ),
)

sessionRoutes.post(
  leadershipPaths.sessionChange(':id'),
  onKeptSession(async (c, session) => {
    const { db, viewer, today } = c.var
    const form = await readForm(c, longForm)
    const [typed, version, people] = [typedSession(form), versionIn(form), await offer(c, session)]
    const reading = readSession(typed, people, today)
    if (reading.outcome === 'wrong') return showForm(c, people, typed, { session, version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      const isChanged = await changeSession(tx, viewer, { id: session.id, version }, reading.value)
      return isChanged ? null : findSession(tx, viewer, session.id)
    })
    if (!stands) return c.redirect(`${leadershipPaths.session(session.id)}?done=changed`, 303)
    return showForm(c, people, typed, { session, version: stands.version, stands })
  }),
)

sessionRoutes.post(
  leadershipPaths.sessionRemoval(':id'),
  onKeptSession(async (c, { id }) => {
    const { db, viewer, today } = c.var
    const version = versionIn(await readForm(c))
    const isDone = await asViewer(db, viewer, tx => withdrawSession(tx, viewer, { id, version }, today))
    if (!isDone) return c.redirect(`${leadershipPaths.session(id)}?done=meanwhile`, 303)
    return c.redirect(`${leadershipPaths.all}?done=withdrawn#learning`, 303)
  }),
)
