import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { listReleases } from '../../releases/queries.ts'
import { listBeside, listChanges, recordChange } from '../../thread/queries.ts'
import { versionIn } from '../../thread/typed.ts'
import { leadershipPaths } from '../paths.ts'
import { listStatements } from '../sponsors/queries.ts'
import { closeReview } from './close.ts'
import { type ReviewTyped, readClosing, readDraft, typedOf, typedReview } from './forms.ts'
import { ReviewPage } from './pages/review.tsx'
import { WritingPage } from './pages/writing.tsx'
import { findPromised, findReview, saveReview } from './queries.ts'
import type { Review } from './review.ts'

/** The review that a sponsor answers for each year. */
export const reviewRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  saved: 'It is kept, for you and for those who lead the strategy. Nobody else reads it before it is closed.',
  closed: 'The review is closed, for everyone who works here to read. The next year is open.',
}

type Handle = (c: Context<SignedIn>, review: Review) => Response | Promise<Response>

/** A review of the viewer's organisation. A malformed id, nobody's and somebody else's are not found. */
function onReview(handle: Handle) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const review = id && (await asViewer(db, viewer, tx => findReview(tx, viewer, id)))
    return review ? handle(c, review) : c.notFound()
  }
}

/** May the viewer write it: as the sponsor, or as somebody who leads the strategy? */
const mayWrite = ({ var: { viewer } }: Context<SignedIn>, { station }: Review) =>
  may(viewer, 'lead the strategy') || station.owner?.id === viewer.memberId

/** An open review that the viewer may write: everybody else is shown it. */
function onOpenReview(handle: Handle) {
  return onReview((c, review) => {
    const isOpen = !review.closedOn && !review.lapsedOn
    if (isOpen && mayWrite(c, review)) return handle(c, review)
    const isShown = c.req.method === 'GET' || mayWrite(c, review)
    return isShown ? c.redirect(leadershipPaths.review(review.station.id), 303) : c.notFound()
  })
}

reviewRoutes.get(
  leadershipPaths.review(':id'),
  onReview(async (c, review) => {
    const { db, viewer, frame, today } = c.var
    const { id } = review.station
    const shown = await asViewer(db, viewer, async tx => ({
      promised: review.promised ?? (await findPromised(tx, viewer, review)),
      releases: await listReleases(tx, viewer),
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const writes = mayWrite(c, review) && !review.closedOn && !review.lapsedOn
    const mayWork = may(viewer, 'work on the strategy')
    return c.html(<ReviewPage {...{ frame, review, ...shown, today, writes, mayWork, notice: noticeAfter(c, done) }} />)
  }),
)

type Again = Readonly<{ version: number; errors?: readonly FieldError[]; stands?: Review | null }>

async function showForm(c: Context<SignedIn>, review: Review, typed: ReviewTyped, again: Again) {
  const { db, viewer, frame, today } = c.var
  const { version, errors = [], stands = null } = again
  const shown = await asViewer(db, viewer, async tx => ({
    releases: await listReleases(tx, viewer),
    promised: await findPromised(tx, viewer, review),
  }))
  const page = <WritingPage {...{ frame, review, ...shown, typed, version, errors, stands, today }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

reviewRoutes.get(
  leadershipPaths.reviewWriting(':id'),
  onOpenReview(async (c, review) => {
    const { db, viewer } = c.var
    const [newest] = await asViewer(db, viewer, tx => listStatements(tx, viewer, review.sponsorshipId))
    return showForm(c, review, typedOf(review, newest?.words ?? ''), { version: review.station.version })
  }),
)

reviewRoutes.post(
  leadershipPaths.reviewWriting(':id'),
  onOpenReview(async (c, review) => {
    const { db, viewer, today, clock } = c.var
    const form = await readForm(c, longForm)
    const [typed, version, closes] = [typedReview(form), versionIn(form), form.one('close') === 'yes']
    const { id } = review.station
    const now = clock.now()
    const releases = await asViewer(db, viewer, tx => listReleases(tx, viewer))
    const reading = closes ? readClosing(typed, releases, review.dueOn, today) : readDraft(typed, releases)
    if (reading.outcome === 'wrong') return showForm(c, review, typed, { version, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx => {
      const said = reading.value
      const isWritten = closes
        ? await closeReview(tx, viewer, { review, version }, said, { today, now })
        : await saveReview(tx, viewer, { station: review.station, version }, said)
      if (!isWritten) return findReview(tx, viewer, id)
      if (!closes) await recordChange(tx, viewer, { stationId: id, what: 'written', now })
      return null
    })
    if (!stands) return c.redirect(`${leadershipPaths.review(id)}?done=${closes ? 'closed' : 'saved'}`, 303)
    return showForm(c, review, typed, { version: stands.station.version, stands })
  }),
)
