import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const sources = ['src', 'content', 'db', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json']

/** A digest of everything a build depends on. Tests are left out: changing one rebuilds nothing. */
export function sourceStamp() {
  const digest = createHash('sha256')
  for (const path of sources.flatMap(listFiles)) {
    digest.update(`${path}\0`).update(contentOf(path)).update('\0')
  }
  return digest.digest('hex')
}

/** A file may go while we look, when somebody is at work: then it counts as empty. */
function contentOf(path) {
  try {
    return readFileSync(join(root, path))
  } catch {
    return ''
  }
}

function listFiles(path) {
  if (/\.test\.tsx?$/.test(path)) return []
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found ? [path] : []
  return readdirSync(join(root, path))
    .sort()
    .flatMap(name => listFiles(`${path}/${name}`))
}
