/** The application cannot start for a reason a person can put right. The message is the one line they read. */
export class CannotStart extends Error {
  override readonly name: string = 'CannotStart'
  readonly exitCode: number = 1
}

/** A setting has a value that cannot be meant. */
export class WrongSetting extends CannotStart {
  override readonly name = 'WrongSetting'
  override readonly exitCode = 2
}
