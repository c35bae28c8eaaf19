import { CannotStart } from '../cannot-start.ts'
import { isErrno, messageOf } from '../errno.ts'

/**
 * What went wrong with the database, as a line that a person can act on: `then` says what has become of the work. What
 * nobody could have foreseen stays what it is.
 */
export function sayTrouble(error: unknown, then: string): unknown {
  if (isErrno(error, '55P03'))
    return new CannotStart(`Something else is at work in this database. Stop it first. ${then}`)
  if (isErrno(error, '53100')) return new CannotStart(`The disk of the database is full. ${then}`)
  return isLost(error) ? new CannotStart(`The database stopped meanwhile. ${then}`) : error
}

/** A migration that fails says which it was, and has what happened as its cause. */
function isLost(error: unknown): boolean {
  if (error instanceof Error && error.cause !== undefined && isLost(error.cause)) return true
  return (
    isErrno(error, '57P01', '57P02', 'ECONNRESET', 'EPIPE') ||
    /Connection terminated|not queryable/.test(messageOf(error))
  )
}
