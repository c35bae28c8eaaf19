import { afterAll, beforeAll, expect, test } from 'vitest'
import { peoplePaths } from '../../src/people/paths.ts'
import { asOwner } from '../database.ts'
import { eventually } from '../process/program.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Does anything in this database wait for a row that somebody holds? */
const isWaiting = () =>
  asOwner(world.database, async client => {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    return (await client.query(waiting)).rows.length > 0
  })

test('what somebody sends while they are erased is turned away, and breaks nothing', async () => {
  const owner = await world.signedIn()
  const leaving = await world.colleagueOf(owner, [{ role: 'owner' }], 'Carys Bowen')
  const { memberId } = leaving.viewer
  const { keeper } = world.house
  const writing = await keeper.transaction().execute(async tx => {
    await tx.selectFrom('members').where('id', '=', memberId).selectAll().forUpdate().execute()
    // It is past the line, and waits for the row of whoever sends it.
    const written = leaving.post('/app/organisation/contacts', { privacy: '', barrier: '' })
    await eventually(isWaiting)
    await tx.deleteFrom('members').where('id', '=', memberId).execute()
    return { written }
  })
  const answer = await writing.written
  expect([answer.status, answer.headers.get('location')]).toEqual([303, peoplePaths.away])
  expect(answer.headers.getSetCookie().join()).toMatch(/Max-Age=0/i)
  expect(world.logged.filter(line => line.includes('"event":"error"'))).toEqual([])
})
