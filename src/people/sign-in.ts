import { enterOrganisation } from '../platform/db.ts'
import type { Db, LinkPurpose, Tx } from '../platform/schema.ts'
import { recordAct } from './acts/queries.ts'
import type { Example, SetUp } from './forms.ts'
import { tellOfAddress } from './letters.ts'
import { endLinks, findViewer, type Moment, redeemSignInLink, setUpOrganisation, startSession } from './queries.ts'
import type { Viewer } from './viewer.ts'

/** A session's secret, and what the link that opened it was for. */
export type SignedInByLink = Readonly<{ session: string; purpose: LinkPurpose }>

/**
 * Uses the link up and starts a session, both or neither; null when the link is not open. When it was to confirm an
 * address, that is now the person's: links to the one before are over, and a letter says so to it.
 */
export async function signIn(db: Db, link: string, device: string, moment: Moment): Promise<SignedInByLink | null> {
  return db.transaction().execute(async tx => {
    const member = await redeemSignInLink(tx, link, moment)
    if (!member) return null
    await enterOrganisation(tx, member.organisationId)
    if (member.purpose === 'address') {
      await endLinks(tx, member)
      await tellOfAddress(tx, member, moment.now)
    }
    const session = await startSession(tx, member, { way: 'link', device, now: moment.now })
    return { session, purpose: member.purpose }
  })
}

/** How each example is put into a new organisation. */
export type Examples = Readonly<Record<Example, (tx: Tx, viewer: Viewer, today: string) => Promise<void>>>

/** Makes the organisation, its owner, the examples that are wanted, and a session: all of it, or nothing. */
export async function setUp(
  db: Db,
  link: Moment & Readonly<{ secret: string; device: string }>,
  answers: SetUp,
  examples: Examples,
): Promise<string | null> {
  return db.transaction().execute(async tx => {
    const owner = await setUpOrganisation(tx, link, answers)
    if (!owner) return null
    await enterOrganisation(tx, owner.organisationId)
    await recordAct(tx, owner, { act: 'organisation-set-up', now: link.now })
    const session = await startSession(tx, owner, { way: 'set-up', device: link.device, now: link.now })
    const viewer = answers.examples.length > 0 && (await findViewer(tx, session, link.now))
    if (viewer) for (const example of answers.examples) await examples[example](tx, viewer, link.today)
    return session
  })
}
