import { adoptFramework } from '../framework/copy/queries.ts'
import { frameworkOf } from '../framework/library.ts'
import { listRows } from '../framework/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'
import { leadOn } from './leading.ts'
import { meet } from './meetings.ts'
import { addPeople } from './people.ts'
import { tell } from './tell.ts'
import { type Named, type Stage, turn } from './turn.ts'
import { writeDown } from './write.ts'
import { cycles } from './year.ts'

/** Puts the example strategy into a new organisation, carried out step by step as it is in earnest. */
export async function loadExampleStrategy(tx: Tx, viewer: Viewer, today: string): Promise<void> {
  const file = frameworkOf('strategic-allyship')
  if (!file || !(await adoptFramework(tx, viewer, file, { today }))) throw new Error('The example needs its framework.')
  const rows = await listRows(tx, viewer)
  const elements = new Map(rows.map(({ element }) => [element.mark, element.id]))
  const stage: Stage = { tx, viewer, people: await addPeople(tx, viewer), elements, today }
  const named: Named = new Map()
  for (const cycle of cycles) {
    const row = rows.find(({ element }) => element.mark === cycle.mark)
    if (!row) throw new Error(`The example has no element ${cycle.mark}.`)
    await turn(stage, row.element, cycle, named)
  }
  await tell(stage, named)
  await writeDown(stage, named)
  await leadOn(stage)
  await meet(stage)
}
