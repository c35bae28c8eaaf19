import type { Client } from 'pg'
import { CannotStart } from '../cannot-start.ts'
import { asKeeperReading, type OwnerConnection } from '../db.ts'
import { type ByteStream, type Entry, unpackArchive } from './archive.ts'
import { type Manifest, readManifest } from './manifest.ts'
import { tableOfPart } from './parts.ts'
import { damaged } from './wrong-archive.ts'

/**
 * What was taken away since a backup was made: members who were erased, passkeys that were removed, pledges that were
 * deleted, and readers who left the mailing list. Ids only.
 */
export type Gone = Readonly<{
  members: readonly string[]
  passkeys: readonly string[]
  pledges: readonly string[]
  readers: readonly string[]
}>

/** Of one moment of an instance: when, whose, and who and what was there, by id. */
export type Inventory = Readonly<{
  at: string
  organisations: ReadonlySet<string>
  members: ReadonlySet<string>
  passkeys: ReadonlySet<string>
  pledges: ReadonlySet<string>
  mailing_list: ReadonlySet<string>
}>

/**
 * What `then` holds and `now` does not. Throws CannotStart when `now` is no later state of the same instance: of a
 * stranger's database everybody would seem to be erased.
 */
export function findGone(then: Inventory, now: Inventory): Gone {
  if ([...then.organisations].some(id => !now.organisations.has(id))) {
    throw new CannotStart('These two are not of the same Goldthread, so nobody can say from them who was erased.')
  }
  if (now.at < then.at) throw new CannotStart('The second is older than the first. Name the backup you restore first.')
  const gone = (kind: Exclude<keyof Ids, 'organisations'>) => [...then[kind]].filter(id => !now[kind].has(id)).sort()
  const of = { pledges: gone('pledges'), readers: gone('mailing_list') }
  return { members: gone('members'), passkeys: gone('passkeys'), ...of }
}

const counted = ['organisations', 'members', 'passkeys', 'pledges', 'mailing_list'] as const
type Ids = Record<(typeof counted)[number], Set<string>>

const noIds = (): Ids => ({
  ...{ organisations: new Set(), members: new Set(), passkeys: new Set(), pledges: new Set(), mailing_list: new Set() },
})

/** What an archive holds. Reads all of it, since only its end says whether it is whole. */
export async function readInventory(archive: ByteStream): Promise<Inventory> {
  const ids = noIds()
  let manifest: Manifest | undefined
  for await (const entry of unpackArchive(archive)) {
    if (!manifest) manifest = readManifest(entry.body)
    else addIds(ids, manifest, entry)
  }
  if (!manifest) throw damaged()
  return { at: manifest.madeAt, ...ids }
}

function addIds(ids: Ids, { tables }: Manifest, { name, body }: Entry): void {
  const table = counted.find(each => each === tableOfPart(name))
  const place = tables.find(each => each.name === table)?.columns.indexOf('id') ?? -1
  if (!table || place < 0) return
  for (const row of Buffer.from(body).toString('utf8').split('\n')) {
    const id = row.split('\t')[place]
    if (id) ids[table].add(id)
  }
}

/** What the living database holds. It is only read. */
export function findInventory(owner: OwnerConnection, at: Date): Promise<Inventory> {
  return asKeeperReading(owner, async keeper => {
    const ids = noIds()
    for (const table of counted) ids[table] = await listIds(keeper, table)
    if (ids.organisations.size === 0) throw new CannotStart('This database holds no organisation. Is it the right one?')
    return { at: at.toISOString(), ...ids }
  })
}

/** An older Goldthread, about to be upgraded, has no passkeys yet, or no pledges. */
async function listIds(keeper: Client, table: (typeof counted)[number]): Promise<Set<string>> {
  const there = await keeper.query<{ name: string | null }>('select to_regclass($1) as name', [`public.${table}`])
  if (!there.rows[0]?.name) return new Set()
  const { rows } = await keeper.query<{ id: string }>(`select id from ${table}`)
  return new Set(rows.map(({ id }) => id))
}
