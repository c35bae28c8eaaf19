import { holdEvent, releaseWave } from '../../packs.ts'
import type { Person } from '../../world.ts'
import { look } from '../stage.ts'
import { says, type YearStage } from '../year/stage.ts'
import { browserOf } from './people.ts'

/** Beside another coffee of its series, at which people were asked the same: who came to each, and what they said. */
export async function lookSideBySide(stage: YearStage, host: Person, path: string): Promise<void> {
  const { world } = stage
  const made = await host.post('/app/events/series', { title: 'Diversity Coffee Connect', kind: 'coffee' })
  const series = made.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''
  const { eventId } = await holdEvent(world, host)
  await releaseWave(world, host, eventId, 'after', { asked: [safe] })
  await world.house.keeper
    .updateTable('events')
    .set({ series_id: series })
    .where('id', 'in', [eventId, path.split('/').at(-1) ?? ''])
    .execute()
  const page = await browserOf(stage, host)
  await page.goto(`/app/events/series/${series}/side-by-side`)
  await says(page, 'Active allyship in practice', 'Allies at night', `${safe}: what people said after each event`)
  await look(page, 'events-side-by-side')
}

const safe = 'I could say what I think, and nobody put me down for it.'
