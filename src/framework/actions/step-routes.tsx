import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { longForm, readForm } from '../../platform/http/form.ts'
import { recordChange } from '../../thread/queries.ts'
import { readWhy, textErrors } from '../../thread/typed.ts'
import { frameworkPaths } from '../paths.ts'
import type { ActionInFull } from './action.ts'
import { type Step, take } from './deed.ts'
import { onForm, onKept, showAction } from './on-action.tsx'
import { GivingUpPage, OpeningPage } from './pages/reasons.tsx'
import { writeDays } from './queries.ts'
import { wordsOf } from './standing.ts'

/** How it goes with an action: started, done, given up for a reason, opened again for one, and notes on the way. */
export const actionStepRoutes = new Hono<SignedIn>()

/** The word under which each step is written down, and that its notice goes by. */
const names: Readonly<Record<Step, string>> = {
  start: 'started',
  finish: 'done',
  'give-up': 'dropped',
  'open-again': 'reopened',
}

/** Takes a step, and writes down that it was taken; back to the page of the action. */
async function step(c: Context<SignedIn>, which: Step, action: ActionInFull, why: string | null = null) {
  const { db, viewer, today, clock } = c.var
  const { id } = action.station
  const after = take(which, action, today, why)
  const what = names[which]
  const words = which === 'open-again' ? `${why}\n${wordsOf(action, today)}` : why
  const isTaken =
    after !== null &&
    (await asViewer(db, viewer, async tx => {
      if (!(await writeDays(tx, viewer, action, after))) return false
      await recordChange(tx, viewer, { stationId: id, what, words, now: clock.now() })
      return true
    }))
  return c.redirect(`${frameworkPaths.action(id)}?done=${isTaken ? what : 'meanwhile'}`, 303)
}

actionStepRoutes.post(
  frameworkPaths.actionStart(':id'),
  onKept((c, action) => step(c, 'start', action)),
)

actionStepRoutes.post(
  frameworkPaths.actionEnd(':id'),
  onKept((c, action) => step(c, 'finish', action)),
)

/** A step that needs a reason: its page, and what comes of it. */
function withReason(which: Step, address: string, Page: typeof GivingUpPage) {
  actionStepRoutes.get(
    address,
    onForm(which, (c, action) => c.html(<Page {...{ frame: c.var.frame, action, why: '', errors: [] }} />)),
  )
  actionStepRoutes.post(
    address,
    onKept(async (c, action) => {
      const form = await readForm(c, longForm)
      const reading = readWhy(form)
      if (reading.outcome === 'read') return step(c, which, action, reading.value)
      return c.html(<Page {...{ frame: c.var.frame, action, why: form.one('why'), errors: reading.errors }} />, 422)
    }),
  )
}

withReason('give-up', frameworkPaths.givingUp(':id'), GivingUpPage)
withReason('open-again', frameworkPaths.actionOpening(':id'), OpeningPage)

actionStepRoutes.post(
  frameworkPaths.actionNotes(':id'),
  onKept(async (c, action) => {
    const { db, viewer, clock } = c.var
    const { id } = action.station
    const words = (await readForm(c, longForm)).one('note')
    const errors = textErrors('note', words, 4000, 'Write how it goes')
    if (errors.length > 0) return showAction(c, action, { typed: words, errors })
    await asViewer(db, viewer, tx =>
      recordChange(tx, viewer, { stationId: id, what: 'noted', words, now: clock.now() }),
    )
    return c.redirect(`${frameworkPaths.action(id)}?done=noted`, 303)
  }),
)
