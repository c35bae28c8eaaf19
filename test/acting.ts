import { elementsOf, textOf } from './markup.ts'
import type { Fields } from './visitor.ts'
import type { Person } from './world.ts'

/** What a page says in its main part. */
export async function mainOf(response: Response): Promise<string> {
  const [found] = elementsOf(await response.text(), 'main')
  return found ? textOf(found) : ''
}

export async function main(person: Person, address: string): Promise<string> {
  return mainOf(await person.get(address))
}

/** The first id under an address in a text. */
export const idIn = (text: string | null, under: string) =>
  text?.match(new RegExp(`${under}/([0-9a-f-]{36})`))?.[1] ?? ''

/** Takes up a framework and begins the first of its elements; the id of the cycle. */
export async function beginCycle(owner: Person): Promise<string> {
  await owner.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = idIn(await (await owner.get('/app/strategy')).text(), 'elements')
  await owner.post(`/app/strategy/elements/${element}/cycles`, { owner: owner.email })
  return idIn(await (await owner.get(`/app/strategy/elements/${element}`)).text(), 'cycles')
}

/** Writes a promise into the plan of a cycle whose analysis is not finished yet. */
export async function promise(owner: Person, cycle: string, measure: string, due = '2028-05-01'): Promise<string> {
  const [year = '', month = '', day = ''] = due.split('-')
  await owner.post(`/app/strategy/cycles/${cycle}/analysis`, { found: 'Nights have nobody to turn to.' })
  const words = { measure, baseline: '29%', target: '50%', method: 'The same survey' }
  await owner.post(`/app/strategy/cycles/${cycle}/promises`, {
    ...words,
    ...{ 'due-day': day, 'due-month': month, 'due-year': year },
  })
  const page = await (await owner.get(`/app/strategy/cycles/${cycle}`)).text()
  const made = [...page.matchAll(/href="\/app\/strategy\/promises\/([0-9a-f-]{36})"[^>]*>([^<]*)/g)]
  return made.find(([, , text]) => text?.includes(measure))?.[1] ?? ''
}

/** An action as its form says it. */
export const contact = {
  title: 'A contact on shift, every night',
  words: 'From 1 June.',
  'due-day': '1',
  'due-month': '6',
  'due-year': '2027',
}

export async function addAction(person: Person, cycle: string, fields: Fields = {}): Promise<string> {
  const address = `/app/strategy/cycles/${cycle}/actions`
  const response = await person.post(address, { ...contact, owner: person.email, ...fields })
  return idIn(response.headers.get('location'), 'actions')
}
