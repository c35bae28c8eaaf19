import type { Role } from './role.ts'

/**
 * What one may do, and who may: this table and `src/access.ts`, which says what each route asks for, are the whole of
 * it. `docs/states.md` shows both as one matrix, and a test tries every cell of it.
 */
const holders = {
  /** What every signed-in person has: their own page, and what was released for everyone. */
  'be here': 'everyone',
  /** Take up a framework, begin and close cycles, agree plans. */
  'lead the strategy': ['owner', 'edi-lead'],
  /** Write on the thread: evidence, promises, actions, decisions. Whoever looks after one of them may write on it too. */
  'work on the strategy': [
    'owner',
    'edi-lead',
    'hr-analyst',
    'line-manager',
    'sponsor',
    'board-member',
    'network-chair',
    'facilitator',
    'guardian',
  ],
  /** Goals that a leader shows only to a few. The sponsor of the strategy reads them too. */
  'read what leaders keep to a few': ['owner', 'hr-analyst'],
  /** Answers that were brought and are not released yet, and the words of what is. */
  'work on answers': ['owner', 'edi-lead', 'hr-analyst'],
  /** Notes of the occasions one runs, and of no others; those who work on answers write all of them. */
  'write notes': ['owner', 'edi-lead', 'hr-analyst', 'facilitator'],
  /** Events: telling of them, who has a place, and who came. */
  'run events': ['owner', 'edi-lead', 'hr-analyst', 'facilitator', 'network-chair'],
  /** Who works here. A line manager sees the people of their own teams. */
  'see people': ['owner', 'edi-lead', 'hr-analyst', 'line-manager'],
  /** The staff list and the teams: adding, changing, leaving, ways in. */
  'keep the staff list': ['owner', 'hr-analyst'],
  'give roles': ['owner'],
  /** The organisation's name, how long things are kept, and how its people sign in. */
  'keep the organisation': ['owner'],
  'read what was done': ['owner'],
  /** How people's data is protected here, in full. */
  'read the assessment': ['owner', 'edi-lead', 'hr-analyst', 'sponsor', 'board-member', 'guardian'],
} as const satisfies Record<string, 'everyone' | readonly Role[]>

export type Permission = keyof typeof holders

/** May whoever has these roles do this? */
export function may({ roles }: Readonly<{ roles: readonly Role[] }>, permission: Permission): boolean {
  const those: 'everyone' | readonly Role[] = holders[permission]
  return those === 'everyone' || roles.some(role => those.includes(role))
}

/** Whoever may do this: everyone, or these roles. */
export function whoMay(permission: Permission): 'everyone' | readonly Role[] {
  return holders[permission]
}
