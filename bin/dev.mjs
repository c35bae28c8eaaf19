// Serves, and builds and serves again whenever a source changes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { ensureInstalled } from './setup.mjs'

await ensureInstalled()

let server = serve()
let timer
let restarting = false
let changedMeanwhile = false

for (const folder of ['src', 'content', 'db']) {
  watch(join(root, folder), { recursive: true }, (_, name) => {
    if (name?.includes('.test.')) return
    clearTimeout(timer)
    timer = setTimeout(restart, 150)
  })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    await stop()
    process.exit(0)
  })
}

function serve() {
  return spawn(process.execPath, [join(root, 'bin', 'serve-dev.mjs')], { stdio: 'inherit' })
}

async function restart() {
  if (restarting) {
    changedMeanwhile = true
    return
  }
  restarting = true
  console.log('\nSomething changed: starting again.')
  await stop()
  server = serve()
  restarting = false
  if (changedMeanwhile) {
    changedMeanwhile = false
    await restart()
  }
}

async function stop() {
  if (server.exitCode !== null || server.signalCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}
