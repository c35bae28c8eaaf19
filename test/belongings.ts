import type { Viewer } from '../src/people/viewer.ts'
import { asViewer, jsonb } from '../src/platform/db.ts'
import type { World } from './world.ts'

/** Something an organisation owns, and the address under which it is found. */
export type Belonging = Readonly<{ under: string; id: string }>

/** One of everything an organisation can own. A feature with ids in its addresses adds a line. */
export async function fileIn(world: World, viewer: Viewer): Promise<Belonging[]> {
  const organisation_id = viewer.organisationId
  return asViewer(world.house.app, viewer, async tx => {
    const draft = await tx
      .insertInto('answer_drafts')
      .values({ organisation_id, title: 'Ours', file_name: 'ours.csv', state: 'reading', expires_on: '2027-05-19' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const release = await tx
      .insertInto('releases')
      .values({ organisation_id, cells: jsonb([]), rule: jsonb(viewer.rule), released_on: '2027-05-12' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { under: '/app/answers/', id: draft.id },
      { under: '/app/releases/', id: release.id },
    ]
  })
}
