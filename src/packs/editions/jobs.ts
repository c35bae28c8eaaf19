import type { Of } from '../../events/details/queries.ts'
import { asViewer } from '../../platform/db.ts'
import { enqueue, type Job } from '../../platform/jobs.ts'
import type { Db, Tx } from '../../platform/schema.ts'
import { type FileKind, fileKinds, makePackPdf, makePackSlides } from '../files.ts'
import type { Edition } from './edition.ts'
import { findEdition, findFile, keepFile } from './queries.ts'

type Payload = Readonly<{ organisationId: string; eventId: string }>

/** Hands in that the files of the newest edition are made, so that nobody waits for them. */
export const handInFiles = (tx: Tx, { organisationId }: Of, eventId: string, now: Date): Promise<void> =>
  enqueue(tx, 'make-pack-files', { organisationId, eventId } satisfies Payload, now)

/** What making files takes. */
export type Press = Readonly<{ app: Db; publicUrl: string }>

/** Makes the files of the newest edition of a pack. They are there already when somebody was faster. */
export function makePackFiles({ app, publicUrl }: Press): Job {
  return {
    async run(payload) {
      const { organisationId, eventId } = payload as Payload
      const of = { organisationId }
      const edition = await asViewer(app, of, tx => findEdition(tx, of, eventId))
      if (edition) for (const kind of fileKinds) await fileOf(app, of, { edition, kind, origin: publicUrl })
    },
  }
}

type Wanted = Readonly<{ edition: Edition; kind: FileKind; origin: string }>

/** Files that are being made, so that many who ask for one at once wait for the same. */
const making = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

/** A file of an edition: as it was kept, or made now and kept. */
export async function fileOf(db: Db, of: Of, { edition, kind, origin }: Wanted): Promise<Uint8Array<ArrayBuffer>> {
  const file = { editionId: edition.id, kind }
  const kept = await asViewer(db, of, tx => findFile(tx, of, file))
  if (kept) return new Uint8Array(kept)
  const made = { edition: edition.number, on: edition.publishedOn, origin }
  const key = `${edition.id} ${kind} ${JSON.stringify(edition.content)}`
  const bytes =
    making.get(key) ?? (kind === 'pdf' ? makePackPdf(edition.content, made) : makePackSlides(edition.content, made))
  making.set(key, bytes)
  try {
    const content = await bytes
    await asViewer(db, of, tx => keepFile(tx, of, file, { of: edition.content, bytes: content }))
    return content
  } finally {
    making.delete(key)
  }
}
