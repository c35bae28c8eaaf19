import { Hono } from 'hono'
import type { Open } from '../../../context.ts'
import { answerWithBallot, isOpen } from '../../../issuing/giving.ts'
import { findAsked } from '../../../issuing/queries.ts'
import { whoseIn } from '../../../issuing/whose.ts'
import { asViewer } from '../../../platform/db.ts'
import { idFrom } from '../../../platform/http/address.ts'
import { findPlaces } from '../../../questionnaires/support/queries.ts'
import { frameOf } from '../../outside/on-told.ts'
import { onOwnPlace } from '../../outside/place-routes.tsx'
import { outsidePaths } from '../../paths.ts'
import { GuestBallotPage } from './pages/guest-ballot.tsx'

/**
 * Where a guest with a place at an event takes the one ballot they have in its survey, by the address of their place. As
 * for whoever is signed in, these routes know who somebody is, and never see an answer.
 */
export const guestBallotRoutes = new Hono<Open>()

guestBallotRoutes.get(
  outsidePaths.placeBallot(':token', ':wave'),
  onOwnPlace(async (c, { outside, place, event, token }) => {
    const { db, today, keyed } = c.var
    const id = idFrom(c.req.param('wave'))
    const taker = { organisationId: outside.organisationId, takerId: place.id }
    const [survey, support] = await asViewer(
      db,
      outside,
      async tx => [id && (await findAsked(tx, taker, id)), await findPlaces(tx, outside)] as const,
    )
    if (!survey) return c.notFound()
    const shown = { survey, whose: whoseIn(keyed, place.id, survey.id), isOpen: isOpen(survey, today) }
    return c.html(<GuestBallotPage {...{ frame: frameOf(c, outside), event, token, support, ...shown }} />)
  }),
)

guestBallotRoutes.post(
  outsidePaths.placeBallot(':token', ':wave'),
  onOwnPlace(async (c, { outside, place }) => {
    const waveId = idFrom(c.req.param('wave'))
    if (!waveId) return c.notFound()
    const taker = { organisationId: outside.organisationId, takerId: place.id }
    return answerWithBallot(c, {
      ...{ taker, waveId },
      findAsked: () => asViewer(c.var.db, outside, tx => findAsked(tx, taker, waveId)),
    })
  }),
)
