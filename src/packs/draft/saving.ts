import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import { addReflection, findReflection, rewordReflection } from '../reflections/queries.ts'
import { fieldOf as fieldOfReflection } from '../reflections/reflection.ts'
import { addResource } from '../resources/queries.ts'
import { fieldOf, type Reworded, type TextTyped, type Typed } from './forms.ts'
import { findWritten, writeText } from './queries.ts'

/** By field, what somebody else has left there meanwhile, and what was typed there. */
export type Clash = Readonly<{ field: string; stands: string; typed: string }>

/** Saves everything that was typed, but where somebody else was first: there nothing is changed. */
export async function saveTyped(tx: Tx, viewer: Viewer, eventId: string, typed: Typed): Promise<Clash[]> {
  const clashes: Clash[] = []
  for (const text of typed.texts) clashes.push(...(await saveText(tx, viewer, eventId, text)))
  for (const one of typed.reworded) clashes.push(...(await saveReworded(tx, viewer, eventId, one)))
  if (typed.reflection) await addReflection(tx, viewer, eventId, typed.reflection)
  if (typed.resource) await addResource(tx, viewer, { eventId }, typed.resource)
  return clashes
}

async function saveText(tx: Tx, viewer: Viewer, eventId: string, text: TextTyped): Promise<Clash[]> {
  const { part, version, words } = text
  if (await writeText(tx, viewer, { eventId, part, version }, words)) return []
  const stands = (await findWritten(tx, viewer, eventId)).texts[part]?.words ?? ''
  return stands === words ? [] : [{ field: fieldOf(part), stands, typed: words }]
}

/** Words of a reflection that is gone are not lost: they are one of their own. */
async function saveReworded(tx: Tx, viewer: Viewer, eventId: string, { id, seen, words }: Reworded): Promise<Clash[]> {
  const found = await findReflection(tx, viewer, id)
  if (found?.eventId !== eventId) {
    await addReflection(tx, viewer, eventId, words)
    return []
  }
  if (await rewordReflection(tx, viewer, id, { seen, words })) return []
  const stands = (await findReflection(tx, viewer, id))?.words ?? ''
  return stands === words ? [] : [{ field: fieldOfReflection(id), stands, typed: words }]
}
