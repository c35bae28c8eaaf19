import { idIn } from './acting.ts'
import { fieldsOf } from './markup.ts'
import type { Fields } from './visitor.ts'
import type { Person } from './world.ts'

/** A day as a form has it: `from-day`, `from-month`, `from-year`. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** Names the sponsor of the strategy, as its form says who is so far; the id of the term. */
export async function nameSponsor(lead: Person, sponsor: Person, from = '2027-05-12', until = '2029-05-11') {
  const { seen = '' } = fieldsOf(await (await lead.get('/app/leadership/sponsors/new')).text())
  const days = { ...dayFields('from', from), ...dayFields('until', until) }
  const answer = await lead.post('/app/leadership/sponsors', { who: sponsor.email, seen, ...days })
  return idIn(answer.headers.get('location'), 'sponsors')
}

const goal = { title: 'Work a night shift each quarter', sign: 'It is on the rota', seenBy: 'everyone' }

export async function setGoal(leader: Person, fields: Fields = {}): Promise<string> {
  const answer = await leader.post('/app/leadership/goals', { ...goal, ...dayFields('due', '2028-05-01'), ...fields })
  return idIn(answer.headers.get('location'), 'goals')
}

/** The id of the newest review that is not closed, as the page of leadership has it. */
export async function openReview(person: Person, sponsor: string): Promise<string> {
  return idIn(await (await person.get(`/app/leadership/sponsors/${sponsor}`)).text(), 'reviews')
}
