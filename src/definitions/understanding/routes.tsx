import { type Context, Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { heardPaths } from '../../heard/paths.ts'
import { may } from '../../people/permission.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { type FieldError, longForm, readForm } from '../../platform/http/form.ts'
import { noticeAfter } from '../../platform/http/notice.ts'
import { recordChange } from '../../thread/queries.ts'
import { textErrors } from '../../thread/typed.ts'
import { onTerm, showTooLate, standsOtherwise } from '../on-term.tsx'
import { definitionsPaths } from '../paths.ts'
import { lockTerm } from '../queries.ts'
import { isInForce, type Term } from '../term.ts'
import { wayNames } from './check.ts'
import { nothingTyped, type OccasionTyped, readOccasion, typedOccasion } from './forms.ts'
import { EndPage } from './pages/end.tsx'
import { UnderstandingPage } from './pages/understanding.tsx'
import { addOccasion, closeCheck, listChecks, listOccasions, withdrawOccasion } from './queries.ts'
import { evidenceOf } from './survey/asked.ts'

/** Whether people understand what was adopted: occasions, and a look at all of them every twelve months. */
export const understandingRoutes = new Hono<SignedIn>()

const done = {
  learned: 'It is noted down.',
  'taken-back': 'It is taken back.',
  closed: 'The check is closed. The day of the next one is fixed.',
  'asked-already': 'There is one for this check already. Nothing was made.',
  none: 'Note down at least one occasion first. A check without one has looked at nothing.',
}

/** The checks of what counts now, and the occasions of the open one. */
async function findChecks({ var: { db, viewer } }: Context<SignedIn>, adoptionId: string) {
  return asViewer(db, viewer, async tx => {
    const [open, ...closed] = await listChecks(tx, viewer, adoptionId)
    const noted = open ? await listOccasions(tx, viewer, open.id) : []
    return { open, closed, occasions: open ? evidenceOf(open, noted, heardPaths.heard) : [] }
  })
}

understandingRoutes.get(
  definitionsPaths.understanding(':id'),
  onTerm((c, term) => showChecks(c, term, nothingTyped)),
)

async function showChecks(c: Context<SignedIn>, term: Term, typed: OccasionTyped, errors: readonly FieldError[] = []) {
  const { viewer, frame, today } = c.var
  const { adoption } = term
  if (!adoption) return standsOtherwise(c, term)
  const checks = await findChecks(c, adoption.id)
  const mays = {
    mayWork: may(viewer, 'work on the strategy') && isInForce(term),
    mayLead: may(viewer, 'lead the strategy') && isInForce(term),
    mayAnswer: may(viewer, 'work on answers') && isInForce(term),
  }
  const notice = noticeAfter(c, done)
  const page = <UnderstandingPage {...{ frame, term, adoption, ...checks, ...mays, today, typed, errors, notice }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

understandingRoutes.post(
  definitionsPaths.understanding(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const { adoption, station } = term
    if (!adoption || !isInForce(term)) return standsOtherwise(c, term)
    const typed = typedOccasion(await readForm(c, longForm))
    const reading = readOccasion(typed, adoption.adoptedOn, today)
    if (reading.outcome === 'wrong') return showChecks(c, term, typed, reading.errors)
    await asViewer(db, viewer, async tx => {
      await lockTerm(tx, viewer, station.id)
      const [open] = await listChecks(tx, viewer, adoption.id)
      if (!open) throw new Error('What is adopted has no open check.')
      await addOccasion(tx, viewer, open.id, reading.value, today)
      const words = `${wayNames[reading.value.way]}\n${reading.value.learned}`
      await recordChange(tx, viewer, { stationId: station.id, what: 'learned', words, now: clock.now() })
    })
    return c.redirect(`${definitionsPaths.understanding(station.id)}?done=learned`, 303)
  }),
)

understandingRoutes.post(definitionsPaths.occasionRemoval(':id'), async c => {
  const { db, viewer, today, clock } = c.var
  const id = idFrom(c.req.param('id'))
  const taken = await asViewer(db, viewer, async tx => {
    const found = id ? await withdrawOccasion(tx, viewer, id, today) : null
    if (found) {
      const of = { stationId: found.termId, what: 'occasion-withdrawn', words: found.learned }
      await recordChange(tx, viewer, { ...of, now: clock.now() })
    }
    return found
  })
  return taken ? c.redirect(`${definitionsPaths.understanding(taken.termId)}?done=taken-back`, 303) : c.notFound()
})

understandingRoutes.get(
  definitionsPaths.understandingEnd(':id'),
  onTerm((c, term) => showEnd(c, term)),
)

async function showEnd(c: Context<SignedIn>, term: Term, learned = '', errors: readonly FieldError[] = []) {
  const { adoption, station } = term
  if (!adoption || !isInForce(term)) return standsOtherwise(c, term)
  const { open, occasions } = await findChecks(c, adoption.id)
  if (!open || occasions.length === 0) return c.redirect(`${definitionsPaths.understanding(station.id)}?done=none`, 303)
  const page = <EndPage {...{ frame: c.var.frame, term, check: open, occasions, learned, errors }} />
  return c.html(page, errors.length > 0 ? 422 : 200)
}

understandingRoutes.post(
  definitionsPaths.understandingEnd(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const { adoption, station } = term
    if (!adoption || !isInForce(term)) return standsOtherwise(c, term)
    const form = await readForm(c, longForm)
    const learned = form.one('learned')
    const errors = textErrors('learned', learned, 4000, 'Say what it comes to, so that everyone can read it')
    const { open, occasions } = await findChecks(c, adoption.id)
    if (errors.length > 0 || !open || occasions.length === 0) return showEnd(c, term, learned, errors)
    const isClosed =
      form.one('check') === open.id &&
      (await asViewer(db, viewer, async tx => {
        await lockTerm(tx, viewer, station.id)
        if (!(await closeCheck(tx, viewer, open, { adoptionId: adoption.id, learned, today }))) return false
        await recordChange(tx, viewer, { stationId: station.id, what: 'checked', words: learned, now: clock.now() })
        return true
      }))
    if (isClosed) return c.redirect(`${definitionsPaths.understanding(station.id)}?done=closed`, 303)
    return showTooLate(c, term, [{ key: 'What it comes to', value: learned }])
  }),
)
