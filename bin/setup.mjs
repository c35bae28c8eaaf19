// Installs what is missing or stale, and nothing else. Uses Node alone, since there may be nothing else yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { root } from './root.mjs'

const stampPath = join(root, 'node_modules', '.goldthread-stamp')

export async function ensureInstalled() {
  refuseOldNode()
  if (isInstalled()) return
  await alone('install', () => {
    if (!isInstalled()) install()
  })
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(
    `Goldthread needs Node 20.19 or later, and this is Node ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
}

function isInstalled() {
  const stamp = currentStamp()
  if (read(stampPath) === stamp) return true
  if (!matchesLock()) return false
  leaveStamp(stamp)
  return true
}

/** What was installed for one processor and system does not run on another, such as in a container. */
function currentStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
}

/** Someone may have installed with npm itself: it notes what it installed in a lock file of its own. */
function matchesLock() {
  const installed = JSON.parse(read(join(root, 'node_modules', '.package-lock.json')) || '{}').packages ?? {}
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, os, cpu, libc }]) =>
      path === '' || installed[path]?.version === version || (optional && isForAnother({ os, cpu, libc })),
  )
}

function isForAnother({ os, cpu, libc }) {
  return (os && !os.includes(process.platform)) || (cpu && !cpu.includes(process.arch)) || Boolean(libc)
}

function install() {
  process.stderr.write(
    'Installing the packages Goldthread is built from. This happens once, and takes about a minute.\n',
  )
  // Not `npm ci`: it refuses a lock file that a registry without some platforms' optional packages has written.
  const flags = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional']
  flags.push('--no-audit', '--no-fund', '--loglevel=error')
  const [command, ...first] = npm()
  const { status, error } = spawnSync(command, [...first, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
  if (error || status !== 0) {
    stop('The packages could not be installed: npm says why above. With a network connection, run the command again.')
  }
  leaveStamp(currentStamp())
}

/** Saves looking closer next time; a folder we may not write to is looked at every time. */
function leaveStamp(stamp) {
  try {
    writeFileSync(stampPath, stamp)
  } catch {}
}

/** The npm that started us, when npm did, or else the one on the path. */
function npm() {
  const started = process.env.npm_execpath ?? ''
  if (basename(started) === 'npm-cli.js') return [process.execPath, started]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm']
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function stop(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureInstalled()
