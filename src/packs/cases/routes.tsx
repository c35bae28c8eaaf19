import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import type { Event } from '../../events/event.ts'
import { onEvent } from '../../events/on-event.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { versionIn } from '../../thread/typed.ts'
import { handInFiles } from '../editions/jobs.ts'
import { takeOut } from '../editions/queries.ts'
import { packsPaths } from '../paths.ts'
import { type ResourceTyped, readResource, typedResource } from '../resources/forms.ts'
import { addResource } from '../resources/queries.ts'
import type { CaseStudy, CaseWords } from './case.ts'
import { nothingTyped, readCase, typedCase } from './forms.ts'
import { CaseFormPage } from './pages/case-form.tsx'
import { CasePage, CasesPage } from './pages/cases.tsx'
import { ChoosingPage } from './pages/choosing.tsx'
import * as queries from './queries.ts'

/** Case studies: kept once, and told in the packs of as many events as they fit. */
export const casesRoutes = new Hono<SignedIn>()

const done: Readonly<Record<string, string>> = {
  added: 'It is there. Put it into the pack of an event.',
  changed: 'It is changed.',
  removed: 'It is out.',
  back: 'It is taken back, and out of everything that was published.',
  again: 'It may be shared again.',
}

casesRoutes.get(packsPaths.cases, async c => {
  const { db, viewer, frame } = c.var
  const cases = await asViewer(db, viewer, tx => queries.listCases(tx, viewer))
  return c.html(<CasesPage {...{ frame, cases }} />)
})

type Again = Readonly<{ study?: CaseStudy; version?: number; errors?: readonly FieldError[]; stands?: CaseStudy }>

function showForm(c: Context<SignedIn>, typed: CaseWords, { study, version, errors = [], stands }: Again = {}) {
  const page = <CaseFormPage {...{ frame: c.var.frame, typed, study, version, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

casesRoutes.get(packsPaths.addingCase, c => showForm(c, nothingTyped))

casesRoutes.post(packsPaths.cases, async c => {
  const { db, viewer, today } = c.var
  const typed = typedCase(await readForm(c, longForm))
  const reading = readCase(typed)
  if (reading.outcome === 'wrong') return showForm(c, typed, { errors: reading.errors })
  const id = await asViewer(db, viewer, tx => queries.addCase(tx, viewer, reading.value, today))
  return c.redirect(`${packsPaths.case(id)}?done=added`, 303)
})

function onCase(handle: (c: Context<SignedIn>, study: CaseStudy) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const study = id && (await asViewer(db, viewer, tx => queries.findCase(tx, viewer, id)))
    return study ? handle(c, study) : c.notFound()
  }
}

type Typed = Readonly<{ typed: ResourceTyped; errors: readonly FieldError[] }>

async function showCase(c: Context<SignedIn>, study: CaseStudy, again?: Typed) {
  const { db, viewer, frame } = c.var
  const events = await asViewer(db, viewer, tx => queries.listEventsOf(tx, viewer, study.id))
  return c.html(<CasePage {...{ frame, study, events, again, notice: noticeAfter(c, done) }} />, again ? 422 : 200)
}

casesRoutes.get(
  packsPaths.case(':id'),
  onCase((c, study) => showCase(c, study)),
)

casesRoutes.get(
  packsPaths.caseChange(':id'),
  onCase((c, study) => showForm(c, study, { study, version: study.version })),
)

casesRoutes.post(
  packsPaths.caseChange(':id'),
  onCase(async (c, study) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, version] = [typedCase(form), versionIn(form)]
    const reading = readCase(typed)
    if (reading.outcome === 'wrong') return showForm(c, typed, { study, version, errors: reading.errors })
    const { id } = study
    const stands = await asViewer(db, viewer, async tx =>
      (await queries.changeCase(tx, viewer, { id, version }, reading.value)) ? null : queries.findCase(tx, viewer, id),
    )
    if (stands) return showForm(c, typed, { study, version: stands.version, stands })
    return c.redirect(`${packsPaths.case(id)}?done=changed`, 303)
  }),
)

casesRoutes.post(
  packsPaths.caseResources(':id'),
  onCase(async (c, study) => {
    const { db, viewer } = c.var
    const typed = typedResource(await readForm(c))
    const reading = readResource(typed)
    if (reading.outcome === 'wrong') return showCase(c, study, { typed, errors: reading.errors })
    await asViewer(db, viewer, tx => addResource(tx, viewer, { caseId: study.id }, reading.value))
    return c.redirect(`${packsPaths.case(study.id)}?done=changed#resources`, 303)
  }),
)

casesRoutes.post(
  packsPaths.caseTakingBack(':id'),
  onCase(async (c, { id }) => {
    const { db, viewer, today, clock } = c.var
    const isShared = (await readForm(c)).one('shared') === 'yes'
    await asViewer(db, viewer, async tx => {
      await queries.takeCaseBack(tx, viewer, id, isShared ? null : today)
      if (isShared) return
      await takeOut(tx, viewer, id)
      for (const event of await queries.listEventsOf(tx, viewer, id))
        await handInFiles(tx, viewer, event.id, clock.now())
    })
    return c.redirect(`${packsPaths.case(id)}?done=${isShared ? 'again' : 'back'}`, 303)
  }),
)

casesRoutes.get(
  packsPaths.chooseCases(':id'),
  onEvent((c, event) => showChoosing(c, event)),
)

async function showChoosing(c: Context<SignedIn>, event: Event) {
  const { db, viewer, frame } = c.var
  const [cases, chosen] = await asViewer(
    db,
    viewer,
    async tx => [await queries.listCases(tx, viewer), await queries.listCasesOf(tx, viewer, event.id)] as const,
  )
  const offered = cases.filter(({ takenBackOn }) => !takenBackOn)
  return c.html(<ChoosingPage {...{ frame, event, cases: offered, chosen: chosen.map(({ id }) => id) }} />)
}

casesRoutes.post(
  packsPaths.chooseCases(':id'),
  onEvent(async (c, event) => {
    const { db, viewer } = c.var
    const ids = (await readForm(c)).many('case').flatMap(id => idFrom(id) ?? [])
    await asViewer(db, viewer, tx => queries.chooseCases(tx, viewer, event.id, ids))
    return c.redirect(`${packsPaths.draft(event.id)}?done=chosen#cases`, 303)
  }),
)
