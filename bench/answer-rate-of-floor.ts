import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../src/platform/root.ts'
import { type Asked, atOnce, timeOf, withAsked } from '../test/load/respondents.ts'
import { freePort } from '../test/process/application.ts'

const rounds = 9
const each = 300
const many = 32

type Measured = { value: number; unit: string; limit: number; atLeast: true; curve: string }

/**
 * How many answers a second are kept, against a bare handler that keeps the same form in one row of the same database,
 * as lasting: turn by turn in one run, and the middle one of the ratios. Making the ballots is not counted.
 */
export async function measure(): Promise<Measured> {
  return withAsked(1, asked =>
    withFloor(asked, async floor => {
      const compared: { bare: number; own: number }[] = []
      for (let round = -1; round < rounds; round += 1) {
        const forms = Array.from({ length: each }, asked.makeAnswer)
        const bare = await rateOf(forms, body => timeOf(floor, { method: 'POST', body }))
        const own = await rateOf(forms, asked.putAnswer)
        if (round >= 0) compared.push({ bare, own })
      }
      const { bare, own } = compared.sort((a, b) => a.own / a.bare - b.own / b.bare)[Math.floor(rounds / 2)]!
      const curve = `${own.toFixed(0)} answers a second against ${bare.toFixed(0)}`
      return { value: own / bare, unit: 'ratio', limit: 0.5, atLeast: true, curve }
    }),
  )
}

async function rateOf(forms: URLSearchParams[], send: (body: URLSearchParams) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await atOnce(many, forms, send)
  return (forms.length * 1000) / (performance.now() - began)
}

async function withFloor<T>({ address }: Asked, use: (floor: string) => Promise<T>): Promise<T> {
  const outfile = join(root, '.goldthread', 'bench', 'floor.mjs')
  await build({
    ...{ absWorkingDir: root, entryPoints: ['bench/measured/floor.ts'], outfile },
    ...{ bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' },
  })
  const port = await freePort()
  const floor = fork(outfile, [address, String(port)])
  await once(floor, 'message')
  try {
    return await use(`http://127.0.0.1:${port}/`)
  } finally {
    floor.kill()
    await once(floor, 'exit')
  }
}
