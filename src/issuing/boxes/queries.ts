import { type RawBuilder, sql } from 'kysely'
import type { BallotKey } from '../../ballots/blind-signature.ts'
import { purposeOfKey } from '../../ballots/key.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { Tx } from '../../platform/schema.ts'
import type { Seals } from '../../platform/secrets.ts'

/** Something that is answered with blind ballots: a survey, or a vote. */
type Own = Readonly<{ id: string; organisationId: string }>

/** A key, and what seals its private half. */
export type SealedKey = Readonly<{ key: BallotKey; seals: Seals }>

/** Gives something its boxes and the key that signs its ballots. The transaction is the caller's. */
export async function makeBoxes(
  tx: Tx,
  { organisationId }: Pick<Viewer, 'organisationId'>,
  id: string,
  { key, seals }: SealedKey,
): Promise<void> {
  await sql`select make_boxes(${id})`.execute(tx)
  await tx
    .insertInto('ballot_keys')
    .values({
      ...{ organisation_id: organisationId, wave_id: id, public_key: key.publicKey, fingerprint: key.fingerprint },
      private_key: seals.seal(purposeOfKey(id), key.privateKey.toString('base64')),
    })
    .execute()
}

/** Are its boxes not there? Then the database came from a backup, which holds none, or they were thrown away. */
export function hasNoBoxes(id: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`to_regclass(format('boxes.%I', 'answers ' || ${id})) is null`
}

/** What is said of something that was open when the backup was made from which it comes. */
export const restored = 'This Goldthread was restored from a backup, and a backup holds no answers.'

/** From here on nobody takes a ballot or puts one in, until the transaction is over. */
export async function holdBoxes(tx: Tx): Promise<void> {
  await sql`call hold_boxes()`.execute(tx)
}

/** Throws away all that was answered, what it was put in with, who took a ballot, and the key that signed it. */
export async function dropBoxes(tx: Tx, own: Own): Promise<void> {
  await sql`select drop_boxes(${own.id})`.execute(tx)
  await dropKey(tx, own)
}

/** The private half goes. The public one stays, so that an old ballot can be told from a forged one. */
export async function dropKey(tx: Tx, { id, organisationId }: Own): Promise<void> {
  await tx
    .updateTable('ballot_keys')
    .set({ private_key: null })
    .where('organisation_id', '=', organisationId)
    .where('wave_id', '=', id)
    .execute()
}
