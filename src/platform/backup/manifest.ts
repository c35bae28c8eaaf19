import { z } from 'zod'
import { damaged, WrongArchive } from './wrong-archive.ts'

/** The version of the archive's own form: `docs/running/backup.md` describes it. */
const format = 1

/** The first file of an archive: what is in it, and what it takes to use it. */
export type Manifest = Readonly<{
  format: number
  /** The Goldthread that made it. */
  goldthread: string
  madeAt: string
  /** Which secret the instance needs; the secret itself is not in the archive. */
  secretFingerprint: string | null
  /** Nothing signs anything yet. */
  signingKeys: 'none'
  migrations: readonly Readonly<{ name: string; checksum: string }>[]
  tables: readonly Readonly<{ name: string; columns: readonly string[] }>[]
  leftOut: Readonly<Record<string, string>>
}>

const shape = z.object({
  format: z.literal(format),
  goldthread: z.string(),
  madeAt: z.iso.datetime(),
  secretFingerprint: z.string().nullable(),
  signingKeys: z.literal('none'),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  leftOut: z.record(z.string(), z.string()),
})

/** The manifest as it stands in the archive. */
export function writeManifest(manifest: Omit<Manifest, 'format' | 'signingKeys'>): Buffer {
  return asJson({ format, ...manifest, signingKeys: 'none' } satisfies Manifest)
}

/** Throws `WrongArchive` when this is no manifest, or one of a later form. */
export function readManifest(bytes: Uint8Array): Manifest {
  const value = parse(bytes)
  const { data } = z.object({ format: z.number() }).safeParse(value)
  if (data && data.format > format) {
    throw new WrongArchive('This backup was made by a newer Goldthread. Restore it with that one, or a later one.')
  }
  const read = shape.safeParse(value)
  if (!read.success) throw damaged()
  return read.data
}

const counts = z.record(z.string(), z.number().int().nonnegative())

/** How many rows each table has, as it stands in the archive. */
export function writeCounts(rows: ReadonlyMap<string, number>): Buffer {
  return asJson(Object.fromEntries(rows))
}

export function readCounts(bytes: Uint8Array): ReadonlyMap<string, number> {
  const read = counts.safeParse(parse(bytes))
  if (!read.success) throw damaged()
  return new Map(Object.entries(read.data))
}

function asJson(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw damaged()
  }
}
