import type { Person } from './world.ts'

/** A masterclass on 2 June 2027, three weeks after the clock of a test stands still. */
export const masterclass = {
  ...{ title: 'Allyship at work', kind: 'masterclass', entry: 'open', form: 'both', place: 'Town hall, Leeds' },
  ...{ 'held-day': '2', 'held-month': '6', 'held-year': '2027', starts: '10:00', ends: '12.30 pm' },
  ...{ 'online-address': 'https://meet.example.org/abc', contact: 'Asha, asha@example.org' },
}

const idIn = (response: Response) => response.headers.get('location')?.match(/[0-9a-f-]{36}/)?.[0] ?? ''

/** An event that everyone is told of. */
export async function tellOfEvent(owner: Person, more: Record<string, string> = {}): Promise<string> {
  const id = idIn(await owner.post('/app/events', { ...masterclass, ...more }))
  await owner.post(`/app/events/${id}/telling`)
  return id
}

/** What a guest fills in. */
export const guest = (name: string, more: Record<string, string> = {}) => ({
  ...{ name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org` },
  ...{ organisation: 'Bramley Homes', role: 'HR adviser' },
  ...more,
})
