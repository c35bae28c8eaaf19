import type { Db } from '../../src/platform/schema.ts'

type Of = Readonly<{
  organisationId: string
  elementId: string
  cycleId: string
  today: string
  releaseId?: string | undefined
}>

/** A piece of evidence that answers an element, with a file beside it: bytes of every kind, zeros among them. */
export async function writeEvidence(db: Db, id: string, of: Of, words: string): Promise<void> {
  const { organisationId, elementId, cycleId, today, releaseId } = of
  const own = { organisation_id: organisationId }
  const seen = releaseId ? { form: 'release' as const, release_id: releaseId } : { form: 'document' as const }
  await db
    .insertInto('evidence')
    .values({ ...own, station_id: id, ...seen })
    .execute()
  const content = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
  await db
    .insertInto('evidence_documents')
    .values({ ...own, evidence_id: id, name: words.slice(0, 200), type: 'pdf', size: content.length, content })
    .execute()
  await db
    .insertInto('evidence_elements')
    .values({ ...own, evidence_id: id, element_id: elementId, cycle_id: cycleId, made_on: today })
    .execute()
}

type Place = Readonly<{ organisation_id: string; station_id: string }>

/** A decision, and a later one in its place. */
export async function writeDecisions(db: Db, [first, second]: readonly [Place, Place], words: string): Promise<void> {
  const said = { decided_by: words.slice(0, 300), options: words, look_again_on: '2028-05-12' }
  await db
    .insertInto('decisions')
    .values([
      { ...first, ...said },
      { ...second, ...said, supersedes_id: first.station_id, reason: words },
    ])
    .execute()
}
