import type { Context } from 'hono'
import type { SignedIn } from '../../context.ts'
import { asViewer } from '../../platform/db.ts'
import { listQuestionnaires } from '../../questionnaires/queries.ts'
import type { Offered } from './about.ts'
import { listSeries } from './queries.ts'

/** What there is to choose from: questionnaires in use, and series. */
export const offer = ({ var: { db, viewer } }: Context<SignedIn>): Promise<Offered> =>
  asViewer(db, viewer, async tx => ({
    questionnaires: (await listQuestionnaires(tx, viewer)).filter(({ putAwayOn }) => putAwayOn === null),
    series: await listSeries(tx, viewer),
  }))
