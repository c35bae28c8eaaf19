import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { readPage } from '../platform/http/address.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { timed } from './agenda/agenda.ts'
import { listSteps } from './agenda/queries.ts'
import { agendaRoutes } from './agenda/routes.tsx'
import { attachingRoutes } from './asking/attaching/routes.tsx'
import { listAsking } from './asking/queries.ts'
import { askingRoutes } from './asking/routes.tsx'
import type { BesideEvent } from './beside.ts'
import { eventsOnPage, listEvents } from './details/queries.ts'
import { detailsRoutes } from './details/routes.tsx'
import { stateAt } from './event.ts'
import { hereRoutes } from './here/routes.tsx'
import { onEvent } from './on-event.ts'
import { ownRoutes } from './own/routes.tsx'
import { EventPage } from './pages/event.tsx'
import { ListPage } from './pages/list.tsx'
import { eventsPaths } from './paths.ts'
import { findPlaceOf } from './places/queries.ts'
import { reachRoutes } from './reach/routes.tsx'
import { seriesRoutes } from './series/routes.tsx'

const doneToList = { removed: 'The draft is gone.' }

const done: Readonly<Record<string, string>> = {
  begun: 'The draft is there. Write down what happens when, and then tell everyone.',
  'begun-past': 'The draft is there. Write down what happened when, and then put it on record.',
  changed: 'It is changed.',
  told: 'Everyone can read of it now.',
  'called-off': 'It is called off. Those with a place get a letter.',
  step: 'The agenda is changed.',
  moved: 'The steps have changed places.',
  'step-removed': 'The step is out.',
  place: 'It is written down. Below you see how your place stands.',
  left: 'You have given up your place.',
  reach: 'Who came is written down.',
  completion: 'It is written down.',
  attached: 'The survey is attached. It stays a draft: check it when it is as you want it.',
  detached: 'The survey is off this event. The draft is still there.',
}

const notDone: Readonly<Record<string, string>> = {
  past: 'Nothing is told: its day is past. Change the day first.',
  'not-detached': 'Nothing is changed: the survey is no draft any more.',
  'not-asked': 'No survey is made: there is one, or the event is too soon.',
}

type Around = Readonly<{
  /** Where the list is read from. */
  back: string
  /** What was done somewhere, to be told at events. */
  caseStudies: string
  /** Where the day of one is run from. */
  day: (id: string) => string
  /** What other features add to the page of one. */
  beside: BesideEvent
}>

/** Events, for those who work here. */
export function eventsRoutes({ back, caseStudies, day, beside }: Around): Hono<SignedIn> {
  const routes = new Hono<SignedIn>()

  routes.get(eventsPaths.all, async c => {
    const { db, viewer, frame, today, clock } = c.var
    const [page, mayRun] = [readPage(c.req.query('page')), may(viewer, 'run events')]
    const mayWrite = may(viewer, 'lead the strategy')
    const found = await asViewer(db, viewer, tx => listEvents(tx, viewer, { page, told: !mayRun }, today))
    const listed = {
      events: found.slice(0, eventsOnPage),
      page,
      hasMore: found.length > eventsOnPage,
      now: clock.now(),
    }
    return c.html(
      <ListPage {...{ frame, mayRun, mayWrite, back, caseStudies, ...listed, notice: noticeAfter(c, doneToList) }} />,
    )
  })

  routes.route('/', detailsRoutes)
  routes.route('/', seriesRoutes)
  routes.route('/', agendaRoutes)
  routes.route('/', hereRoutes)
  routes.route('/', ownRoutes)
  routes.route('/', reachRoutes)
  routes.route('/', askingRoutes)
  routes.route('/', attachingRoutes)

  routes.get(
    eventsPaths.one(':id'),
    onEvent(async (c, event) => {
      const { db, viewer, frame, today, publicUrl, clock } = c.var
      const [steps, mine, asking, more] = await asViewer(
        db,
        viewer,
        async tx =>
          [
            await listSteps(tx, viewer, event.id),
            await findPlaceOf(tx, viewer, event.id, viewer.memberId),
            await listAsking(tx, viewer, event.id, viewer.memberId),
            await beside(tx, viewer, event, { isMember: true, mayRun: may(viewer, 'run events'), today }),
          ] as const,
      )
      const shown = {
        event,
        state: stateAt(event, clock.now()),
        steps: timed(steps, event.starts),
        mine,
        asking,
        more,
        today,
        publicUrl,
        day: day(event.id),
      }
      return c.html(
        <EventPage
          {...{
            frame,
            ...shown,
            mayRun: may(viewer, 'run events'),
            mayAskPeople: may(viewer, 'work on answers'),
            notice: noticeAfter(c, done),
            refused: noticeAfter(c, notDone),
          }}
        />,
      )
    }),
  )
  return routes
}
