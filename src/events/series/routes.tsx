import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom, readPage } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { eventsOnPage, listEvents } from '../details/queries.ts'
import { eventsPaths } from '../paths.ts'
import { noSeries, readSeries, type SeriesTyped, typedSeries } from './forms.ts'
import { AllSeriesPage, SeriesPage } from './pages/series.tsx'
import { SeriesFormPage } from './pages/series-form.tsx'
import { addSeries, changeSeries, findSeries, listSeries, type Series } from './queries.ts'

/** Events that belong together. */
export const seriesRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  series?: Readonly<{ id: string; version: number }>
  errors?: readonly FieldError[]
  stands?: Series
}>

function showForm(c: Context<SignedIn>, typed: SeriesTyped, { series, errors = [], stands }: Again = {}) {
  const page = <SeriesFormPage {...{ frame: c.var.frame, series, typed, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

seriesRoutes.get(eventsPaths.series, async c => {
  const { db, viewer, frame } = c.var
  const all = await asViewer(db, viewer, tx => listSeries(tx, viewer))
  return c.html(<AllSeriesPage {...{ frame, all }} mayRun={may(viewer, 'run events')} />)
})

seriesRoutes.get(eventsPaths.addingSeries, c => showForm(c, noSeries))

seriesRoutes.post(eventsPaths.series, async c => {
  const { db, viewer, today } = c.var
  const typed = typedSeries(await readForm(c, longForm))
  const reading = readSeries(typed)
  if (reading.outcome === 'wrong') return showForm(c, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, tx => addSeries(tx, viewer, reading.value, today))
  return c.redirect(`${eventsPaths.oneSeries(id)}?done=begun`, 303)
})

function onSeries(handle: (c: Context<SignedIn>, series: Series) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const series = id ? await asViewer(db, viewer, tx => findSeries(tx, viewer, id)) : null
    return series ? handle(c, series) : c.notFound()
  }
}

const done = { begun: 'The series is there. Choose it when you plan an event.', changed: 'It is changed.' }

seriesRoutes.get(
  eventsPaths.oneSeries(':id'),
  onSeries(async (c, series) => {
    const { db, viewer, frame, today, clock } = c.var
    const [page, mayRun] = [readPage(c.req.query('page')), may(viewer, 'run events')]
    const wanted = { page, told: !mayRun, seriesId: series.id }
    const found = await asViewer(db, viewer, tx => listEvents(tx, viewer, wanted, today))
    const listed = {
      events: found.slice(0, eventsOnPage),
      page,
      hasMore: found.length > eventsOnPage,
      now: clock.now(),
    }
    return c.html(<SeriesPage {...{ frame, series, mayRun, ...listed, notice: noticeAfter(c, done) }} />)
  }),
)

seriesRoutes.get(
  eventsPaths.seriesChange(':id'),
  onSeries((c, series) => showForm(c, series, { series })),
)

seriesRoutes.post(
  eventsPaths.seriesChange(':id'),
  onSeries(async (c, { id }) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, seen] = [typedSeries(form), { id, version: versionIn(form) }]
    const reading = readSeries(typed)
    if (reading.outcome === 'wrong') return showForm(c, typed, { series: seen, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx =>
      (await changeSeries(tx, viewer, seen, reading.value)) ? null : findSeries(tx, viewer, id),
    )
    if (stands) return showForm(c, typed, { series: stands, stands })
    return c.redirect(`${eventsPaths.oneSeries(id)}?done=changed`, 303)
  }),
)
