import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { root } from '../../src/platform/root.ts'

/** What one release of a million rows costs: seconds from start to end of the command, and megabytes at its peak. */
export type Cost = Readonly<{ seconds: number; megabytes: number }>

const rows = 1_000_000
const agree = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree', '']

/** Seventeen questions on an agree scale and three breakdowns: by team, by age, by ethnic group. */
const headings = [...Array.from({ length: 17 }, (_, q) => `Question ${q + 1}`), 'Team', 'Age', 'Ethnic group']

/** Runs the release command on a file of a million rows and twenty columns that is made for it. */
export async function releaseMillionRows(): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-million-'))
  try {
    const file = join(folder, 'answers.csv')
    await writeAnswers(file)
    return await release(file, join(folder, 'out'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeAnswers(path: string): Promise<void> {
  const out = createWriteStream(path)
  out.write(`${headings.join(',')}\n`)
  let seed = 42
  const draw = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 4_294_967_296) * below)
  }
  for (let row = 0; row < rows; row += 10_000) {
    let text = ''
    for (let i = 0; i < 10_000; i++) {
      for (let q = 0; q < 17; q++) text += `${agree[draw(agree.length)]},`
      text += `Team ${1 + Math.min(draw(60), draw(60))},${20 + 10 * draw(5)}-${29 + 10 * draw(1)},Group ${1 + draw(6)}\n`
    }
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}

/** Peak memory is what the process itself says at its end. */
const telling = `data:text/javascript,${encodeURIComponent('process.on("exit", () => process.stderr.write("\\npeak " + process.resourceUsage().maxRSS + "\\n"))')}`

async function release(file: string, out: string): Promise<Cost> {
  const by = ['Team', 'Age', 'Ethnic group'].flatMap(name => ['--by', name])
  const command = ['--import', telling, join(root, 'bin', 'goldthread.mjs'), 'release', file, ...by, '--out', out]
  const began = performance.now()
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', piece => {
    said += piece
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  const kilobytes = Number(/peak (\d+)/.exec(said)?.[1])
  if (code !== 0 || !kilobytes) throw new Error(`the release failed: ${said}`)
  return { seconds: (performance.now() - began) / 1000, megabytes: kilobytes / 1024 }
}
