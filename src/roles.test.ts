import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPasskey, type Belonging, keysInAddresses, makeBelongings } from '../test/belongings.ts'
import { openSurvey } from '../test/surveys.ts'
import { openVisitor } from '../test/visitor.ts'
import { openWorld, type Person, type World } from '../test/world.ts'
import { access } from './access.ts'
import type { Open } from './context.ts'
import { givenRoles, type Role, roleNames } from './people/role.ts'
import { signInLine } from './people/sign-in-line.ts'
import { root } from './platform/root.ts'

/**
 * The matrix of docs/states.md: which role may use which route. The page is what was decided; these tests hold the
 * application to it, cell by cell. MATRIX=1 writes the table again from src/access.ts and src/people/permission.ts.
 */
const roles: readonly Role[] = [...givenRoles, 'member']
const page = join(root, 'docs', 'states.md')
const [begin, end] = ['<!-- who may use which route -->', '<!-- end -->']

type Row = Readonly<{ route: string; who: ReadonlySet<Role> }>

function readMatrix(): Row[] {
  const text = readFileSync(page, 'utf8').split(begin)[1]?.split(end)[0] ?? ''
  const [heading = '', , ...lines] = text.trim().split('\n')
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  const columns = cells(heading).slice(1)
  expect(columns).toEqual(roles.map(role => roleNames[role]))
  return lines.map(line => {
    const [route = '', ...marks] = cells(line)
    const who = new Set(roles.filter((_, i) => marks[i] === '●'))
    return { route: route.replaceAll('`', ''), who }
  })
}

let world: World
let owner: Person
let belongings: readonly Belonging[]
let people: ReadonlyMap<Role, Person>
/** What is somebody's own, and nobody else's. */
const own = new Map<Role, readonly Belonging[]>()
let bare: Hono<Open>
beforeAll(async () => {
  world = await openWorld()
  owner = await world.signedIn()
  belongings = await makeBelongings(world, owner)
  people = await onePersonForEachRole()
  // A survey in which all of them are asked: that somebody is, no role can say.
  const survey = { under: '/app/surveys/', id: await openSurvey(world, owner, [...people.values()]) }
  for (const [role, theirs] of own) own.set(role, [...theirs, survey])
  // An occasion that the facilitator runs: no role can say that either.
  await world.house.keeper
    .updateTable('listening_occasions')
    .set({ run_by: people.get('facilitator')!.viewer.memberId })
    .where('id', '=', idUnder('/app/listening/occasions/'))
    .execute()
  bare = bareLine()
  if (process.env.MATRIX) await writeMatrix()
})
afterAll(() => world.close())

/** A line manager is one of the team that the person among the belongings works in. */
async function onePersonForEachRole(): Promise<Map<Role, Person>> {
  const unitId = idUnder('/app/teams/')
  await owner.post(`/app/people/${idUnder('/app/people/')}/details`, { name: 'Carys Bowen', unit: unitId })
  const found = new Map<Role, Person>()
  for (const role of roles) {
    const held = role === 'member' ? [] : [role === 'line-manager' ? { role, unitId } : { role }]
    const person = await world.colleagueOf(owner, held, roleNames[role])
    found.set(role, person)
    own.set(role, [{ under: '/app/you/passkeys/', id: await addPasskey(person) }])
  }
  return found
}

const idUnder = (under: string) => belongings.find(each => each.under === under)?.id ?? ''

/** The real sign-in line with the real table, and behind it nothing but a word that says one got through. */
function bareLine(): Hono<Open> {
  const app = new Hono<Open>()
  app.notFound(c => c.text('nothing here', 404))
  app.use(async (c, next) => {
    c.set('db', world.house.app)
    c.set('clock', world.house.clock)
    c.set('publicUrl', world.house.publicUrl)
    c.set('frame', { manifest: {}, home: '/' })
    await next()
  })
  app.use(signInLine(access, { stations: {}, places: [] }))
  for (const route of Object.keys(access)) {
    const [method = '', path = ''] = route.split(' ')
    app.on(method, path, c => c.text('through'))
  }
  return app
}

async function getsThrough(role: Role, route: string): Promise<boolean> {
  const [method = ''] = route.split(' ')
  const visitor = openVisitor(bare, { cookie: cookieOf(role) })
  const answer = await visitor.send(addressOf(route, role), { method })
  return (await answer.text()) === 'through'
}

const cookieOf = (role: Role) => people.get(role)!.cookie

function addressOf(route: string, role: Role): string {
  const [, path = ''] = route.split(' ')
  const all = [...(own.get(role) ?? []), ...belongings]
  const id = all.find(({ under }) => path.startsWith(under))?.id ?? '0f0e0d0c-0b0a-4988-8776-655443322110'
  return path.replace(/:(\w+)/g, (_, name: string) => (/id$/i.test(name) ? id : (keysInAddresses[name] ?? '1')))
}

test('every route behind the sign-in line stands in the matrix, and no other', () => {
  expect(readMatrix().map(({ route }) => route)).toEqual(Object.keys(access))
})

test('the sign-in line lets each role through where the matrix says so, and nowhere else', async () => {
  for (const { route, who } of readMatrix()) {
    for (const role of roles) expect(await getsThrough(role, route), `${role}: ${route}`).toBe(who.has(role))
  }
})

// Some three thousand pages: the time is for all of them together.
test('on the real pages, whoever may not finds nothing, and whoever may finds a page', {
  timeout: 300_000,
}, async () => {
  for (const { route, who } of readMatrix()) {
    const [method = ''] = route.split(' ')
    for (const role of roles.filter(each => !who.has(each) || method === 'GET')) {
      const answer = await people.get(role)!.send(addressOf(route, role), { method })
      if (who.has(role)) expect(answer.status, `${role}: ${route}`).toBeLessThan(400)
      else expect(answer.status, `${role}: ${route}`).toBe(404)
    }
  }
})

test('a page leads nobody to where they may not go', async () => {
  for (const role of roles) {
    const person = people.get(role)!
    const home = await (await person.get('/app')).text()
    const links = [...home.matchAll(/href="(\/app[^"#?]*)/g)].map(([, href = '']) => href)
    for (const href of new Set(links)) expect((await person.get(href)).status, `${role}: ${href}`).toBeLessThan(400)
  }
})

async function writeMatrix(): Promise<void> {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines: string[] = []
  for (const route of Object.keys(access)) {
    const marks: string[] = []
    for (const role of roles) marks.push((await getsThrough(role, route)) ? '●' : '·')
    lines.push(row([`\`${route}\``, ...marks]))
  }
  const heading = [row(['', ...roles.map(role => roleNames[role])]), row(['---', ...roles.map(() => '---')])]
  const text = readFileSync(page, 'utf8')
  const [before = '', rest = ''] = text.split(begin)
  writeFileSync(page, `${before}${begin}\n${[...heading, ...lines].join('\n')}\n${end}${rest.split(end)[1] ?? ''}`)
}
