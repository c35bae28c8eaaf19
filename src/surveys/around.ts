import type { Context } from 'hono'
import type { SignedIn } from '../context.ts'
import { listUnits } from '../members/units/queries.ts'
import { asViewer } from '../platform/db.ts'
import type { Around } from './pages/lines.ts'
import { findNewest } from './queries.ts'
import type { Wave } from './wave.ts'

/** What is said beside a survey: its questions, fixed or as they stand today, and the names of teams. */
export async function findAround({ var: { db, viewer } }: Context<SignedIn>, wave: Wave): Promise<Around> {
  return asViewer(db, viewer, async tx => ({
    questionnaire: wave.content ?? (await findNewest(tx, viewer, wave.questionnaireId)).content,
    units: wave.target.whom === 'units' ? await listUnits(tx, viewer) : [],
  }))
}
