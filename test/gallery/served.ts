import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from '../../src/ui/assets.ts'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** As strict as the application: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'"

/** Builds the real assets and serves them beside what `page` writes, under the application's security policy. */
export async function serveWithAssets(page: (manifest: Manifest) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'goldthread-assets-'))
  await promisify(execFile)(process.execPath, ['bin/build-assets.mjs', folder])
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const html = page(manifest)
  const server = createServer(async (request, response) => {
    const [, asset] = request.url?.match(/^\/assets\/([\w.-]+)$/) ?? []
    const headers = {
      'content-security-policy': policy,
      'content-type': asset ? types[extname(asset)] : 'text/html; charset=utf-8',
    }
    response.writeHead(200, headers).end(asset ? await readFile(join(folder, asset)) : html)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const close = async () => {
    server.close()
    await rm(folder, { recursive: true })
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, folder, manifest, html, close }
}
