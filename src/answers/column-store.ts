import { z } from 'zod'
import type { Column } from '../statistics/answers.ts'
import type { FileColumn } from './answer-file.ts'
import { codesFor, countCodes } from './codes.ts'
import type { DraftColumn } from './draft.ts'
import { findTraits } from './traits.ts'

/** The codes of a column as bytes, in the smallest width that holds them. */
export function bytesOf({ codes }: Column): Buffer {
  return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength)
}

const dictionary = z.array(z.string())

/** A column as it was stored: its place and name from the file, its values and codes from the database. */
export function restoreColumn(
  { number, heading, label }: DraftColumn,
  stored: Readonly<{ dictionary: unknown; codes: Buffer }>,
): FileColumn {
  const values = dictionary.parse(stored.dictionary)
  const codes = codesFor(stored.codes.length / codesFor(0, values.length).BYTES_PER_ELEMENT, values.length)
  new Uint8Array(codes.buffer).set(stored.codes)
  const filled = codes.length - countCodes(codes, values.length + 1)[0]!
  const answers = { label, values, codes }
  return { number, heading, label, filled, distinct: values.length, traits: findTraits(values), answers }
}
