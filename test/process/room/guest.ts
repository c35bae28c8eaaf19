import { Agent } from 'node:http'
import { livePaths } from '../../../src/live/paths.ts'
import { type Answered, ask } from './asking.ts'
import { type Following, follow, type Heard } from './following.ts'

/** Somebody in a room of real processes, as their browser reaches it. */
export type Guest = Readonly<{
  cookie: string
  get(path: string): Promise<Answered>
  /** Sends a form; by script unless said otherwise. */
  post(path: string, form: Record<string, string> | URLSearchParams, accept?: string): Promise<Answered>
  /** Follows what changes, and comes again by itself. Throws when it does not get through the first time. */
  follow(heard: Heard): Promise<Following>
  /** Everything open breaks, and nothing gets through for so many ms. */
  lose(milliseconds: number): void
  leave(): void
}>

const within = 10_000

/** Joins with a code, without a name, through the pages one after another. Throws when one of them is not as it should be. */
export async function joinAt(url: string, code: string): Promise<Guest> {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const door = `${url}${livePaths.join(code)}`
  const page = await ask(door, { agent })
  if (page.status !== 200) throw new Error(`The door: ${page.status}`)
  const joined = await ask(door, { agent, headers: { origin: url }, form: new URLSearchParams({ name: '' }) })
  const cookie = joined.headers['set-cookie']?.[0]?.split(';')[0]
  if (joined.status !== 303 || !cookie) throw new Error(`Joining: ${joined.status}`)
  const guest = guestAt(url, cookie, agent)
  const here = await guest.get(livePaths.here)
  if (here.status !== 200) throw new Error(`Being there: ${here.status}`)
  return guest
}

function guestAt(url: string, cookie: string, agent: Agent): Guest {
  let awayUntil = 0
  const all: Following[] = []
  const isAway = () => performance.now() < awayUntil
  const reach = async (path: string, accept: string, form?: URLSearchParams) => {
    if (isAway()) throw new Error('There is no connection.')
    const headers = { cookie, origin: url, accept }
    return ask(url + path, { agent, headers, signal: AbortSignal.timeout(within), ...(form && { form }) })
  }
  return {
    cookie,
    get: path => reach(path, 'text/html'),
    post: (path, form, accept = 'application/json') => reach(path, accept, new URLSearchParams(form)),
    async follow(heard) {
      const following = await follow(url + livePaths.stream, cookie, { heard, isAway })
      all.push(following)
      return following
    },
    lose(milliseconds) {
      awayUntil = performance.now() + milliseconds
      agent.destroy()
      for (const following of all) following.breakOff()
    },
    leave() {
      for (const following of all) following.leave()
      agent.destroy()
    },
  }
}
