import type { World } from '../world.ts'
import type { Employee } from './organisation.ts'
import { signInAll } from './organisation.ts'
import { idIn, main } from './survey-days.ts'
import type { AskedWave } from './year.ts'

/** The EDI lead writes down what was heard, answers one thing with an action and the other with a no, and tells everyone. */
export async function answerWhatWasHeard(world: World, organisationId: string, { id }: AskedWave): Promise<void> {
  const [, , lead] = (await signInAll(world, organisationId)) as [Employee, Employee, Employee]
  const heard = `/app/surveys/${id}/heard`
  await lead.post(`${heard}/findings`, { words: 'Nights feel alone', topic: '3', gap: '' })
  await lead.post(`${heard}/findings`, { words: 'The canteen is shut at night', topic: '', gap: '' })
  const page = await (await lead.get(heard)).text()
  const [nights, canteen] = [...new Set([...page.matchAll(/\/app\/gaps\/([0-9a-f-]{36})/g)].map(([, gap]) => gap))]
  await lead.post(`/app/gaps/${nights}/answer`, { action: await planAction(world, lead) })
  await lead.post(`/app/gaps/${canteen}/refusal`, { why: 'It would cost two posts.' })
  await lead.post(`${heard}/telling`)
  await world.runJobs()
  if (!(await main(lead, heard)).includes('Everyone who was asked was told')) throw new Error('Nobody was told.')
}

/** An action in the first element of the strategy. */
async function planAction(world: World, lead: Employee): Promise<string> {
  const { name } = await world.house.keeper
    .selectFrom('members')
    .where('id', '=', lead.memberId)
    .select('name')
    .executeTakeFirstOrThrow()
  await lead.post('/app/strategy/frameworks', { framework: 'strategic-allyship' })
  const element = (await (await lead.get('/app/strategy')).text()).match(/strategy\/elements\/([0-9a-f-]{36})/)?.[1]
  await lead.post(`/app/strategy/elements/${element}/cycles`, { owner: name })
  const cycle = (await (await lead.get(`/app/strategy/elements/${element}`)).text()).match(
    /strategy\/cycles\/([0-9a-f-]{36})/,
  )?.[1]
  const due = { 'due-day': '1', 'due-month': '9', 'due-year': '2027' }
  const made = await lead.post(`/app/strategy/cycles/${cycle}/actions`, {
    title: 'Two on every night',
    owner: name,
    ...due,
  })
  return made.headers.get('location')?.match(/actions\/([0-9a-f-]{36})/)?.[1] ?? idIn(made)
}
