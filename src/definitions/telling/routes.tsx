import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { onTerm, standsOtherwise } from '../on-term.tsx'
import { definitionsPaths } from '../paths.ts'
import { isInForce, type Term } from '../term.ts'
import { channelNames } from './channel.ts'
import { nothingTyped, readTelling, type TellingTyped, typedTelling } from './forms.ts'
import { TellingsPage } from './pages/tellings.tsx'
import { addTelling, listTellings, withdrawTelling } from './queries.ts'

/** Where people were told of what was adopted: a list of channels, each with its day and what shows it. */
export const tellingRoutes = new Hono<SignedIn>()

tellingRoutes.get(
  definitionsPaths.tellings(':id'),
  onTerm((c, term) => showTellings(c, term, nothingTyped)),
)

async function showTellings(c: Context<SignedIn>, term: Term, typed: TellingTyped, errors: readonly FieldError[] = []) {
  const { db, viewer, frame } = c.var
  const { adoption } = term
  if (!adoption) return standsOtherwise(c, term)
  const tellings = await asViewer(db, viewer, tx => listTellings(tx, viewer, adoption.id))
  const mayWork = may(viewer, 'work on the strategy') && isInForce(term)
  const notice = noticeAfter(c, { told: 'It is noted down.', 'taken-back': 'It is taken back.' })
  const page = <TellingsPage {...{ frame, term, adoption, tellings, mayWork, typed, errors, notice }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

tellingRoutes.post(
  definitionsPaths.tellings(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const { adoption, station } = term
    if (!adoption || !isInForce(term)) return standsOtherwise(c, term)
    const typed = typedTelling(await readForm(c, longForm))
    const reading = readTelling(typed, adoption.adoptedOn, today)
    if (reading.outcome === 'wrong') return showTellings(c, term, typed, reading.errors)
    await asViewer(db, viewer, async tx => {
      await addTelling(tx, viewer, adoption.id, reading.value, today)
      const words = `${channelNames[reading.value.channel]}\n${reading.value.words}`
      await recordChange(tx, viewer, { stationId: station.id, what: 'told', words, now: clock.now() })
    })
    return c.redirect(`${definitionsPaths.tellings(station.id)}?done=told`, 303)
  }),
)

tellingRoutes.post(definitionsPaths.tellingRemoval(':id'), async c => {
  const { db, viewer, today, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const taken = await asViewer(db, viewer, async tx => {
    const found = id ? await withdrawTelling(tx, viewer, id, today) : null
    if (found) {
      const of = { stationId: found.termId, what: 'telling-withdrawn', words: found.words }
      await recordChange(tx, viewer, { ...of, now: clock.now() })
    }
    return found
  })
  return taken ? c.redirect(`${definitionsPaths.tellings(taken.termId)}?done=taken-back`, 303) : c.notFound()
})
