import { startSession } from '../../src/people/queries.ts'
import { attribute, elementsOf } from '../markup.ts'
import { openVisitor, type Visitor } from '../visitor.ts'
import type { World } from '../world.ts'

/** Somebody of an invented organisation, at their browser, and the team they work in. */
export type Employee = Visitor &
  Readonly<{
    memberId: string
    team: string | null
    /** The same person, who signs in once more: no visit lasts for ever. */
    again(): Promise<Employee>
  }>

/** Directorate, service, team, and how many invented people work in it. 399, and whoever runs it. */
const teams = [
  ['Adult services', 'Home care', 'North round', 60],
  ['Adult services', 'Home care', 'South round', 55],
  ['Adult services', 'Home care', 'Nights', 24],
  ['Adult services', 'Care homes', 'Oak House', 48],
  ['Adult services', 'Care homes', 'Elm House', 41],
  ['Adult services', 'Care homes', 'Willow House', 9],
  ['Adult services', 'Social work', 'East', 37],
  ['Adult services', 'Social work', 'West', 33],
  ['Adult services', 'Social work', 'Hospital', 12],
  ['Central services', 'People and learning', 'People', 14],
  ['Central services', 'People and learning', 'Learning', 6],
  ['Central services', 'Money and machines', 'Money', 18],
  ['Central services', 'Money and machines', 'Machines', 21],
  ['Central services', 'Money and machines', 'Buildings', 4],
  ['Community', 'Partners', 'Grants', 11],
  ['Community', 'Partners', 'Networks', 6],
] as const

/** A staff list as it comes from HR: nobody on it is real, and a third have no e-mail. */
function staffList(): string {
  let number = 0
  const lines = teams.flatMap(([directorate, service, team, people]) =>
    Array.from({ length: people }, (_, i) => {
      number += 1
      const email = number % 3 === 0 ? '' : `invented-${number}@bramblewick.example`
      const role = number === 1 ? 'HR analyst' : number === 2 ? 'EDI lead' : i === 0 ? 'Line manager' : ''
      return [`Invented Person ${number}`, email, String(1000 + number), directorate, service, team, role].join(',')
    }),
  )
  return ['Name,E-mail,Staff number,Directorate,Service,Team,Role', ...lines].join('\n')
}

/** Brings the staff list as whoever keeps it does: sends the file, looks at what it would do, says yes. */
export async function bringStaff(owner: Visitor): Promise<void> {
  const body = new FormData()
  body.append('file', new File([staffList()], 'staff.csv'))
  const brought = await owner.send('/app/people/lists', { method: 'POST', body })
  const path = brought.headers.get('location') ?? ''
  const boxes = elementsOf(await (await owner.get(path)).text(), 'input')
  const seen = boxes.find(box => attribute(box, 'name') === 'seen')
  const applied = await owner.post(path, { seen: attribute(seen!, 'value') ?? '' })
  if (applied.status !== 303) throw new Error(`The staff list was not taken: ${applied.status}`)
}

/** Everyone who works there, each signed in at a browser of their own; first whoever runs it, then as on the list. */
export async function signInAll(world: World, organisationId: string): Promise<Employee[]> {
  const members = await world.house.keeper
    .selectFrom('members as m')
    .leftJoin('units as u', 'u.id', 'm.unit_id')
    .where('m.organisation_id', '=', organisationId)
    .where('m.left_on', 'is', null)
    .select(['m.id', 'u.name as team'])
    .orderBy('m.staff_number', sort => sort.asc().nullsFirst())
    .execute()
  return Promise.all(members.map(({ id, team }) => signIn(world, { organisationId, memberId: id }, team)))
}

async function signIn(
  world: World,
  somebody: Readonly<{ organisationId: string; memberId: string }>,
  team: string | null,
) {
  const { keeper, clock } = world.house
  const now = clock.now()
  const secret = await keeper
    .transaction()
    .execute(tx => startSession(tx, somebody, { way: 'link', device: 'An invented browser', now }))
  const visitor = openVisitor(world.app, { cookie: `goldthread=${secret}; Path=/app` })
  return { ...visitor, memberId: somebody.memberId, team, again: () => signIn(world, somebody, team) }
}
