import type { Day } from '../../calendar/day.ts'
import { eachInTurn } from '../../platform/each-in-turn.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { holdEvent, type Of } from '../details/queries.ts'
import { type Event, stateAt } from '../event.ts'
import { type Desk, writeTo } from '../letters/jobs.ts'
import type { Place } from './place.ts'
import { giveUpPlace, listWithRoom, moveUp } from './queries.ts'

type Whose = Of & Readonly<{ organisationName: string }>

/** Everyone for whom there is room now moves up, and gets a letter; nobody once it is over. The transaction holds the event. */
export async function fillUp(tx: Tx, desk: Desk, of: Whose, event: Event, today: Day): Promise<void> {
  if (stateAt(event, desk.clock.now()) === 'over') return
  const up = await moveUp(tx, of, event.id, today)
  await writeTo(tx, desk, of, { event, occasion: 'moved-up', to: up })
}

/** A place is gone, with a letter to whoever had it that says who did it; and whoever waits longest has it now. */
export async function giveUp(
  tx: Tx,
  desk: Desk,
  of: Whose,
  { event, place, today, by }: Readonly<{ event: Event; place: Place; today: Day; by: 'themselves' | 'a host' }>,
): Promise<void> {
  if (!(await giveUpPlace(tx, of, place.id))) return
  await writeTo(tx, desk, of, { event, occasion: by === 'a host' ? 'taken-off' : 'given-up', to: [place] })
  // Whoever waited when they looked may have moved up meanwhile: so it is always asked whether there is room.
  await fillUp(tx, desk, of, event, today)
}

/** Where a place was left otherwise, as when somebody was erased, whoever waits longest has it within the hour. */
export async function fillRooms(desk: Desk & Readonly<{ keeper: Db }>): Promise<void> {
  const { keeper, clock } = desk
  const today = clock.today()
  await eachInTurn(await listWithRoom(keeper, today), ({ id, ...of }) =>
    keeper.transaction().execute(async tx => {
      const event = await holdEvent(tx, of, id)
      if (event) await fillUp(tx, desk, of, event, today)
    }),
  )
}
