import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../../../test/process/program.ts'
import { assetRoutes, loadAssets } from './asset-files.ts'

const style = '.gt-word { font-weight: 650 }'
let ask: (path: string, headers?: Record<string, string>) => Promise<Response>

beforeEach(async () => {
  const folder = join(await temporaryFolder(), 'assets')
  await mkdir(folder)
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ 'goldthread.css': 'goldthread-ABC.css' }))
  await writeFile(join(folder, 'goldthread-ABC.css'), style)
  await writeFile(join(folder, 'standalone.css'), 'for another purpose')
  const routes = assetRoutes(await loadAssets(folder))
  ask = async (path, headers = {}) => routes.request(`http://localhost${path}`, { headers })
})

test('a built file is served to be kept for ever, since its name changes with its content', async () => {
  const response = await ask('/assets/goldthread-ABC.css')
  expect(await response.text()).toBe(style)
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('it comes packed to whoever can unpack it', async () => {
  const response = await ask('/assets/goldthread-ABC.css', { 'accept-encoding': 'gzip, br' })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(style)
})

test('only what the manifest names is there', async () => {
  const paths = ['standalone.css', 'manifest.json', 'goldthread.css', '..%2fassets%2fgoldthread-ABC.css', '%00', '']
  for (const path of paths) expect((await ask(`/assets/${path}`)).status, path).toBe(404)
})
