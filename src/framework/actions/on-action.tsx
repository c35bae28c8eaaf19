import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import type { FieldError } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listBeside, listChanges } from '../../thread/queries.ts'
import { frameworkPaths } from '../paths.ts'
import type { ActionInFull } from './action.ts'
import { type Deed, mayDo, type Step } from './deed.ts'
import { ActionPage } from './pages/action.tsx'
import { findAction } from './queries.ts'

type Answer = Response | Promise<Response>
type Handle = (c: Context<SignedIn>, action: ActionInFull) => Answer

/** An action of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
export function onAction(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const action = id && (await asViewer(db, viewer, tx => findAction(tx, viewer, id)))
    return action ? handle(c, action) : c.notFound()
  }
}

/** May the viewer say how it goes with an action? Those who work on the strategy, and whoever looks after it. */
function mayKeep(c: Context<SignedIn>, { station }: ActionInFull): boolean {
  const { viewer } = c.var
  return may(viewer, 'work on the strategy') || station.owner?.id === viewer.memberId
}

/** An action that the viewer may keep; for everybody else there is nothing to see. */
export function onKept(handle: Handle) {
  return onAction((c, action) => (mayKeep(c, action) ? handle(c, action) : c.notFound()))
}

/** The page with the form for a deed. Whoever may not do it, or no longer can, reads how the action stands instead. */
export function onForm(deed: Step | Deed, handle: Handle) {
  return onAction((c, action) =>
    mayKeep(c, action) && mayDo(deed, action)
      ? handle(c, action)
      : c.redirect(frameworkPaths.action(action.station.id), 303),
  )
}

const done: Readonly<Record<string, string>> = {
  added: 'It is on the thread.',
  changed: 'It is saved.',
  started: 'It has started.',
  done: 'It is done.',
  dropped: 'It is given up, and the reason stands here.',
  reopened: 'It is open again. Look at its day, and change it if it has passed.',
  noted: 'Your note stands here, with its day.',
  meanwhile: 'Somebody else has changed it meanwhile. This is how it stands now.',
}

/** A note that could not be saved, as it was typed. */
type Note = Readonly<{ typed: string; errors: readonly FieldError[] }>

/** The page of an action: where it stands, how it goes, and what can be done about it now. */
export async function showAction(c: Context<SignedIn>, action: ActionInFull, note: Note = { typed: '', errors: [] }) {
  const { db, viewer, frame, today } = c.var
  const { id } = action.station
  const [beside, changes] = await asViewer(
    db,
    viewer,
    async tx => [await listBeside(tx, viewer, id), await listChanges(tx, viewer, { stationId: id })] as const,
  )
  const notice = noticeAfter(c, done)
  const powers = { keeps: mayKeep(c, action), mayWork: may(viewer, 'work on the strategy') }
  const props = { frame, action, beside, changes, today, notice, note, ...powers }
  return c.html(<ActionPage {...props} />, note.errors.length > 0 ? 422 : 200)
}
