import type { Hono } from 'hono'
import { runTask } from '../src/answers/task.ts'
import { createApp } from '../src/app.tsx'
import type { House, Open } from '../src/context.ts'
import { endDays } from '../src/live/running-out.ts'
import { openSetUpLink } from '../src/people/instance.ts'
import { findViewer, startSession } from '../src/people/queries.ts'
import type { GivenRole } from '../src/people/role.ts'
import type { Viewer } from '../src/people/viewer.ts'
import { clockOf } from '../src/platform/clock.ts'
import type { AssetFiles } from '../src/platform/http/asset-files.ts'
import { proxiesOf } from '../src/platform/http/client-address.ts'
import { runNextJob } from '../src/platform/jobs.ts'
import { logTo } from '../src/platform/log.ts'
import type { Carrier } from '../src/platform/mail/carrier.ts'
import { keyedBy, sealsBy } from '../src/platform/secrets.ts'
import { forget, otherMailJobs, quickJobs, slowJobs, urgentMailJobs } from '../src/work.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { openVisitor, origin, type Visitor } from './visitor.ts'

/** Someone signed in, at their browser. */
export type Person = Visitor & Readonly<{ viewer: Viewer; email: string; cookie: string }>

/** A working Goldthread on an empty database, with a clock that stands still and mail that is caught. */
export type World = Readonly<{
  app: Hono<Open>
  house: House
  database: TestDatabase
  /** Letters that went out, as they stand in the terminal. */
  letters: string[]
  /** Everything that was logged, one line of JSON each. */
  logged: string[]
  /** A signed-out visitor. On this machine when said so. */
  visitor(remoteAddress?: string): Visitor
  /** The owner of a new organisation. */
  signedIn(organisation?: string): Promise<Person>
  /** Somebody else of the same organisation. */
  colleagueOf(person: Person, roles?: NewMember['roles'], name?: string): Promise<Person>
  /** Does every job that is due, and what those bring with them. */
  runJobs(): Promise<void>
  /** Time goes by, and with it what it ends. Milliseconds. Then the clock stands. */
  wait(milliseconds: number): Promise<void>
  /** From now on the clock goes as any other does, until the next wait. */
  letTimeGo(): void
  /** The address of a set-up link; null once an organisation is there. */
  openSetUpLink(): Promise<string | null>
  close(): Promise<void>
}>

const someMorning = new Date('2027-05-12T09:00:00Z')

const manifest = Object.fromEntries(
  [
    'goldthread.css',
    'goldthread.js',
    'passkeys.js',
    'ballot.js',
    'answering.css',
    'answering.js',
    'card.js',
    'live.css',
    'live.js',
    'board.js',
    'room.css',
    'icon.svg',
    'latin.woff2',
    'latin-ext.woff2',
  ].map(name => [name, `test-${name}`]),
)

/** How this Goldthread is reached, where a test wants it otherwise. With a carrier, mail goes there and not into `letters`. */
type Wanted = Readonly<{
  publicUrl?: string
  trustedProxies?: readonly string[]
  carrier?: Carrier
  /** What the build made, for a real browser. */
  assets?: AssetFiles
}>

export async function openWorld({
  publicUrl = origin,
  trustedProxies = [],
  carrier,
  assets = { manifest, files: new Map() },
}: Wanted = {}): Promise<World> {
  const database = await openTestDatabase()
  let stands = someMorning
  /** Since when the clock goes, by that of the machine, ms; null while it stands. */
  let since: number | null = null
  const now = () => (since === null ? stands : new Date(stands.getTime() + performance.now() - since))
  const letters: string[] = []
  const logged: string[] = []
  const house: House = {
    app: database.app,
    keeper: database.keeper,
    answers: database.answers,
    ear: database.ear,
    clock: clockOf(now),
    log: logTo(line => logged.push(line), now),
    publicUrl,
    keyed: keyedBy('a secret that only tests know'),
    seals: sealsBy('a secret that only tests know'),
    mark: 'this-world',
    proxies: proxiesOf(trustedProxies),
    assets,
    facts: { https: false, database: 'built-in', mail: 'none', reach: 'this machine' },
    carrier,
    showMail: text => letters.push(text),
    leaving: new AbortController().signal,
  }
  const app = createApp(house)
  const visitor = (remoteAddress?: string) => openVisitor(app, { remoteAddress })
  let people = 0

  async function signedIn(organisation = 'Aldermoor Care and Support'): Promise<Person> {
    people += 1
    const email = `person-${people}@example.org`
    return enter(await makeOwner(house, organisation, email), email)
  }

  async function colleagueOf({ viewer }: Person, roles: NewMember['roles'] = [], name = 'Bilal Khan'): Promise<Person> {
    people += 1
    const email = `person-${people}@example.org`
    return enter(await makeMember(house, { organisationId: viewer.organisationId, name, email, roles }), email)
  }

  function enter({ secret, viewer }: { secret: string; viewer: Viewer }, email: string): Person {
    const cookie = `goldthread=${secret}; Path=/app`
    return { ...openVisitor(app, { cookie }), viewer, email, cookie }
  }

  return {
    app,
    house,
    database,
    letters,
    logged,
    visitor,
    signedIn,
    colleagueOf,
    async runJobs() {
      const mail = { ...urgentMailJobs(house), ...otherMailJobs(house) }
      const jobs = { ...quickJobs(house), ...mail, ...slowJobs(house, runTask) }
      while (await runNextJob(house, jobs));
    },
    async wait(milliseconds) {
      stands = new Date(now().getTime() + milliseconds)
      since = null
      await forget(house)
      await endDays(house)
    },
    letTimeGo() {
      since ??= performance.now()
    },
    openSetUpLink: () => openSetUpLink(house.keeper, house.publicUrl, now()),
    close: database.close,
  }
}

/** A new organisation with one owner, who is signed in already. */
async function makeOwner(house: House, name: string, email: string) {
  const { id } = await house.keeper
    .insertInto('organisations')
    .values({ name, rule_base: 10, rule_cell: 5, created_on: house.clock.today() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return makeMember(house, { organisationId: id, name: 'Asha Rahman', email, roles: [{ role: 'owner' }] })
}

/** What somebody is made with. A line manager is one of a unit. */
export type NewMember = Readonly<{
  organisationId: string
  name: string
  email: string | null
  roles: readonly Readonly<{ role: GivenRole; unitId?: string }>[]
}>

/** Somebody who has joined an organisation, and is signed in already. */
async function makeMember(house: House, { organisationId, name, email, roles }: NewMember) {
  const now = house.clock.now()
  const secret = await house.keeper.transaction().execute(async tx => {
    const { id: memberId } = await tx
      .insertInto('members')
      .values({ organisation_id: organisationId, name, email, joined_on: house.clock.today() })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { role, unitId = null } of roles) {
      await tx
        .insertInto('member_roles')
        .values({ organisation_id: organisationId, member_id: memberId, role, unit_id: unitId })
        .execute()
    }
    return startSession(tx, { organisationId, memberId }, { way: 'link', device: 'A browser in a test', now })
  })
  const viewer = await findViewer(house.app, secret, now)
  if (!viewer) throw new Error('The session of a new member does not work.')
  return { secret, viewer }
}
