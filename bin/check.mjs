// Everything CI runs. Stops at the first check that fails; the last line counts what passed and what failed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'
import { ensureInstalled } from './setup.mjs'

const checks = [
  { title: 'Types', command: 'tsc' },
  { title: 'Lint and format', command: 'biome', args: ['check', '--error-on-warnings'] },
  { title: 'Unused code', command: 'knip' },
]

await ensureInstalled()
let passed = 0
for (const check of checks) {
  if (run(check) !== 0) finish(passed, 1)
  passed += 1
}
const tests = runTests()
finish(passed + tests.passed, tests.failed)

function run({ title, command, args = [] }) {
  console.log(`\n── ${title} ──`)
  const { status, error } = spawnSync(join(root, 'node_modules', '.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error) console.error(error.message)
  if (status === 0) console.log('OK')
  return status
}

/** A run that ends badly without a failed test, such as one that could not start, still counts as a failure. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-check-'))
  const report = join(folder, 'tests.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const status = run({ title: 'Tests', command: 'vitest', args: ['run', ...reporters] })
    const { numPassedTests, numFailedTests } = readCounts(report)
    return { passed: numPassedTests, failed: status === 0 ? 0 : Math.max(1, numFailedTests) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readCounts(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  }
}

function finish(good, bad) {
  console.log(`\n${good} passed, ${bad} failed`)
  process.exit(bad === 0 ? 0 : 1)
}
