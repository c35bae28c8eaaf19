import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { access } from '../src/access.ts'
import { loadExampleStrategy } from '../src/example/load.ts'
import { asViewer } from '../src/platform/db.ts'
import { loadExample } from '../src/releases/example.ts'
import { keysInAddresses, makeBelongings } from './belongings.ts'
import { makeTenfold } from './rows/tenfold.ts'
import { openWorld, type Person, type World } from './world.ts'

/** The most statements that a page may send to the database, with those that open and end its transactions. */
const most = 18

/** How many statements each page took, by its address. */
type Counts = ReadonlyMap<string, number>

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Visit = Readonly<{ status: number; statements: number; links: readonly string[] }>

async function visit(person: Person, address: string): Promise<Visit> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const answer = await person.get(address)
    const links = [...(await answer.text()).matchAll(/href="(\/app[^"#]*)/g)]
    const statements = asked.mock.calls.length
    return { status: answer.status, statements, links: links.map(([, href = '']) => href.replaceAll('&amp;', '&')) }
  } finally {
    asked.mockRestore()
  }
}

/** Every page that one comes to by following links, from these on. */
async function walkFrom(person: Person, addresses: readonly string[]): Promise<Counts> {
  const counts = new Map<string, number>()
  const ahead = [...addresses]
  for (let address = ahead.pop(); address !== undefined; address = ahead.pop()) {
    if (counts.has(address)) continue
    const { status, statements, links } = await visit(person, address)
    expect(status, address).toBeLessThan(400)
    counts.set(address, statements)
    ahead.push(...links)
  }
  return counts
}

/** Somebody whose organisation owns one of everything, with the address of every page there is. */
async function withBelongings(): Promise<[Person, string[]]> {
  const person = await world.signedIn('Aldermoor')
  const theirs = await makeBelongings(world, person)
  const routes = Object.keys(access).filter(route => route.startsWith('GET '))
  const addresses = routes.map(route => {
    const path = route.slice('GET '.length)
    const id = theirs.find(({ under }) => path.startsWith(under))?.id ?? ''
    return path.replace(/:(\w+)/g, (_, name: string) => (/id$/i.test(name) ? id : (keysInAddresses[name] ?? '1')))
  })
  return [person, addresses]
}

async function withExample(): Promise<[Person, string[]]> {
  const person = await world.signedIn('Bramley')
  await asViewer(world.house.app, person.viewer, async tx => {
    await loadExampleStrategy(tx, person.viewer, '2027-05-12')
    await loadExample(tx, person.viewer, '2027-05-12')
  })
  return [person, ['/app']]
}

test('no page sends more than a fixed number of statements to the database, and ten times as many rows take no more', {
  timeout: 300_000,
}, async () => {
  const walked: [Person, Counts][] = []
  for (const [person, addresses] of [await withBelongings(), await withExample()]) {
    walked.push([person, await walkFrom(person, addresses)])
  }
  for (const [, counts] of walked) expect([...counts].filter(([, statements]) => statements > most)).toEqual([])

  const grown = await makeTenfold(world.database)
  expect(grown.length).toBeGreaterThan(40)
  for (const [person, counts] of walked) {
    for (const [address, before] of counts) {
      const { status, statements } = await visit(person, address)
      expect(status, address).toBeLessThan(400)
      expect(statements, address).toBeLessThanOrEqual(before)
    }
  }
})
