import { type GivenRole, givenRoles } from '../../people/role.ts'

/** A role other than that of a line manager, which is one of a unit. */
export type PlainRole = Exclude<GivenRole, 'line-manager'>

export const plainRoles: readonly PlainRole[] = givenRoles.filter(role => role !== 'line-manager')

export const roleHints: Readonly<Record<PlainRole, string>> = {
  owner: 'Gives roles, keeps the settings, and reads what was done. Have two.',
  'edi-lead': 'Works on answers and releases, and sees the staff list.',
  'hr-analyst': 'Keeps the staff list, and works on answers and releases.',
  sponsor: 'Answers for the strategy, and reads how people’s data is protected.',
  'board-member': 'Governs, and reads how people’s data is protected.',
  'network-chair': 'Speaks for a staff network.',
  facilitator: 'Holds events.',
  guardian: 'Hears those who speak up.',
}
