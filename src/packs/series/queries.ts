import { findTold } from '../../change/queries.ts'
import { listHeld, type Of } from '../../events/details/queries.ts'
import { findSeries, type Series } from '../../events/series/queries.ts'
import type { Viewer } from '../../people/viewer.ts'
import { asViewer } from '../../platform/db.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import type { HeldEvent } from './compare.ts'

/** As many events as can be read side by side: the latest ones. */
const most = 6

export type Compared = Readonly<{ series: Series; held: readonly HeldEvent[] }>

/** The latest events of a series that were held, the first of them first. Null when there is no such series. */
export function findCompared(db: Db, viewer: Viewer, seriesId: string, today: string): Promise<Compared | null> {
  return asViewer(db, viewer, async tx => {
    const series = await findSeries(tx, viewer, seriesId)
    if (!series) return null
    const events = (await listHeld(tx, viewer, { seriesId, most }, today)).reverse()
    const ids = events.map(({ id }) => id)
    const waves = ids.length > 0 ? await listWaves(tx, viewer, ids) : []
    const released = waves.flatMap(({ releaseId }) => releaseId ?? [])
    const told = await findTold(tx, viewer, released)
    const held = events.map((event): HeldEvent => {
      const of = (part: string) => waves.find(wave => wave.eventId === event.id && wave.part === part)
      const [before, after] = [of('before'), of('after')]
      const { completed = null, asked = null, askedWhom = null } = after ?? {}
      const isSaid = completed !== null && asked !== null && askedWhom !== null
      return {
        ...{ event, completion: isSaid ? { completed, asked, askedWhom } : null },
        before: told.get(before?.releaseId ?? '') ?? null,
        after: told.get(after?.releaseId ?? '') ?? null,
      }
    })
    return { series, held }
  })
}

function listWaves(tx: Tx, { organisationId }: Of, eventIds: readonly string[]) {
  return tx
    .selectFrom('event_waves as a')
    .leftJoin('waves as w', join =>
      join
        .onRef('w.organisation_id', '=', 'a.organisation_id')
        .onRef('w.id', '=', 'a.wave_id')
        .on('w.called_off_on', 'is', null),
    )
    .where('a.organisation_id', '=', organisationId)
    .where('a.event_id', 'in', eventIds)
    .select(['a.event_id as eventId', 'a.part', 'a.completed', 'a.asked', 'a.asked_whom as askedWhom'])
    .select('w.release_id as releaseId')
    .execute()
}
