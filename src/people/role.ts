/** What somebody can be beside a member. Everyone who is signed in is a member. */
export const givenRoles = [
  'owner',
  'edi-lead',
  'hr-analyst',
  'line-manager',
  'sponsor',
  'board-member',
  'network-chair',
  'facilitator',
  'guardian',
] as const

export type GivenRole = (typeof givenRoles)[number]
export type Role = GivenRole | 'member'

export const roleNames: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  'edi-lead': 'EDI lead',
  'hr-analyst': 'HR analyst',
  'line-manager': 'Line manager',
  sponsor: 'Sponsor',
  'board-member': 'Board member',
  'network-chair': 'Staff-network chair',
  facilitator: 'Facilitator',
  guardian: 'Guardian',
  member: 'Member',
}

export function isGivenRole(text: string): text is GivenRole {
  return (givenRoles as readonly string[]).includes(text)
}
