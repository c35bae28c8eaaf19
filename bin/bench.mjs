// Measures what must be fast, each beside its limit. Names pick measures of bench/; --json prints one line for each.
import { mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundling, ensureBuilt } from './build.mjs'
import { root } from './root.mjs'
import { ensureInstalled } from './setup.mjs'

const asJson = process.argv.includes('--json')
const named = process.argv.slice(2).filter(word => !word.startsWith('--'))
const known = readdirSync(join(root, 'bench'))
  .filter(name => name.endsWith('.ts'))
  .map(name => basename(name, '.ts'))

const unknown = named.filter(name => !known.includes(name))
if (unknown.length > 0) {
  console.error(`There is no measure called ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  process.exit(2)
}

await ensureInstalled()
await ensureBuilt()
const print = asJson ? line => console.log(JSON.stringify(line)) : printRow
for (const name of named.length > 0 ? named : known) print({ name, ...judge(await measure(name)) })
process.exit(0)

async function measure(name) {
  const { build } = await import('esbuild')
  const outfile = join(root, '.goldthread', 'bench', `${name}.mjs`)
  mkdirSync(join(root, '.goldthread', 'bench'), { recursive: true })
  await build({ ...bundling, entryPoints: [join(root, 'bench', `${name}.ts`)], outfile })
  return (await import(pathToFileURL(outfile).href)).measure()
}

function judge({ value, unit, limit, atLeast, against, ratio, curve }) {
  return {
    value: round(value),
    unit,
    limit,
    held: limit === null || (atLeast ? value >= limit : value <= limit),
    against,
    ratio: ratio && round(ratio),
    curve,
  }
}

function round(value) {
  return Number(value.toPrecision(4))
}

function printRow({ name, value, unit, limit, held, against, ratio, curve }) {
  const bound = limit === null ? '' : `limit ${limit} ${unit}  ${held ? 'held' : 'NOT HELD'}`
  const compared = against === undefined ? '' : `  against ${against} (ratio ${ratio})`
  console.log(
    `${name.padEnd(28)}${String(value).padStart(10)} ${unit.padEnd(4)}  ${bound}${compared}${curve ? `  (${curve})` : ''}`,
  )
}
