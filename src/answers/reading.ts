import { findDeclaredDelimiter, findDelimiter } from '../sheets/delimiter.ts'
import { createDecoder, type Decoded, type Decoder } from '../sheets/encoding.ts'
import { type AnswerFile, defaultLimits, type Limits, type Problem } from './answer-file.ts'
import { refuseOtherKind } from './file-kind.ts'
import { createRows, type Rows } from './rows.ts'

export type ReadAnswers =
  | Readonly<{ outcome: 'read'; file: AnswerFile }>
  | Readonly<{ outcome: 'refused'; problems: readonly Problem[] }>

/** So much of a file is looked at before encoding and separator are decided. */
const beginning = 65_536

const oneRow = 'The file holds the answers of one person. Nothing about one person is ever shown.'

function refuse(message: string): ReadAnswers {
  return { outcome: 'refused', problems: [{ line: null, column: null, message }] }
}

/** The same bytes, the first piece at least as long as `beginning` unless the file is shorter. */
async function* withWholeBeginning(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Buffer | null = Buffer.alloc(0)
  for await (const piece of source) {
    if (!start) yield piece
    else {
      start = Buffer.concat([start, piece])
      if (start.length < beginning) continue
      yield start
      start = null
    }
  }
  if (start) yield start
}

type Reading = Readonly<{ decoder: Decoder; rows: Rows }>

function begin(start: Uint8Array, limits: Limits): Reading {
  const decoder = createDecoder(start)
  const first = decoder.write(start)
  const declared = findDeclaredDelimiter(first.text)
  const text = first.text.slice(declared?.length ?? 0)
  const rows = createRows(declared?.delimiter ?? findDelimiter(text.slice(0, beginning)), limits, declared ? 2 : 1)
  take({ text, broken: first.broken }, rows)
  return { decoder, rows }
}

function take(decoded: Decoded, rows: Rows): void {
  rows.write(decoded.text)
  if (decoded.broken && !rows.isStopped()) rows.stop(decoded.broken)
}

/**
 * Reads a CSV of answers once, in pieces and bounded memory: UTF-8, UTF-16 or Windows-1252, with commas, semicolons
 * or tabs. People come out as codes per column, never as lines. Anything wrong refuses the file and says where.
 */
export async function readAnswers(
  source: AsyncIterable<Uint8Array>,
  limits: Limits = defaultLimits,
): Promise<ReadAnswers> {
  let bytes = 0
  let reading: Reading | null = null
  for await (const piece of withWholeBeginning(source)) {
    bytes += piece.byteLength
    if (bytes > limits.bytes) return refuse(saysTooLarge(limits.bytes))
    const other = reading ? null : refuseOtherKind(piece)
    if (other) return refuse(other)
    if (reading) take(reading.decoder.write(piece), reading.rows)
    else reading = begin(piece, limits)
    if (reading.rows.isStopped()) break
  }
  return finish(reading!)
}

function finish({ decoder, rows }: Reading): ReadAnswers {
  if (!rows.isStopped()) take(decoder.end(), rows)
  const { problems, file } = rows.end()
  if (!file) return { outcome: 'refused', problems }
  const notes = [...decoder.notes(), ...(file.rows === 1 ? [oneRow] : [])]
  return { outcome: 'read', file: { ...file, notes } }
}

function saysTooLarge(bytes: number): string {
  const size = bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${bytes} bytes`
  return `The file is larger than ${size}. Take out columns you don't need, such as comments, and bring it again.`
}
