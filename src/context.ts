import type { HttpBindings } from '@hono/node-server'
import type { Viewer } from './people/viewer.ts'
import type { Clock } from './platform/clock.ts'
import type { AssetFiles } from './platform/http/asset-files.ts'
import type { Log } from './platform/log.ts'
import type { Db } from './platform/schema.ts'
import type { Keyed, Seals } from './platform/secrets.ts'
import type { Frame } from './ui/page.tsx'

/** What the whole application is made with: everything outside it comes in here, and nowhere else. */
export type House = Readonly<{
  /** Answers requests; sees one organisation at a time, through `asViewer`. */
  app: Db
  /** Does what belongs to the whole instance. Never in the hands of a signed-in page. */
  keeper: Db
  clock: Clock
  log: Log
  /** How people reach us, without a slash at its end. */
  publicUrl: string
  /** Digests that only this instance can make. */
  keyed: Keyed
  /** What only this instance can read again. */
  seals: Seals
  assets: AssetFiles
  /** Where mail is shown as long as no mail server is set. */
  showMail(text: string): void
}>

/** What every request carries. */
export type OpenVariables = {
  db: Db
  clock: Clock
  today: string
  publicUrl: string
  keyed: Keyed
  seals: Seals
  frame: Frame
}
export type Open = { Bindings: HttpBindings; Variables: OpenVariables }

/** What every request behind the sign-in line carries. */
export type SignedIn = { Bindings: HttpBindings; Variables: OpenVariables & { viewer: Viewer } }
