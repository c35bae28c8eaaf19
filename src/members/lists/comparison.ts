import { type GivenRole, roleNames } from '../../people/role.ts'
import type { Member } from '../member.ts'
import type { Unit } from '../unit.ts'
import type { Entry, LineProblem } from './entry.ts'
import { type Matches, matchEntries } from './matching.ts'
import { type NewPlace, placingAmong } from './placing.ts'

/** Somebody to be added. `unitKey` is the id of a unit, or the key of one that is new. */
export type Addition = Readonly<{
  name: string
  email: string | null
  staffNumber: string | null
  unitKey: string | null
  roles: readonly GivenRole[]
}>

/** What changes about somebody; what is not named stays. `says` are the changes in words. */
export type Change = Addition & Readonly<{ id: string; was: string; isBack: boolean; says: readonly string[] }>

/** What a list would do: nothing of it is done yet. */
export type Comparison = Readonly<{
  added: readonly Addition[]
  changed: readonly Change[]
  /** People who work here and are not on the list. */
  missing: readonly Member[]
  newUnits: readonly NewPlace[]
}>

export type Compared = Readonly<
  { outcome: 'compared'; comparison: Comparison } | { outcome: 'refused'; problems: readonly LineProblem[] }
>

/** How the list may be used: which roles its bringer may give, and whom they may change. */
export type Powers = Readonly<{
  mayGive(role: GivenRole): boolean
  mayKeep(member: Member): boolean
  isSelf(member: Member): boolean
}>

/** Holds a list against the people who are here. Blank cells change nothing. */
export function compareList(
  entries: readonly Entry[],
  members: readonly Member[],
  units: readonly Unit[],
  powers: Powers,
): Compared {
  const placing = placingAmong(units)
  const matches = matchEntries(entries, members)
  const problems: LineProblem[] = [...matches.problems]
  const added: Addition[] = []
  const changed: Change[] = []
  for (const entry of entries) {
    const placed = placing.place(entry)
    const member = matches.of.get(entry)
    const refused = refusalOf(entry, member, powers)
    if ('problem' in placed) problems.push({ line: entry.line, message: placed.problem })
    else if (refused) problems.push({ line: entry.line, message: refused })
    else if (member) changed.push(...changeOf(entry, member, placed.key, units, powers))
    else added.push(additionOf(entry, placed.key))
  }
  if (problems.length > 0)
    return { outcome: 'refused', problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  return {
    outcome: 'compared',
    comparison: { added, changed, missing: missingOf(members, matches, powers), newUnits: placing.added() },
  }
}

function refusalOf({ roles }: Entry, member: Member | undefined, { mayGive, mayKeep }: Powers): string | null {
  if (roles.some(role => !mayGive(role) && !member?.roles.some(held => held.role === role)))
    return 'Only an owner can give this role.'
  return member?.leftOn && !mayKeep(member) ? 'Only an owner can take this person back.' : null
}

function additionOf({ name, email, staffNumber, roles }: Entry, unitKey: string | null): Addition {
  return { name, email: email || null, staffNumber: staffNumber || null, unitKey, roles }
}

/** Nothing, or the one change that a line makes. People whom the bringer may not keep are left as they are. */
function changeOf(
  entry: Entry,
  member: Member,
  unitKey: string | null,
  units: readonly Unit[],
  powers: Powers,
): Change[] {
  const to = {
    name: entry.name,
    email: entry.email || member.email,
    staffNumber: entry.staffNumber || member.staffNumber,
    unitKey: unitKey ?? member.unitId,
    roles: entry.roles.filter(role => !holds(member, role, unitKey)),
  }
  const says = differences(to, member, units, entry.team || entry.service || entry.directorate)
  const isBack = member.leftOn !== null
  return says.length > 0 && powers.mayKeep(member) ? [{ ...to, id: member.id, was: member.name, isBack, says }] : []
}

function holds({ roles }: Member, role: GivenRole, unitKey: string | null): boolean {
  return roles.some(held => held.role === role && (role !== 'line-manager' || held.unitId === unitKey))
}

/** What will be different, in words that go on from somebody's name. `unitName` is what the list calls their team. */
function differences(to: Addition, member: Member, units: readonly Unit[], unitName: string): string[] {
  const unit = units.find(({ id }) => id === to.unitKey)?.name ?? unitName
  return [
    member.leftOn && 'is back',
    to.name !== member.name && `is called ${to.name}`,
    to.email !== member.email && `has the address ${to.email}`,
    to.staffNumber !== member.staffNumber && `has the staff number ${to.staffNumber}`,
    to.unitKey !== member.unitId && `works in ${unit}`,
    to.roles.length > 0 && `is ${to.roles.map(role => roleNames[role]).join(' and ')}`,
  ].filter(text => typeof text === 'string')
}

/** Whoever brings the list does not say of themselves that they have left. */
function missingOf(members: readonly Member[], { of }: Matches, { isSelf }: Powers): Member[] {
  const onList = new Set([...of.values()].map(({ id }) => id))
  return members.filter(member => member.leftOn === null && !onList.has(member.id) && !isSelf(member))
}
