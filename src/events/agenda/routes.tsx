import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { versionIn } from '../../thread/typed.ts'
import { onEvent } from '../on-event.ts'
import { eventsPaths } from '../paths.ts'
import type { Step } from './agenda.ts'
import { noStep, readStep, type StepTyped, typedOf, typedStep } from './forms.ts'
import { StepFormPage } from './pages/step-form.tsx'
import { addStep, changeStep, findStep, mostSteps, moveStep, removeStep } from './queries.ts'

/** What happens at an event, one step after another. */
export const agendaRoutes = new Hono<SignedIn>()

type Again = Readonly<{
  step?: Readonly<{ id: string; version: number }> | undefined
  errors?: readonly FieldError[]
  stands?: Step
}>

function showForm(c: Context<SignedIn>, eventId: string, typed: StepTyped, { step, errors = [], stands }: Again = {}) {
  const page = <StepFormPage {...{ frame: c.var.frame, eventId, step, typed, errors, stands }} />
  return c.html(page, stands ? 409 : errors.length > 0 ? 422 : 200)
}

agendaRoutes.get(
  eventsPaths.addingStep(':id'),
  onEvent((c, { id }) => showForm(c, id, noStep)),
)

agendaRoutes.post(
  eventsPaths.steps(':id'),
  onEvent(async (c, { id }) => {
    const { db, viewer } = c.var
    const typed = typedStep(await readForm(c, longForm))
    const reading = readStep(typed)
    if (reading.outcome === 'wrong') return showForm(c, id, typed, { errors: reading.errors })
    const isAdded = await asViewer(db, viewer, tx => addStep(tx, viewer, id, reading.value))
    if (isAdded) return c.redirect(`${eventsPaths.one(id)}?done=step#agenda`, 303)
    const text = `An event has ${mostSteps} steps at most. Take one out first`
    return showForm(c, id, typed, { errors: [{ field: 'title', text }] })
  }),
)

type OfEvent = Step & Readonly<{ eventId: string }>

function onStep(handle: (c: Context<SignedIn>, step: OfEvent) => Response | Promise<Response>) {
  return async (c: Context<SignedIn>): Promise<Response> => {
    const { db, viewer } = c.var
    const id = idFrom(c.req.param('id'))
    const step = id ? await asViewer(db, viewer, tx => findStep(tx, viewer, id)) : null
    return step ? handle(c, step) : c.notFound()
  }
}

const backTo = (c: Context<SignedIn>, eventId: string, done: string) =>
  c.redirect(`${eventsPaths.one(eventId)}?done=${done}#agenda`, 303)

agendaRoutes.get(
  eventsPaths.step(':id'),
  onStep((c, step) => showForm(c, step.eventId, typedOf(step), { step })),
)

agendaRoutes.post(
  eventsPaths.step(':id'),
  onStep(async (c, { id, eventId }) => {
    const { db, viewer } = c.var
    const form = await readForm(c, longForm)
    const [typed, seen] = [typedStep(form), { id, version: versionIn(form) }]
    const reading = readStep(typed)
    if (reading.outcome === 'wrong') return showForm(c, eventId, typed, { step: seen, errors: reading.errors })
    const stands = await asViewer(db, viewer, async tx =>
      (await changeStep(tx, viewer, seen, reading.value)) ? null : findStep(tx, viewer, id),
    )
    return stands ? showForm(c, eventId, typed, { step: stands, stands }) : backTo(c, eventId, 'step')
  }),
)

agendaRoutes.post(
  eventsPaths.stepMove(':id'),
  onStep(async (c, { id, eventId }) => {
    const { db, viewer } = c.var
    const to = (await readForm(c)).one('to') === 'later' ? 'later' : 'earlier'
    await asViewer(db, viewer, tx => moveStep(tx, viewer, eventId, id, to))
    return backTo(c, eventId, 'moved')
  }),
)

agendaRoutes.post(
  eventsPaths.stepRemoval(':id'),
  onStep(async (c, { id, eventId }) => {
    const { db, viewer } = c.var
    await asViewer(db, viewer, tx => removeStep(tx, viewer, id))
    return backTo(c, eventId, 'step-removed')
  }),
)
