// npm test, then one start of the built application, which must answer a page. The counts come last.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const counts = /^(\d+) passed, (\d+) failed$/

const tests = await runTests()
const starts = await startsAndAnswers()
console.log(`${tests.passed + (starts ? 1 : 0)} passed, ${tests.failed + (starts ? 0 : 1)} failed`)
process.exit(tests.failed === 0 && starts ? 0 : 1)

/** Shows what npm test prints as it comes, but keeps its counts for the end. */
async function runTests() {
  const child = spawn('npm', ['test'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let found
  for await (const line of createInterface({ input: child.stdout })) {
    const match = counts.exec(line)
    if (match) found = { passed: Number(match[1]), failed: Number(match[2]) }
    else console.log(line)
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const { passed, failed } = found ?? { passed: 0, failed: 1 }
  return { passed, failed: child.exitCode === 0 ? failed : Math.max(1, failed) }
}

async function startsAndAnswers() {
  console.log('── One start of the built application ──')
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-ci-'))
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'bin', 'goldthread.mjs'), 'serve'], {
    env: { ...process.env, PORT: String(port), GOLDTHREAD_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const answered = await answersAPage(`http://localhost:${port}/`, child)
  child.kill('SIGTERM')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  rmSync(folder, { recursive: true, force: true })
  const stopped = child.exitCode === 0
  console.log(
    answered && stopped ? 'OK\n' : `It ${answered ? 'answered' : 'did not answer'} and ended with ${child.exitCode}.\n`,
  )
  return answered && stopped
}

async function answersAPage(url, child) {
  for (const began = Date.now(); Date.now() - began < 60_000 && child.exitCode === null; await pause(100)) {
    const text = await fetch(url)
      .then(response => response.ok && response.text())
      .catch(() => false)
    if (text) return text.includes('<title>') && text.includes('Goldthread')
  }
  return false
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
