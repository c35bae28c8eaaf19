import { forgetEvery } from '../people/instance.ts'
import { after } from '../platform/clock.ts'
import type { InstanceFacts } from '../platform/instance-facts.ts'
import type { Rule } from '../statistics/release.ts'
import type { Keeping } from './keeping/keeping.ts'

/**
 * How this Goldthread and this organisation are set up right now. Everything that the notice and the assessment say
 * follows from this value and from nothing else; nothing in it is about a person.
 */
export type Setup = Readonly<{
  organisation: string
  instance: InstanceFacts
  rule: Rule
  keeping: Keeping
  /** Whom people ask about their data. */
  contact: string | null
  /** Through the organisation's own accounts: not at all, for people we know, or for anybody who has such an account. */
  signOn: 'off' | 'for people we know' | 'for anybody with an account'
  /** The hourly clean-up: did it come when it should have? */
  cleanUp: 'on time' | 'late'
}>

/** What was true when an assessment was signed and is true no longer, by the names people know these things by. */
export function changesBetween(then: unknown, now: Setup): string[] {
  const before = flat(then)
  return Object.entries(flat(now))
    .filter(([name, value]) => before[name] !== value)
    .map(([name]) => factNames[name] ?? name)
}

const factNames: Readonly<Record<string, string>> = {
  organisation: 'the name of the organisation',
  'instance.https': 'whether pages travel by https',
  'instance.database': 'where the database is',
  'instance.mail': 'how mail is sent',
  'instance.reach': 'who can reach this Goldthread',
  'rule.base': 'the smallest group that is shown',
  'rule.cell': 'the smallest number that is shown',
  'keeping.leavers': 'how long leavers are kept',
  'keeping.acts': 'how long acts are kept',
  contact: 'whom people ask about their data',
  signOn: 'how people sign in',
  cleanUp: 'whether the clean-up came on time',
}

function flat(value: unknown, path = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [path]: value }
  const parts = Object.entries(value).map(([name, part]) => flat(part, path ? `${path}.${name}` : name))
  return Object.assign({}, ...parts)
}

/** Has the clean-up finished lately enough? One time may be missed, while a new version is put in place. */
export function isOnTime(finished: Date | null, now: Date): boolean {
  return finished !== null && after(finished, 2 * forgetEvery) >= now
}
