import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { House, Open, SignedIn } from '../context.ts'
import { findStep } from '../events/agenda/queries.ts'
import { eventsPaths } from '../events/paths.ts'
import { asViewer } from '../platform/db.ts'
import { idFrom } from '../platform/http/address.ts'
import { describeError } from '../platform/log.ts'
import type { Db } from '../platform/schema.ts'
import { consoleRoutes } from './console/routes.tsx'
import { onGuest } from './guests/on-guest.ts'
import { guestRoutes } from './guests/routes.tsx'
import { clockAlone, topicsAtTable, topicsOf } from './guests/topics.ts'
import { type Hub, makeHub } from './hub.ts'
import { policyRoutes } from './moderation/policy/routes.tsx'
import { moderationRoutes } from './moderation/routes.tsx'
import { onDay } from './on-day.ts'
import { livePaths } from './paths.ts'
import { renderOn } from './pieces.tsx'
import { outputRoutes } from './plenary/outputs/routes.tsx'
import { plenaryRoutes } from './plenary/routes.tsx'
import { themeRoutes } from './plenary/themes/routes.tsx'
import { projectorRoutes } from './projector/routes.tsx'
import { findDay, sayToAll } from './queries.ts'
import { voteRoutes } from './questions/routes.ts'
import { askingRoutes, checkRoutes } from './safety/check/routes.tsx'
import { streamsOf } from './stream.ts'
import { tableHostRoutes } from './tables/host-routes.tsx'
import { photoRoutes } from './tables/photos/routes.tsx'
import { tableRoutes } from './tables/routes.tsx'
import type { IsPublished, TakeBack } from './taking-back.ts'
import { wholeDay } from './whole-day.ts'
import { writingRoutes } from './writing/routes.tsx'

/** The day of an event: for guests, who have no account, and for hosts, who are signed in. */
export function liveRoutes(
  { app: db, ear, log, leaving, publicUrl }: House,
  takeBack: TakeBack,
  isPublished: IsPublished,
): {
  open: Hono<Open>
  around: Hono<SignedIn>
  signedIn: Hono<SignedIn>
} {
  const hub = makeHub({
    ear,
    say: text => sayToAll(db, text),
    render: renderOn(db, publicUrl),
    failed: error => log('live-failed', describeError(error)),
  })
  const streams = streamsOf(hub, leaving)
  const open = new Hono<Open>()
  open.route('/', guestRoutes)
  open.route('/', writingRoutes(hub))
  open.route('/', voteRoutes(hub))
  open.route('/', checkRoutes())
  open.route('/', tableRoutes(hub, takeBack, isPublished))
  const following = [
    [livePaths.stream, livePaths.here, topicsOf],
    [livePaths.tableStream, livePaths.table, topicsAtTable],
    [livePaths.clockStream, livePaths.here, () => clockAlone],
  ] as const
  for (const [stream, page, topics] of following)
    open.get(
      stream,
      onGuest((c, guest) => streams.open(c, { of: guest.guestId, page, room: guest, topics: topics(guest) })),
    )
  const around = new Hono<SignedIn>()
  const ofEvent = [eventsPaths.change(':id'), eventsPaths.callingOff(':id'), eventsPaths.steps(':id')]
  for (const path of ofEvent) around.use(path, tellRoom(db, hub))
  const ofStep = [eventsPaths.step(':id'), eventsPaths.stepMove(':id'), eventsPaths.stepRemoval(':id')]
  for (const path of ofStep) around.use(path, tellRoom(db, hub, eventOfStep))
  const signedIn = new Hono<SignedIn>()
  signedIn.route('/', consoleRoutes(hub))
  signedIn.route('/', tableHostRoutes(hub, takeBack))
  signedIn.route('/', photoRoutes(hub))
  signedIn.route('/', askingRoutes(hub))
  signedIn.route('/', projectorRoutes)
  signedIn.route('/', plenaryRoutes(hub, takeBack))
  signedIn.route('/', themeRoutes(hub))
  signedIn.route('/', outputRoutes(hub))
  signedIn.route('/', moderationRoutes(hub, takeBack))
  signedIn.route('/', policyRoutes(hub, takeBack))
  const looking = [
    [
      livePaths.hostStream,
      livePaths.console,
      ['console', 'moderation', 'hands', 'safety', 'showing', 'code', 'agreed'],
    ],
    [livePaths.projectorStream, livePaths.projector, ['step', 'projector', 'floor', 'joining']],
    [livePaths.plenaryStream, livePaths.plenary, ['board', 'showing']],
    [livePaths.paperStream, livePaths.paper, ['written']],
  ] as const
  for (const [stream, page, topics] of looking)
    signedIn.get(
      stream(':id'),
      onDay((c, { room }) => streams.open(c, { of: c.var.viewer.memberId, page: page(room.eventId), room, topics })),
    )
  return { open, around, signedIn }
}

/**
 * What a host makes of an event shows at once to those who are in its room: that it was called off or moved, and its
 * agenda. Which event it is, is asked before: a step may be gone after.
 */
function tellRoom(db: Db, hub: Hub, eventOf: EventOf = c => idFrom(c.req.param('id'))): MiddlewareHandler<SignedIn> {
  return async (c, next) => {
    const { viewer } = c.var
    const eventId = c.req.method === 'POST' ? await eventOf(c) : null
    await next()
    if (!eventId) return
    const room = { organisationId: viewer.organisationId, eventId }
    const day = await asViewer(db, viewer, tx => findDay(tx, room))
    if (day) hub.tell(room, wholeDay(day))
  }
}

type EventOf = (c: Context<SignedIn>) => Promise<string | null> | string | null

async function eventOfStep(c: Context<SignedIn>): Promise<string | null> {
  const { db, viewer } = c.var
  const id = idFrom(c.req.param('id'))
  const step = id && (await asViewer(db, viewer, tx => findStep(tx, viewer, id)))
  return step ? step.eventId : null
}
