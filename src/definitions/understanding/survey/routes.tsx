import { Hono } from 'hono'
import type { SignedIn } from '../../../context.ts'
import { asViewer } from '../../../platform/db.ts'
import { surveysPaths } from '../../../surveys/paths.ts'
import { recordChange } from '../../../thread/queries.ts'
import { onTerm, standsOtherwise } from '../../on-term.tsx'
import { definitionsPaths } from '../../paths.ts'
import { lockTerm } from '../../queries.ts'
import { isInForce } from '../../term.ts'
import { listChecks } from '../queries.ts'
import { mayAsk } from './asked.ts'
import { askFor } from './queries.ts'

/** A draft that asks everyone whether they understand what counts now. */
export const checkSurveyRoutes = new Hono<SignedIn>()

checkSurveyRoutes.post(
  definitionsPaths.understandingSurvey(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, today, clock } = c.var
    const { id } = term.station
    if (!term.adoption || !isInForce(term)) return standsOtherwise(c, term)
    const made = await asViewer(db, viewer, async tx => {
      const { adoption } = await lockTerm(tx, viewer, id)
      const [open] = adoption ? await listChecks(tx, viewer, adoption.id) : []
      if (!adoption || !open || !mayAsk(open)) return null
      const waveId = await askFor(tx, viewer, open, adoption, today)
      await recordChange(tx, viewer, { stationId: id, what: 'asking', now: clock.now() })
      return waveId
    })
    if (made) return c.redirect(`${surveysPaths.one(made)}?done=begun`, 303)
    return c.redirect(`${definitionsPaths.understanding(id)}?done=asked-already`, 303)
  }),
)
