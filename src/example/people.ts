import { addMember } from '../members/queries.ts'
import type { PlainRole } from '../members/roles/plain-role.ts'
import { giveRole } from '../members/roles/queries.ts'
import type { Viewer } from '../people/viewer.ts'
import type { Tx } from '../platform/schema.ts'

type Invented = Readonly<{ name: string; roles: readonly PlainRole[] }>

/** Who works in the example. None of them has a way in. */
const invented = {
  carys: { name: 'Carys Example', roles: ['edi-lead'] },
  dele: { name: 'Dele Example', roles: ['sponsor'] },
  priya: { name: 'Priya Example', roles: ['hr-analyst'] },
  tomasz: { name: 'Tomasz Example', roles: [] },
  morag: { name: 'Morag Example', roles: ['network-chair'] },
} as const satisfies Record<string, Invented>

/** Those, and whoever set the organisation up. */
export type Who = keyof typeof invented | 'you'
export type People = Readonly<Record<Who, Viewer>>

/** Adds them, each as somebody who can act. */
export async function addPeople(tx: Tx, viewer: Viewer): Promise<People> {
  const added: [string, Viewer][] = [['you', viewer]]
  for (const [who, { name, roles }] of Object.entries(invented)) {
    const memberId = await addMember(tx, viewer, { name, email: null, staffNumber: null, unitId: null })
    if (!memberId) throw new Error('Somebody of the example was there already.')
    for (const role of roles) await giveRole(tx, viewer, memberId, role)
    added.push([who, { ...viewer, memberId, name, roles: ['member', ...roles] }])
  }
  return Object.fromEntries(added) as People
}
