import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from './root.mjs'

const folder = join(root, '.goldthread')

/**
 * Does the work while no other process of this repository does it: the others wait. A process that was killed while
 * it held the place does not hold it for ever.
 */
export async function alone(name, work) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.lock`)
  while (!take(path)) await pause(100)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isHeld(path)) rmSync(path, { force: true })
    return false
  }
}

function isHeld(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    // Its maker may not have written its number yet.
    if (!pid) return Date.now() - statSync(path).mtimeMs < 5_000
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
