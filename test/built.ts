import { execFileSync } from 'node:child_process'
import { root } from '../src/platform/root.ts'

/** Builds what is stale once, before any test: the command line reads the built styles, and the process tests start it all. */
export function setup(): void {
  execFileSync(process.execPath, ['bin/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] })
}
