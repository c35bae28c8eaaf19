// Prints where the browser for tests is: CHROMIUM_PATH, or the one from npm, unpacked without network.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './alone.mjs'
import { root } from './root.mjs'

/**
 * The package would unpack into the shared temporary folder, for one user only, and takes half a file for a whole one.
 * So it unpacks into a draft of ours, one process at a time, and the draft gets its name when it is complete.
 */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'))
  const home = join(root, '.goldthread', `chromium-${version}-${process.getuid?.()}`)
  const path = join(home, 'chromium')
  if (!existsSync(path)) await alone('chromium', () => existsSync(path) || unpack(home))
  return path
}

async function unpack(home) {
  const draft = `${home}-draft`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  const { default: packed } = await import('@sparticuz/chromium')
  await inTemporaryFolder(draft, () => packed.executablePath())
  await rename(draft, home)
}

async function inTemporaryFolder(folder, work) {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(await chromiumPath())
