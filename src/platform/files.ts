import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from './errno.ts'

export type Opened<T> = Readonly<{ outcome: 'opened'; value: T }> | Readonly<{ outcome: 'refused'; message: string }>

/** A file in pieces. Errors of the disk come out of the loop over it. */
export function openFile(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: 1 << 20 })
}

/** A small text file, whole. */
export async function readText(path: string): Promise<Opened<string>> {
  try {
    return { outcome: 'opened', value: await readFile(path, 'utf8') }
  } catch (error) {
    return { outcome: 'refused', message: `${path}: ${messageOf(error)}` }
  }
}

/** Writes files into a folder, each one whole or not at all; makes the folder when it is not there. */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<Opened<null>> {
  const unfinished = Object.keys(files).map(name => join(folder, `.${name}.unfinished`))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `.${name}.unfinished`), text)
    for (const name of Object.keys(files)) await rename(join(folder, `.${name}.unfinished`), join(folder, name))
    return { outcome: 'opened', value: null }
  } catch (error) {
    await Promise.all(unfinished.map(path => rm(path, { force: true }).catch(() => undefined)))
    return { outcome: 'refused', message: `${folder}: ${messageOf(error)}` }
  }
}
