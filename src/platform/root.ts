import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. The same from `src/` and from `dist/`, where bundling moves every file. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder))
}

/** Which Goldthread this is, as package.json says. */
export const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
