import { Hono } from 'hono'
import type { SignedIn } from '../context.ts'
import { may } from '../people/permission.ts'
import { asViewer } from '../platform/db.ts'
import { noticeAfter } from '../platform/http/notice.ts'
import { listBeside, listChanges } from '../thread/queries.ts'
import { onTerm } from './on-term.tsx'
import { TermPage } from './pages/term.tsx'
import { definitionsPaths } from './paths.ts'
import { countSources } from './sources/queries.ts'
import { listTellings } from './telling/queries.ts'
import { mayTake, steps } from './term.ts'
import { listChecks } from './understanding/queries.ts'
import { listWordings } from './wordings/queries.ts'

/** The page of one definition or value, with everything that leads on from it. */
export const termPageRoutes = new Hono<SignedIn>()

const done = {
  begun: 'It is begun. Now propose words, or look at what others say.',
  changed: 'It is changed.',
  withdrawn: 'It is taken back. It stays in the record.',
  adopted: 'These words count from today. Now tell people.',
  meanwhile: 'That is not possible now. This is how it stands.',
}

/** So many of the newest wordings stand on the page itself. */
const newest = 5

termPageRoutes.get(
  definitionsPaths.term(':id'),
  onTerm(async (c, term) => {
    const { db, viewer, frame, today } = c.var
    const { id } = term.station
    const found = await asViewer(db, viewer, async tx => ({
      sources: await countSources(tx, viewer, id),
      wordings: await listWordings(tx, viewer, id),
      tellings: term.adoption ? await listTellings(tx, viewer, term.adoption.id) : [],
      check: term.adoption ? (await listChecks(tx, viewer, term.adoption.id))[0] : undefined,
      beside: await listBeside(tx, viewer, id),
      changes: await listChanges(tx, viewer, { stationId: id }),
    }))
    const wordings = { wordings: found.wordings.slice(0, newest), hasMore: found.wordings.length > newest }
    const open = steps.filter(step => mayTake(step, term, today))
    const mays = {
      mayWork: may(viewer, 'work on the strategy'),
      mayLead: may(viewer, 'lead the strategy'),
      mayAnswer: may(viewer, 'work on answers'),
    }
    return c.html(
      <TermPage {...{ frame, term, today, open, ...found, ...wordings, ...mays }} notice={noticeAfter(c, done)} />,
    )
  }),
)
