import type { Config } from './config.ts'
import { isLocalName } from './http/this-machine.ts'

/** How this instance is set up, as far as it matters to the people whose data it holds. No secret, no address. */
export type InstanceFacts = Readonly<{
  /** Do people's browsers reach us by https? */
  https: boolean
  database: 'built-in' | 'server'
  mail: 'none' | 'smtp' | 'notify'
  /** From where browsers can reach it without anything in front. */
  reach: 'this machine' | 'a network'
}>

export function factsOf({ publicUrl, databaseUrl, host, mail }: Config): InstanceFacts {
  return {
    https: publicUrl.startsWith('https:'),
    database: databaseUrl ? 'server' : 'built-in',
    mail: mail?.carrier ?? 'none',
    reach: isLocalName(host) ? 'this machine' : 'a network',
  }
}
