import type { Config } from '../config.ts'
import { type Finding, findingsAbout } from './finding.ts'

/** What there is to say of how mail goes out. A mail server's own checks belong here. */
export function mailChecks(_config: Config): Finding[] {
  const { look } = findingsAbout('Mail')
  return [
    look(
      'There is no mail server: links to sign in are shown in the terminal, and at /outbox on this machine.',
      'People elsewhere get their links from whoever sees that terminal.',
    ),
  ]
}
