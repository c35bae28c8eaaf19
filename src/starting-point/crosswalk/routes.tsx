import { Hono } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { idFrom } from '../../platform/http/address.ts'
import { readForm } from '../../platform/http/form.ts'
import { threadPaths } from '../../thread/paths.ts'
import { findStation } from '../../thread/queries.ts'
import { listHomes } from '../agreed/queries.ts'
import { showPart } from '../agreed/show-part.tsx'
import { startingPaths } from '../paths.ts'
import { onPart } from '../rounds/on-round.ts'
import { stateOf } from '../rounds/round.ts'
import { elementsBeside, partsAbout } from './crosswalk.ts'
import { AnswersPage } from './pages/answers.tsx'
import { listAnswered, listShown, listTitles, showBy, showNoMore } from './queries.ts'

/** One piece of evidence and everything it answers, in every framework; and which evidence shows an agreed rating. */
export const crosswalkRoutes = new Hono<SignedIn>()

crosswalkRoutes.get(threadPaths.answers(':id'), async c => {
  const { db, viewer, frame } = c.var
  const id = idFrom(c.req.param('id'))
  const found =
    id &&
    (await asViewer(db, viewer, async tx => {
      const evidence = await findStation(tx, viewer, id, 'evidence')
      if (!evidence) return null
      const elements = await listAnswered(tx, viewer, id)
      const addresses = elements.map(({ address }) => address)
      const titles = await listTitles(tx, viewer)
      const beside = await listHomes(tx, viewer, elementsBeside(addresses, titles))
      const parts = partsAbout(addresses, titles)
      return { evidence, elements, shown: await listShown(tx, viewer, id), parts, beside }
    }))
  return found ? c.html(<AnswersPage frame={frame} {...found} />) : c.notFound()
})

crosswalkRoutes.post(
  startingPaths.shownBy(':id', ':part'),
  onPart(async (c, found) => {
    const { db, viewer, today } = c.var
    const { round, item } = found
    const here = startingPaths.part(round.id, item.id)
    if (stateOf(round, today) !== 'agreeing') return c.redirect(`${here}?done=not-now`, 303)
    const id = idFrom((await readForm(c)).one('evidence'))
    const isShown = await asViewer(db, viewer, async tx => {
      const evidence = id && (await findStation(tx, viewer, id, 'evidence'))
      if (!evidence || evidence.withdrawnOn) return false
      await showBy(tx, viewer, { roundId: round.id, part: item.id, evidenceId: evidence.id })
      return true
    })
    if (isShown) return c.redirect(`${here}?done=shown`, 303)
    return showPart(c, found, { errors: [{ field: 'evidence', text: 'Choose evidence from the list' }] })
  }),
)

crosswalkRoutes.post(
  startingPaths.shownByEnd(':id', ':part'),
  onPart(async (c, { round, item }) => {
    const { db, viewer } = c.var
    const evidenceId = idFrom((await readForm(c)).one('evidence'))
    if (evidenceId)
      await asViewer(db, viewer, tx => showNoMore(tx, viewer, { roundId: round.id, part: item.id, evidenceId }))
    return c.redirect(`${startingPaths.part(round.id, item.id)}?done=no-more`, 303)
  }),
)
