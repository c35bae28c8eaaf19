import { randomBytes } from 'node:crypto'
import { link, open, readFile, unlink } from 'node:fs/promises'
import { isErrno } from './errno.ts'

/**
 * A secret made once and kept in a file only its owner can read. Two processes that come at the same moment get the
 * same secret: the file appears whole, under its name, or not at all.
 */
export async function keptSecret(path: string): Promise<string> {
  const found = await readSecret(path)
  if (found !== undefined) return found
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
    await file.sync()
    await link(draft, path)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error
  } finally {
    await file.close()
    await unlink(draft)
  }
  return (await readSecret(path)) as string
}

/** The secret in this file; undefined when there is none yet. */
export async function readSecret(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined
    throw error
  }
}
