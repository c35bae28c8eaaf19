import { CannotStart } from '../cannot-start.ts'

/** A file cannot be restored, or a key does not open it. Nothing was changed. */
export class WrongArchive extends CannotStart {
  override readonly name = 'WrongArchive'
  override readonly exitCode = 2
}

/** What was read is not what was written. */
export function damaged(): WrongArchive {
  return new WrongArchive('This backup is damaged: it was cut short or changed after it was made. Use another one.')
}
