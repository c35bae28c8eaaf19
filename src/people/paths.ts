/** The addresses of this feature. */
export const peoplePaths = {
  setUp: (secret: string) => `/set-up/${secret}`,
  signIn: '/sign-in',
  sent: '/sign-in/sent',
  away: '/sign-in?away=1',
  signedOut: '/sign-in?signed-out=1',
  link: (secret: string) => `/sign-in/link/${secret}`,
  outbox: '/outbox',
  home: '/app',
  you: '/app/you',
  organisation: '/app/organisation',
  acts: '/app/organisation/record',
  /** What is held about somebody: a page of `privacy`. */
  yourData: '/app/you/data',
  signOut: '/app/sign-out',
}
