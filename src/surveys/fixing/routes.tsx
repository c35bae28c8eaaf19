import { type Context, Hono } from 'hono'
import { makeBallotKey } from '../../ballots/blind-signature.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, type Form, longForm, readForm } from '../../platform/http/form.ts'
import { textErrors, versionIn } from '../../thread/typed.ts'
import { findAround } from '../around.ts'
import { lettersWords } from '../letters/when.ts'
import { goToFixed, onDraft } from '../on-wave.ts'
import { surveysPaths } from '../paths.ts'
import { findWave } from '../queries.ts'
import type { Wave } from '../wave.ts'
import type { Weighed } from './checks.ts'
import { ChecksPage } from './pages/checks.tsx'
import { fixDraft, lookAt } from './queries.ts'

/** Looking at a draft before it is fixed, and fixing it. */
export const fixingRoutes = new Hono<SignedIn>()

/** How the page is shown again. `isAgainst`: something spoke against fixing it; `isChanged`: it was changed meanwhile. */
type Again = Readonly<{ reason?: string; errors?: readonly FieldError[]; isAgainst?: boolean; isChanged?: boolean }>

async function showChecks(c: Context<SignedIn>, wave: Wave, again: Again = {}) {
  const { db, viewer, frame, today, clock, sendsMail } = c.var
  const { reason = wave.reason, isChanged = false } = again
  const { weighed, asked, guests, number } = await asViewer(db, viewer, tx => lookAt(tx, viewer, wave, today))
  const errors = again.errors ?? (again.isAgainst ? [whyNot(weighed)] : [])
  const telling = { ...lettersWords(wave, clock.now()), sendsMail }
  const shown = { weighed, number, people: asked.length + guests.length, reason, errors, isChanged, telling }
  const page = <ChecksPage {...{ frame, wave, ...shown }} around={await findAround(c, wave)} />
  return c.html(page, isChanged ? 409 : errors.length > 0 ? 422 : 200)
}

fixingRoutes.get(
  surveysPaths.checks(':id'),
  onDraft((c, wave) => showChecks(c, wave)),
)

fixingRoutes.post(
  surveysPaths.fixing(':id'),
  onDraft(async (c, wave) => {
    const { db, viewer, seals, today, clock } = c.var
    const { id } = wave
    const form = await readForm(c, longForm)
    const reason = form.one('reason')
    const tooLong = textErrors('reason', reason, 2000)
    if (tooLong.length > 0) return showChecks(c, wave, { reason, errors: tooLong })
    const wanted = { id, revision: versionIn(form), number: numberIn(form), reason }
    const key = await makeBallotKey()
    const then = { key, seals, today, now: clock.now() }
    const outcome = await asViewer(db, viewer, tx => fixDraft(tx, viewer, wanted, then))
    if (outcome === 'fixed') return c.redirect(`${surveysPaths.one(id)}?done=fixed`, 303)
    const stands = outcome === 'gone' ? null : await asViewer(db, viewer, tx => findWave(tx, viewer, id))
    if (!stands) return c.notFound()
    if (stands.fixedOn) return goToFixed(c, id)
    return showChecks(c, stands, outcome === 'meanwhile' ? { reason, isChanged: true } : { reason, isAgainst: true })
  }),
)

function whyNot({ findings }: Weighed): FieldError {
  return findings.some(({ weight }) => weight === 'refused')
    ? { field: 'findings', text: 'It cannot be fixed so. First put right what stands here' }
    : { field: 'reason', text: 'Write the reason, or put right what speaks against it' }
}

/** The version of the questionnaire that somebody saw; 0, which there never is, when it is missing. */
function numberIn(form: Form): number {
  const text = form.one('number')
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
