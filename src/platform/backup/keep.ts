import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, unlinkSync } from 'node:fs'
import { type FileHandle, link, lstat, open, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { CannotStart } from '../cannot-start.ts'
import { isErrno, messageOf } from '../errno.ts'
import type { ByteStream } from './archive.ts'
import { WrongArchive } from './wrong-archive.ts'

/** Standard output or input instead of a file. */
const standard = '-'

/** Refuses a name that is taken, before any work is done for it. */
export async function refuseTaken(path: string): Promise<void> {
  const isThere = path !== standard && (await lstat(path).catch(() => null))
  if (isThere) throw taken(path)
}

/**
 * Writes an archive beside its name, and gives it that name once all of it is on the disk: whole, or not there. Only
 * its owner can read it. Answers how many bytes it has. Throws CannotStart in one line.
 */
export async function keepAs(path: string, archive: ByteStream): Promise<number> {
  if (path === standard) return writeOut(archive)
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`
  const file = await open(unfinished, 'wx', 0o600).catch(error => refuse(path, error))
  const forget = whenStopped(() => unlinkSync(unfinished))
  try {
    const bytes = await writeAll(path, file, archive)
    await giveName(unfinished, path)
    return bytes
  } finally {
    await unlink(unfinished).catch(() => undefined)
    forget()
  }
}

/** Ctrl-C, or a service manager: tidies up, and ends as we would have. Returns what forgets about it. */
function whenStopped(tidy: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const stop = (signal: NodeJS.Signals) => {
    tidy()
    forget()
    process.kill(process.pid, signal)
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return forget
}

async function writeAll(path: string, file: FileHandle, archive: ByteStream): Promise<number> {
  let bytes = 0
  try {
    for await (const piece of archive) {
      await file.writeFile(piece).catch(error => refuse(path, error))
      bytes += piece.length
    }
    await file.sync().catch(error => refuse(path, error))
    return bytes
  } finally {
    await file.close()
  }
}

/** A link fails where a file is, so that nothing is overwritten; a disk without links gets a look and a new name. */
async function giveName(unfinished: string, path: string): Promise<void> {
  try {
    await link(unfinished, path)
  } catch (error) {
    if (isErrno(error, 'EEXIST')) throw taken(path)
    await refuseTaken(path)
    await rename(unfinished, path).catch(problem => refuse(path, problem))
  }
  const folder = await open(dirname(path)).catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

async function writeOut(archive: ByteStream): Promise<number> {
  let bytes = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      bytes += piece.length
      controller.enqueue(piece)
    },
  })
  const out = Writable.toWeb(createWriteStream('', { fd: 1, autoClose: false }))
  await archive
    .pipeThrough(counted)
    .pipeTo(out)
    .catch(error => {
      throw error instanceof CannotStart || !isErrno(error, 'ENOSPC', 'EPIPE', 'EIO') ? error : refusal('-', error)
    })
  return bytes
}

/** A file, or standard input, as a stream. Throws `WrongArchive` when there is none. */
export async function openArchive(path: string): Promise<ByteStream> {
  if (path === standard) return Readable.toWeb(process.stdin) as ByteStream
  const file = await open(path).catch(error => {
    throw new WrongArchive(`${path}: ${messageOf(error)}.`)
  })
  if ((await file.stat()).isDirectory()) {
    await file.close()
    throw new WrongArchive(`${path}: this is a folder, not a file.`)
  }
  return Readable.toWeb(createReadStream(path, { fd: file, highWaterMark: 1 << 20 })) as ByteStream
}

function taken(path: string): CannotStart {
  return new WrongArchive(`${path} is there already, and a backup never overwrites a file. Choose another name.`)
}

function refuse(path: string, error: unknown): never {
  throw refusal(path, error)
}

function refusal(path: string, error: unknown): CannotStart {
  return new CannotStart(`The backup could not be written to ${path}: ${messageOf(error)}. Nothing of it was kept.`)
}
