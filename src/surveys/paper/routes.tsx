import { type Context, Hono } from 'hono'
import { shortPaths } from '../../ballots/paths.ts'
import { shortOf } from '../../ballots/short.ts'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { type FieldError, readForm } from '../../platform/http/form.ts'
import { troubleWith } from '../../platform/http/reach.ts'
import { neighbourAddresses } from '../../platform/neighbours.ts'
import { onRunning } from '../on-wave.ts'
import { surveysPaths } from '../paths.ts'
import type { Wave } from '../wave.ts'
import { readCount } from './forms.ts'
import { CodesPage } from './pages/codes.tsx'
import { CodesWishPage } from './pages/codes-wish.tsx'
import { PosterPage } from './pages/poster.tsx'
import { postersFor } from './poster.ts'
import { makeCodes, mostCodes } from './queries.ts'

/** What goes on paper: codes for people who cannot take a ballot, and a poster where everyone may answer. */
export const paperRoutes = new Hono<SignedIn>()

/** How many codes can still be made on one sheet: in all no more than there are people who are asked. */
const mostOf = ({ invitedPeople, codesPrinted }: Wave) => Math.min(mostCodes, (invitedPeople ?? 0) - codesPrinted)

function showWish(c: Context<SignedIn>, wave: Wave, count = '', errors: readonly FieldError[] = []) {
  const page = <CodesWishPage {...{ frame: c.var.frame, wave, most: mostOf(wave), count, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

paperRoutes.get(
  surveysPaths.codes(':id'),
  onRunning((c, wave) => showWish(c, wave)),
)

paperRoutes.post(
  surveysPaths.codes(':id'),
  onRunning(async (c, wave) => {
    const { db, viewer, frame, publicUrl, today, clock } = c.var
    const form = await readForm(c)
    const reading = readCount(form, mostOf(wave))
    if (reading.outcome === 'wrong') return showWish(c, wave, form.one('count'), reading.errors)
    const wish = { id: wave.id, count: reading.value }
    const codes = await asViewer(db, viewer, tx => makeCodes(tx, viewer, wish, { today, now: clock.now() }))
    if (!codes) return c.redirect(surveysPaths.codes(wave.id), 303)
    const trouble = troubleWith(publicUrl, 'phone', neighbourAddresses())
    return c.html(<CodesPage {...{ frame, wave, codes, publicUrl, trouble }} />)
  }),
)

paperRoutes.get(
  surveysPaths.poster(':id'),
  onRunning((c, wave) => {
    const { frame, viewer, publicUrl } = c.var
    if (!wave.isOpenChannel) return c.redirect(`${surveysPaths.one(wave.id)}?done=no-poster`, 303)
    const trouble = troubleWith(publicUrl, 'phone', neighbourAddresses())
    const shown = { organisation: viewer.organisationName, posters: postersFor(wave), trouble }
    const address = publicUrl + shortPaths.answer(shortOf(wave.id))
    return c.html(<PosterPage {...{ frame, wave, address, ...shown }} />)
  }),
)
