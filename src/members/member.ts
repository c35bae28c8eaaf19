import type { GivenRole } from '../people/role.ts'

/** A role somebody has; a line manager has it of a unit. */
export type HeldRole = Readonly<{ role: GivenRole; unitId: string | null }>

/** Somebody on the staff list. Days are such as `2027-05-12`. */
export type Member = Readonly<{
  id: string
  name: string
  email: string | null
  staffNumber: string | null
  unitId: string | null
  invitedOn: string | null
  joinedOn: string | null
  leftOn: string | null
  /** When everything about somebody who has left is deleted. */
  eraseOn: string | null
  roles: readonly HeldRole[]
}>

export type Standing = 'waiting' | 'invited' | 'joined' | 'left'

/** How far somebody has come. */
export function standingOf({ invitedOn, joinedOn, leftOn }: Member): Standing {
  if (leftOn) return 'left'
  if (joinedOn) return 'joined'
  return invitedOn ? 'invited' : 'waiting'
}

export const standingWords: Readonly<Record<Standing, string>> = {
  waiting: 'Not invited yet',
  invited: 'Invited',
  joined: 'Joined',
  left: 'Has left',
}
