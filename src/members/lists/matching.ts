import type { Member } from '../member.ts'
import type { Entry, LineProblem } from './entry.ts'

/** Which line is whom. Lines that are nobody's are new people. */
export type Matches = Readonly<{ of: ReadonlyMap<Entry, Member>; problems: readonly LineProblem[] }>

/**
 * Knows people by their staff number, then their e-mail address, then, where a line or a person has neither, by their
 * name. A name that two people have says nothing: then the list has to.
 */
export function matchEntries(entries: readonly Entry[], members: readonly Member[]): Matches {
  const byNumber = index(members, ({ staffNumber }) => staffNumber)
  const byEmail = index(members, ({ email }) => email)
  const byName = index(members, ({ name }) => name)
  const of = new Map<Entry, Member>()
  const lineOf = new Map<string, number>()
  const problems: LineProblem[] = []

  function take(entry: Entry, member: Member): void {
    const earlier = lineOf.get(member.id)
    if (earlier !== undefined) {
      problems.push({ line: entry.line, message: `This is the same person as on line ${earlier}.` })
      return
    }
    lineOf.set(member.id, entry.line)
    of.set(entry, member)
  }

  const unknown: Entry[] = []
  const hasNewAddress = listMoved(entries, byNumber)
  for (const entry of entries) {
    const [numbered] = found(byNumber, entry.staffNumber)
    const [mailed] = found(byEmail, entry.email)
    if (numbered && mailed && numbered.id !== mailed.id && !hasNewAddress.has(mailed.id))
      problems.push({
        line: entry.line,
        message: `The staff number is ${numbered.name}’s, and the e-mail address is ${mailed.name}’s.`,
      })
    else if (numbered ?? mailed) take(entry, (numbered ?? mailed)!)
    else unknown.push(entry)
  }
  for (const entry of unknown) {
    const same = found(byName, entry.name).filter(member => !lineOf.has(member.id) && mayBe(entry, member))
    if (same.length > 1)
      problems.push({
        line: entry.line,
        message: 'Two people have this name. Add their staff number or e-mail address.',
      })
    else if (same[0]) take(entry, same[0])
  }
  return { of, problems }
}

/** Those known by their number whom the list gives another address: theirs may go to somebody else. */
function listMoved(entries: readonly Entry[], byNumber: Index): ReadonlySet<string> {
  const moved = entries.flatMap(({ staffNumber, email }) => {
    const [member] = found(byNumber, staffNumber)
    return member && email && email.toLowerCase() !== member.email?.toLowerCase() ? [member.id] : []
  })
  return new Set(moved)
}

type Index = ReadonlyMap<string, readonly Member[]>

/** A line and a person who both have a number, or an address, and not the same one, are two people. */
function mayBe(entry: Entry, member: Member): boolean {
  return !(entry.staffNumber && member.staffNumber) && !(entry.email && member.email)
}

function index(
  members: readonly Member[],
  by: (member: Member) => string | null,
): ReadonlyMap<string, readonly Member[]> {
  const map = new Map<string, Member[]>()
  for (const member of members) {
    const key = by(member)?.toLowerCase()
    if (key) map.set(key, [...(map.get(key) ?? []), member])
  }
  return map
}

function found(map: ReadonlyMap<string, readonly Member[]>, value: string): readonly Member[] {
  return (value && map.get(value.toLowerCase())) || []
}
