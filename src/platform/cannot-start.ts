/** The application cannot start for a reason a person can put right. The message is the one line they read. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}
