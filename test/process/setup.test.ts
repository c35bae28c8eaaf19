import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../src/platform/root.ts'
import { temporaryFolder } from './program.ts'

test('what is missing is installed once, by one of two that start together, and again when the lock file changes', async () => {
  const folder = await repositoryOfNothing()
  const together = await Promise.all([setUp(folder), setUp(folder)])
  expect(together.filter(said => said.includes('Installing'))).toHaveLength(1)
  expect(await setUp(folder)).toBe('')
  await writeLock(folder, '1.0.1')
  expect(await setUp(folder)).toContain('Installing')
})

test('what npm itself installed is taken as it is', async () => {
  const folder = await repositoryOfNothing()
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder })
  expect(await setUp(folder)).toBe('')
  await rm(join(folder, 'node_modules'), { recursive: true })
  expect(await setUp(folder)).toContain('Installing')
})

test('a Node that is too old is told so in one line', async () => {
  const folder = await repositoryOfNothing()
  const old = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { node: '20.18.1' } })`
  const { code, stderr } = await setUpWith(folder, ['--import', old]).catch(error => error)
  expect(code).toBe(1)
  expect(stderr).toBe(
    'Goldthread needs Node 20.19 or later, and this is Node 20.18.1. Install a newer one from nodejs.org.\n',
  )
})

/** Our own scripts beside one package that has nothing in it, so that nothing has to be downloaded. */
async function repositoryOfNothing(): Promise<string> {
  const folder = await temporaryFolder()
  await cp(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  await mkdir(join(folder, 'near'))
  await writeFile(join(folder, 'near/package.json'), JSON.stringify({ name: 'near', version: '1.0.0' }))
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'nothing', dependencies: { near: 'file:near' } }),
  )
  await writeLock(folder, '1.0.0')
  return folder
}

async function writeLock(folder: string, version: string): Promise<void> {
  const packages = {
    '': { name: 'nothing', dependencies: { near: 'file:near' } },
    near: { version },
    'node_modules/near': { resolved: 'near', link: true },
  }
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ name: 'nothing', lockfileVersion: 3, packages }))
}

async function setUp(folder: string): Promise<string> {
  return (await setUpWith(folder, [])).stderr
}

function setUpWith(folder: string, flags: string[]) {
  return promisify(execFile)(process.execPath, [...flags, join(folder, 'bin/setup.mjs')], { cwd: folder })
}
