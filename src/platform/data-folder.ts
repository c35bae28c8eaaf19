import { chmod, mkdir, realpath } from 'node:fs/promises'
import { CannotStart } from './cannot-start.ts'
import { isErrno } from './errno.ts'

/**
 * Makes a folder for data unless it is there, closed to other people. Root's stays root's own, but the account that
 * runs the database must be able to pass through. Returns its real path.
 */
export async function openDataFolder(path: string): Promise<string> {
  try {
    const isRoot = process.getuid?.() === 0
    await mkdir(path, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
    if (isRoot) await chmod(path, 0o711)
    return await realpath(path)
  } catch (error) {
    if (!isErrno(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST')) throw error
    throw new CannotStart(`The data folder ${path} cannot be used. Set GOLDTHREAD_DATA to a folder you may write to.`)
  }
}
