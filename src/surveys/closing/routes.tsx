import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { textErrors } from '../../thread/typed.ts'
import { onFixed } from '../on-wave.ts'
import { surveysPaths } from '../paths.ts'
import type { Wave } from '../wave.ts'
import { CallingOffPage } from './pages/calling-off.tsx'
import { callOff } from './queries.ts'

/** Calling a survey off. There is no way to close one early, to make it longer, or to ask anybody more. */
export const callingOffRoutes = new Hono<SignedIn>()

function show(c: Context<SignedIn>, wave: Wave, why = '', errors: readonly FieldError[] = []) {
  return c.html(<CallingOffPage {...{ frame: c.var.frame, wave, why, errors }} />, errors.length > 0 ? 422 : 200)
}

const goBack = (c: Context<SignedIn>, { id }: Wave, word: 'off' | 'not-now') =>
  c.redirect(`${surveysPaths.one(id)}?done=${word}`, 303)

callingOffRoutes.get(
  surveysPaths.callingOff(':id'),
  onFixed((c, wave) => (wave.closedOn || wave.calledOffOn ? goBack(c, wave, 'not-now') : show(c, wave))),
)

callingOffRoutes.post(
  surveysPaths.callingOff(':id'),
  onFixed(async (c, wave) => {
    const { db, viewer, today, clock } = c.var
    const why = (await readForm(c, longForm)).one('why')
    const errors = textErrors('why', why, 1000, 'Say why, so that everyone who was asked can read it')
    if (errors.length > 0) return show(c, wave, why, errors)
    const then = { why, today, now: clock.now() }
    const isOff = await asViewer(db, viewer, tx => callOff(tx, viewer, wave.id, then))
    return goBack(c, wave, isOff ? 'off' : 'not-now')
  }),
)
