import { access, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'
import { isErrno } from '../errno.ts'
import { findKeptSecret } from '../kept-secret.ts'
import { type Connection, connectionTo } from './launch.ts'
import { whoOccupies } from './occupation.ts'
import { socketPath } from './place.ts'

/**
 * The database in this folder, while an application holds it: whoever may read its password and enter the folder of its
 * socket is the same user, or root. Undefined when no application is there. Throws CannotStart where no database is.
 */
export async function findRunning(path: string): Promise<Connection | undefined> {
  try {
    const folder = await realpath(path)
    await access(join(folder, 'cluster'))
    const password = await findKeptSecret(join(folder, 'password'))
    const place = { folder, socket: socketPath(folder), password: password ?? '' }
    return (await whoOccupies(place)) === 'taken' ? connectionTo(place) : undefined
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) throw new CannotStart(`There is no database in ${path}.`)
    if (!isErrno(error, 'EACCES')) throw error
    throw new CannotStart(`${path} belongs to another user. Run this as the user that runs Goldthread.`)
  }
}
