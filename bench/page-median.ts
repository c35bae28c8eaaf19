import { type Instance, withExample } from './measured/example-instance.ts'

const times = 60

/** Server time of a release page at the median: overview, question and breakdown, from request to whole answer. */
export async function measure(): Promise<{ value: number; unit: string; limit: number }> {
  return withExample(async instance => {
    const pages = ['', '/questions/1', '/questions/3', '/groups/1'].map(page => instance.release + page)
    for (const page of pages) await timeOf(instance, page)
    const all: number[] = []
    for (let i = 0; i < times; i++) for (const page of pages) all.push(await timeOf(instance, page))
    return { value: all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!, unit: 'ms', limit: 20 }
  })
}

async function timeOf({ get }: Instance, page: string): Promise<number> {
  const began = performance.now()
  const response = await get(page)
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${page} answered ${response.status}.`)
  return performance.now() - began
}
