import { enterOrganisation } from '../platform/db.ts'
import type { Db, Tx } from '../platform/schema.ts'
import type { SetUp } from './forms.ts'
import { findViewer, redeemSignInLink, setUpOrganisation, startSession } from './queries.ts'
import type { Viewer } from './viewer.ts'

/** Uses the link up and starts a session, both or neither. Returns the session's secret; null when the link is not open. */
export async function signIn(db: Db, link: string, now: Date): Promise<string | null> {
  return db.transaction().execute(async tx => {
    const member = await redeemSignInLink(tx, link, now)
    if (!member) return null
    await enterOrganisation(tx, member.organisationId)
    return startSession(tx, member, now)
  })
}

/** Puts an example release into a new organisation. */
export type LoadExample = (tx: Tx, viewer: Viewer, today: string) => Promise<void>

/** Makes the organisation, its owner, the example if it is wanted, and a session: all of it, or nothing. */
export async function setUp(
  db: Db,
  link: Readonly<{ secret: string; now: Date; today: string }>,
  answers: SetUp,
  loadExample: LoadExample | undefined,
): Promise<string | null> {
  return db.transaction().execute(async tx => {
    const owner = await setUpOrganisation(tx, link, answers)
    if (!owner) return null
    await enterOrganisation(tx, owner.organisationId)
    const session = await startSession(tx, owner, link.now)
    const viewer = answers.wantsExample && (await findViewer(tx, session, link.now))
    if (viewer) await loadExample?.(tx, viewer, link.today)
    return session
  })
}
