import type { HttpBindings } from '@hono/node-server'
import type { Viewer } from './people/viewer.ts'
import type { Clock } from './platform/clock.ts'
import type { Ear } from './platform/ear.ts'
import type { AssetFiles } from './platform/http/asset-files.ts'
import type { TrustedProxies } from './platform/http/client-address.ts'
import type { InstanceFacts } from './platform/instance-facts.ts'
import type { Log } from './platform/log.ts'
import type { Carrier } from './platform/mail/carrier.ts'
import type { Db } from './platform/schema.ts'
import type { Keyed, Seals } from './platform/secrets.ts'
import type { Frame } from './ui/page.tsx'

/** What the whole application is made with: everything outside it comes in here, and nowhere else. */
export type House = Readonly<{
  /** Answers requests; sees one organisation at a time, through `asViewer`. */
  app: Db
  /** Does what belongs to the whole instance. Never in the hands of a signed-in page. */
  keeper: Db
  /** Takes answers in, and knows nobody: used where nobody is signed in, and nowhere else. */
  answers: Db
  /** Hears what other processes say. */
  ear: Ear
  clock: Clock
  log: Log
  /** How people reach us, without a slash at its end. */
  publicUrl: string
  /** Digests that only this instance can make. */
  keyed: Keyed
  /** What only this instance can read again. */
  seals: Seals
  /** Told by /health, so that the doctor knows which instance it reached. */
  mark: string
  /** Who is believed about where a request comes from. */
  proxies: TrustedProxies
  assets: AssetFiles
  /** How this instance is set up: what the data-protection pages are made from. */
  facts: InstanceFacts
  /** Who takes mail to people. Without one it goes no further than `showMail` and the outbox. */
  carrier?: Carrier | undefined
  /** Where mail is shown as long as no carrier is set. */
  showMail(text: string): void
  /** Comes when this process was asked to stop: requests are still answered, but no more should be sent to it. */
  leaving: AbortSignal
}>

/** What every request carries. */
export type OpenVariables = {
  db: Db
  clock: Clock
  today: string
  publicUrl: string
  keyed: Keyed
  seals: Seals
  proxies: TrustedProxies
  frame: Frame
  /** Does mail go out, or only to the terminal and the outbox of this machine? */
  sendsMail: boolean
  /** Is there somebody who takes text messages to phones? */
  mayText: boolean
}
export type Open = { Bindings: HttpBindings; Variables: OpenVariables }

/** What every request behind the sign-in line carries. */
export type SignedIn = { Bindings: HttpBindings; Variables: OpenVariables & { viewer: Viewer } }
